import { buildTerminal, buildWorld } from './compose.ts'
import { run } from './run.ts'

const code =
  process.argv[2] === 'bot'
    ? import('../bot/main.ts').then(({ runBot }) => runBot())
    : run(process.argv.slice(2), buildWorld(process.cwd(), process.env), buildTerminal(process))

void code.then((value) => {
  process.exitCode = value
})
