import type { Arguments, Option } from './arguments.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

/** One command of the CLI: what it takes, what `--help` says, and what it does. */
export type Command = {
  readonly name: string
  /** What follows the name in the usage line. */
  readonly usage: string
  /** One line for the overview. */
  readonly does: string
  /** A paragraph or two for the command's own help: examples first. */
  readonly help: string
  readonly options: ReadonlyMap<string, Option>
  /** How many positional arguments it takes. */
  readonly positionals: { readonly least: number; readonly most: number }
  /** Returns the exit code. Throws UsageError or Fault; anything else is a bug. */
  run(given: Arguments, world: World, terminal: Terminal): Promise<number>
}
