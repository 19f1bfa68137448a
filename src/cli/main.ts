import { buildTerminal, buildWorld } from './compose.ts'
import { EXIT } from './exit.ts'
import { olderNode } from './older-node.ts'
import { run } from './run.ts'

async function start([command, ...rest]: readonly string[], refusal: string | null): Promise<number> {
  process.stderr.write(refusal ?? '')
  if (refusal !== null) return EXIT.fault
  if (command === 'bot') return (await import('../bot/main.ts')).runBot()
  const argv = command === undefined ? rest : [command, ...rest]
  return run(argv, buildWorld(process.cwd(), process.env), buildTerminal(process))
}

void start(process.argv.slice(2), olderNode(process.versions.node)).then((code) => (process.exitCode = code))
