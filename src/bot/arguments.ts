import { parseArgs } from 'node:util'
import { nearest } from '../core/base/nearest.ts'
import { err, ok, type Result } from '../core/base/result.ts'

/** What the command line asks for. `envFile` is the file of `--env`; null where none was named. */
export type Task =
  | { readonly kind: 'help' }
  | { readonly kind: 'run'; readonly envFile: string | null }
  | { readonly kind: 'check'; readonly envFile: string | null }
  | { readonly kind: 'manifest'; readonly envFile: string | null; readonly url: string }

const USAGE = 'usage: countersign bot [--env FILE] [--check | --manifest --url https://… | --help]'

/** Every option, with the word for its value; a switch has none. */
const OPTIONS: ReadonlyMap<string, string | null> = new Map([
  ['help', null],
  ['check', null],
  ['manifest', null],
  ['url', 'https://…'],
  ['env', 'FILE'],
])

export function taskOf(argv: readonly string[]): Result<Task, string> {
  if (argv.includes('--help') || argv.includes('-h')) return ok({ kind: 'help' })
  const given = optionsOf(argv)
  return given.ok ? taskFor(given.value) : err(`${given.error}; ${USAGE}`)
}

type Given = ReadonlyMap<string, string>

function optionsOf(argv: readonly string[]): Result<Given, string> {
  const options = Object.fromEntries(
    [...OPTIONS].map(([name, value]) => [name, { type: value === null ? ('boolean' as const) : ('string' as const) }]),
  )
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, tokens: true, allowPositionals: true })
  const given = new Map<string, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') return err(`${token.kind === 'positional' ? quoted(token.value) : '--'} ${NOT_KNOWN}`)
    const word = OPTIONS.get(token.name)
    if (word === undefined) return err(unknown(token.rawName))
    if (given.has(token.name)) return err(`${token.rawName} is given twice`)
    const { value = '', inlineValue } = token
    if (word === null && inlineValue === true) return err(`${token.rawName} takes no value`)
    // what looks like another option is no value, unless it is tied to this one by `=`
    const missing = value === '' || (value.startsWith('-') && inlineValue !== true)
    if (word !== null && missing) return err(`${token.rawName} needs a value: ${token.rawName} ${word}`)
    given.set(token.name, value)
  }
  return ok(given)
}

const NOT_KNOWN = 'is not understood'

function unknown(name: string): string {
  const near = nearest(
    name,
    [...OPTIONS.keys()].map((key) => `--${key}`),
  )
  return `${quoted(name)} ${NOT_KNOWN}${near === null ? '' : `, did you mean ${near}?`}`
}

function quoted(text: string): string {
  return JSON.stringify(text)
}

function taskFor(given: Given): Result<Task, string> {
  const envFile = given.get('env') ?? null
  const url = given.get('url')
  if (!given.has('manifest')) {
    if (url !== undefined) return err(`--url goes with --manifest only; ${USAGE}`)
    return ok({ kind: given.has('check') ? 'check' : 'run', envFile })
  }
  if (given.has('check')) return err(`--check and --manifest do not go together; ${USAGE}`)
  if (url === undefined) return err(`--manifest needs --url; ${USAGE}`)
  const address = addressOf(url)
  return address.ok ? ok({ kind: 'manifest', envFile, url: address.value }) : address
}

function addressOf(given: string): Result<string, string> {
  const url = URL.parse(given)
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === ''
  // GitHub would deliver over plain HTTP, too: payloads and signatures for everybody on the way
  if (!plain || url.protocol !== 'https:') {
    return err('--url is the address GitHub reaches the bot at: https://HOST, without what follows a ? or #')
  }
  return ok(url.href.replace(/\/+$/, ''))
}
