import { buildHost } from './compose.ts'
import { run } from './run.ts'

/** Runs `countersign bot` with what the process was given; resolves to its exit code. */
export async function runBot(): Promise<number> {
  return await run(process.argv.slice(3), buildHost(process.env))
}
