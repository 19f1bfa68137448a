import { postgresUrl } from '../../core/base/postgres-url.ts'
import { visible } from '../../core/report/visible.ts'

/** A database URL as it may be shown: without its password, and without what follows a `?`, which may hold one too. */
export function databaseName(url: string): string | null {
  if (url.startsWith('sqlite:')) return visible(url.replace(/[?#].*$/s, ''))
  const parsed = postgresUrl(url)
  if (parsed === null) return null
  const { protocol, username, host, pathname } = parsed
  return visible(`${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`)
}
