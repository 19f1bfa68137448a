import { buildWorld } from './compose.ts'
import { runAction } from './run.ts'

runAction(buildWorld(process.env)).catch((cause: unknown) => {
  // only when not even the runner's own files can be written
  process.stdout.write(`::error::Countersign can't reach the runner: ${String(cause).split('\n')[0]}\n`)
  process.exitCode = 1
})
