import { err, ok, type Result } from '../../core/base/result.ts'

const REMEDY = 'Give sqlite:PATH, or postgres://USER:PASSWORD@HOST/DATABASE.'

/** Where facts are kept. Problems never quote it: it may hold a password. */
export function databaseUrl(given: string): Result<string, string> {
  const text = given.trim()
  if (text.startsWith('sqlite:')) {
    return text.length > 'sqlite:'.length ? ok(text) : err(`DATABASE_URL names no file. ${REMEDY}`)
  }
  const url = /^postgres(?:ql)?:\/\//.test(text) ? URL.parse(text) : null
  return url === null ? err(`DATABASE_URL is neither SQLite nor PostgreSQL. ${REMEDY}`) : ok(text)
}
