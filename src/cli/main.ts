import { buildTerminal, buildWorld } from './compose.ts'
import { run } from './run.ts'

if (process.argv[2] === 'bot') {
  void import('../bot/main.ts')
} else {
  void run(process.argv.slice(2), buildWorld(process.cwd(), process.env), buildTerminal(process)).then((code) => {
    process.exitCode = code
  })
}
