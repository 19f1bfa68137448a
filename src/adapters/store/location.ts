import { Fault } from '../../app/fault.ts'
import { decodePercent } from '../../core/base/decode-percent.ts'

/** Where a database URL points to. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Reads a database URL. The URL itself is never repeated in an error: it may hold a password. */
export function storeLocation(url: string): StoreLocation {
  const scheme = /^([a-z]+):/.exec(url)?.[1] ?? ''
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const parsed = URL.parse(url)
    const readable = parsed !== null && [parsed.username, parsed.password].every((part) => decodePercent(part) !== null)
    if (readable) return { kind: 'postgres', url }
    throw refused(
      "the PostgreSQL URL can't be read",
      'Write postgres://user:password@host:5432/database; in user and password % as %25, / as %2F, @ as %40.',
    )
  }
  if (scheme !== 'sqlite') throw refused(`a database URL can't begin with "${scheme}:"`, SHAPES)
  const path = url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '')
  if (path === '' || path.startsWith('//') || /[?#\0]/.test(path)) {
    throw refused('the SQLite URL names no plain file', SHAPES)
  }
  return { kind: 'sqlite', path }
}

const SHAPES = 'Write sqlite:./countersign.db or postgres://user:password@host:5432/database.'

function refused(message: string, hint: string): Fault {
  return new Fault('fault/store', message, hint)
}
