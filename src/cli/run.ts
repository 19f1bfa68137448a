import { ENGINE } from '../core/base/engine.ts'
import { nearest } from '../core/base/nearest.ts'
import { Fault } from '../app/fault.ts'
import { readArguments, type Option } from './arguments.ts'
import type { Command } from './command.ts'
import { bot } from './commands/bot.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { explain } from './commands/explain.ts'
import { init } from './commands/init.ts'
import { inspect } from './commands/inspect.ts'
import { measure } from './commands/measure.ts'
import { log } from './commands/log.ts'
import { power } from './commands/power.ts'
import { simulate } from './commands/simulate.ts'
import { validate } from './commands/validate.ts'
import { EXIT, UsageError } from './exit.ts'
import { commandHelp, overview } from './help.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

const commands: readonly Command[] = [
  check,
  validate,
  inspect,
  measure,
  power,
  explain,
  simulate,
  init,
  doctor,
  log,
  bot,
]
const help: readonly [string, Option] = ['help', { value: null, means: 'show this' }]

/** Runs one command line and returns its exit code: the CLI's only `catch`. */
export async function run(argv: readonly string[], world: World, terminal: Terminal): Promise<number> {
  try {
    return await dispatch(argv, world, terminal)
  } catch (problem) {
    if (problem instanceof UsageError) return complain(terminal, problem.message, EXIT.wrongInput)
    if (problem instanceof Fault) return complain(terminal, `${problem.message}\n  ${problem.hint}`, EXIT.fault)
    const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)
    terminal.err(`countersign: this is a bug in Countersign ${ENGINE.version}; nothing was decided.\n${detail}\n`)
    return EXIT.bug
  }
}

function complain(terminal: Terminal, message: string, code: number): number {
  terminal.err(`countersign: ${message}\n`)
  return code
}

async function dispatch(argv: readonly string[], world: World, terminal: Terminal): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined) throw new UsageError(`say what to do\n\n${overview(commands)}`)
  if (name === '--help' || name === '-h' || name === 'help') return answer(terminal, helpFor(rest[0]))
  if (name === '--version' || name === '-v') return answer(terminal, `countersign ${ENGINE.version}\n`)
  const command = find(name)
  if (rest.includes('--help') || rest.includes('-h')) return answer(terminal, commandHelp(command))
  const given = readArguments(rest, new Map([...command.options, help]))
  const { least, most } = command.positionals
  if (given.positionals.length < least || given.positionals.length > most) {
    throw new UsageError(`usage: countersign ${command.name} ${command.usage}`)
  }
  return await command.run(given, world, terminal)
}

function helpFor(name: string | undefined): string {
  return name === undefined ? overview(commands) : commandHelp(find(name))
}

function find(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name)
  if (command !== undefined) return command
  const names = commands.map((candidate) => candidate.name)
  const near = nearest(name, names)
  throw new UsageError(
    `unknown command ${name}; ${near === null ? `there are: ${names.join(', ')}` : `did you mean ${near}?`}`,
  )
}

function answer(terminal: Terminal, text: string): number {
  terminal.out(text)
  return EXIT.promote
}
