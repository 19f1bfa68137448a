import { isPostgres, POSTGRES_ESCAPES, postgresUrl } from '../../core/base/postgres-url.ts'
import { err, ok, type Result } from '../../core/base/result.ts'

const REMEDY = 'Give sqlite:PATH, or postgres://USER:PASSWORD@HOST/DATABASE.'

/** Where facts are kept. Problems never quote it: it may hold a password. */
export function databaseUrl(given: string): Result<string, string> {
  const text = given.trim()
  if (text.startsWith('sqlite:')) {
    return text.length > 'sqlite:'.length ? ok(text) : err(`DATABASE_URL names no file. ${REMEDY}`)
  }
  if (!isPostgres(text)) return err(`DATABASE_URL is neither SQLite nor PostgreSQL. ${REMEDY}`)
  return postgresUrl(text) === null ? err(`DATABASE_URL can't be read. ${POSTGRES_ESCAPES}`) : ok(text)
}
