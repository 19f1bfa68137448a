import { parseArgs } from 'node:util'
import { nearest } from '../core/base/nearest.ts'
import { UsageError } from './exit.ts'

/** An option a command takes: `value` is the word shown in `--help`; without it the option is a switch. */
export type Option = { readonly value: string | null; readonly means: string }

export type Arguments = {
  readonly positionals: readonly string[]
  readonly values: ReadonlyMap<string, string>
  readonly switches: ReadonlySet<string>
}

/**
 * Reads a command's arguments. An unknown option is refused with the nearest known one, a value given twice is
 * refused because one of the two would be ignored.
 */
export function readArguments(argv: readonly string[], known: ReadonlyMap<string, Option>): Arguments {
  const options = Object.fromEntries(
    [...known].map(([name, option]) => [
      name,
      { type: option.value === null ? ('boolean' as const) : ('string' as const) },
    ]),
  )
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true })
  const values = new Map<string, string>()
  const switches = new Set<string>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind !== 'option') continue
    const option = known.get(token.name)
    if (option === undefined) throw new UsageError(unknownOption(token.rawName, known))
    if (values.has(token.name) || switches.has(token.name)) throw new UsageError(`${token.rawName} is given twice`)
    if (option.value === null && token.value !== undefined) {
      throw new UsageError(`${token.rawName} takes no value: give it alone, or leave it out`)
    }
    if (option.value === null) switches.add(token.name)
    else values.set(token.name, valueOf(token, option.value))
  }
  return { positionals, values, switches }
}

type Given = { readonly rawName: string; readonly value: string | undefined; readonly inlineValue: boolean | undefined }

/** What looks like another option is not taken for a value, unless it is tied to the option by `=`. */
function valueOf({ rawName, value = '', inlineValue = false }: Given, word: string): string {
  const missing = value === '' || (value.startsWith('-') && !inlineValue)
  if (missing) throw new UsageError(`${rawName} needs a value: ${rawName} ${word}`)
  return value
}

function unknownOption(name: string, known: ReadonlyMap<string, Option>): string {
  const names = [...known.keys()].map((key) => `--${key}`)
  const near = nearest(name, names)
  return `unknown option ${name}${near === null ? `; there are: ${names.join(', ')}` : `; did you mean ${near}?`}`
}

/** One of the words a choice allows. */
export function choice<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((word) => word === value)
  if (found !== undefined) return found
  const near = nearest(value, allowed)
  const hint = near === null ? '' : `; did you mean ${near}?`
  throw new UsageError(`--${name} ${value}: expected one of ${allowed.join(', ')}${hint}`)
}
