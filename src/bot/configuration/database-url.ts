import { decodePercent } from '../../core/base/decode-percent.ts'
import { err, ok, type Result } from '../../core/base/result.ts'

const REMEDY = 'Give sqlite:PATH, or postgres://USER:PASSWORD@HOST/DATABASE.'
const UNREADABLE = "DATABASE_URL can't be read. In user and password write % as %25, / as %2F, @ as %40."

/** Where facts are kept. Problems never quote it: it may hold a password. */
export function databaseUrl(given: string): Result<string, string> {
  const text = given.trim()
  if (text.startsWith('sqlite:')) {
    return text.length > 'sqlite:'.length ? ok(text) : err(`DATABASE_URL names no file. ${REMEDY}`)
  }
  if (!/^postgres(?:ql)?:\/\//.test(text)) return err(`DATABASE_URL is neither SQLite nor PostgreSQL. ${REMEDY}`)
  const url = URL.parse(text)
  const readable = url !== null && [url.username, url.password].every((part) => decodePercent(part) !== null)
  return readable ? ok(text) : err(UNREADABLE)
}
