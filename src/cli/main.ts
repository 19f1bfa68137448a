import { buildTerminal, buildWorld } from './compose.ts'
import { run } from './run.ts'

void run(process.argv.slice(2), buildWorld(process.cwd(), process.env), buildTerminal(process)).then((code) => {
  process.exitCode = code
})
