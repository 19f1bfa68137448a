import { Fault } from '../../app/fault.ts'
import { POSTGRES_ESCAPES, postgresUrl } from '../../core/base/postgres-url.ts'

/** Where a database URL points to. */
export type StoreLocation =
  | { readonly kind: 'sqlite'; readonly path: string }
  | { readonly kind: 'postgres'; readonly url: string }

/** Reads a database URL. The URL itself is never repeated in an error: it may hold a password. */
export function storeLocation(url: string): StoreLocation {
  const scheme = /^([a-z]+):/.exec(url)?.[1] ?? ''
  if (scheme === 'postgres' || scheme === 'postgresql') {
    if (postgresUrl(url) !== null) return { kind: 'postgres', url }
    throw refused(
      "the PostgreSQL URL can't be read",
      `Write postgres://user:password@host:5432/database. ${POSTGRES_ESCAPES}`,
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
