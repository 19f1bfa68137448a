import { ENGINE } from '../core/base/engine.ts'
import type { Command } from './command.ts'

/** What `countersign --help` prints. */
export function overview(commands: readonly Command[]): string {
  const rows = commands.map((command) => `  ${command.name.padEnd(10)}${command.does}`)
  return `Countersign ${ENGINE.version}: may this model be promoted, why, and what to do next.

Usage: countersign COMMAND [OPTIONS]

${rows.join('\n')}

  countersign COMMAND --help    how to use one command
  countersign --version         the version

Exit codes: 0 promote, or all is well · 1 hold or block, or it is not · 2 wrong policy or usage
            3 git, disk, database or network failed · 70 bug
`
}

/** What `countersign COMMAND --help` prints. */
export function commandHelp(command: Command): string {
  const rows = [...command.options].map(([name, option]) => {
    const flag = `--${name}${option.value === null ? '' : ` ${option.value}`}`
    return `  ${flag.padEnd(24)}${option.means}`
  })
  const options = rows.length === 0 ? '' : `\nOptions:\n${rows.join('\n')}\n`
  return `countersign ${command.name} ${command.usage}\n\n${command.does}.\n\n${command.help.trim()}\n${options}`
}
