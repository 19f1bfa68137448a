import { err, ok, type Result } from '../core/base/result.ts'

/** What the command line asks for. */
export type Task =
  | { readonly kind: 'run' }
  | { readonly kind: 'help' }
  | { readonly kind: 'check' }
  | { readonly kind: 'manifest'; readonly url: string }

const USAGE = 'usage: countersign bot [--help | --check | --manifest --url https://…]'

export function taskOf(argv: readonly string[]): Result<Task, string> {
  const [first, ...rest] = argv
  if (first === undefined) return ok({ kind: 'run' })
  if (argv.includes('--help') || argv.includes('-h')) return ok({ kind: 'help' })
  if (first === '--check' && rest.length === 0) return ok({ kind: 'check' })
  if (argv.includes('--manifest')) return manifestTask(argv.filter((each) => each !== '--manifest'))
  return err(`${JSON.stringify(first)} is not understood; ${USAGE}`)
}

function manifestTask(rest: readonly string[]): Result<Task, string> {
  const [flag = '', ...others] = rest
  const given = flag.startsWith('--url=') ? flag.slice('--url='.length) : flag === '--url' ? others.shift() : undefined
  if (given === undefined || others.length > 0) return err(`--manifest needs --url; ${USAGE}`)
  const url = URL.parse(given)
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === ''
  // GitHub would deliver over plain HTTP, too: payloads and signatures for everybody on the way
  if (!plain || url.protocol !== 'https:') {
    return err('--url is the address GitHub reaches the bot at: https://HOST, without what follows a ? or #')
  }
  return ok({ kind: 'manifest', url: url.href.replace(/\/+$/, '') })
}
