import { buildHost } from './compose.ts'
import { run } from './run.ts'

/** Runs `countersign bot` with what the process was given; resolves to its exit code. */
export async function runBot(): Promise<number> {
  try {
    // what the environment says already wins
    process.loadEnvFile()
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')) throw problem
  }
  return await run(process.argv.slice(3), buildHost(process.env))
}
