import { buildHost } from './compose.ts'
import { run } from './run.ts'

try {
  // what the environment says already wins
  process.loadEnvFile()
} catch (problem) {
  if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')) throw problem
}

void run(process.argv.slice(3), buildHost(process.env)).then((code) => {
  process.exitCode = code
})
