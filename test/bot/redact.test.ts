import { describe, expect, test } from 'vitest'
import { botLog, openLogger } from '../../src/bot/log.ts'
import { passwordIn, redactor } from '../../src/bot/redact.ts'
import { rsaKey, SECRET } from './keys.ts'

const key = rsaKey(2048)
const long = `ghs_12345_eyJhbGciOiJSUzI1NiJ9.${'x'.repeat(480)}.${'y'.repeat(20)}`

describe('no line of the log holds a secret', () => {
  test.each([
    ['a short token', `ghs_${'a'.repeat(36)}`],
    ['a long token with dots', long],
    ["a person's token", `github_pat_${'a'.repeat(30)}`],
    ['a private key', key.trim()],
    ['half a private key', key.slice(0, 400)],
    ['a token the App signed', 'eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiI3IiwiZXhwIjoxfQ.c2lnbmF0dXJlLXNpZ25hdHVyZQ'],
    ['the webhook secret', SECRET],
    ['the database password', 'p@ss"word'],
  ])('%s', (_, secret) => {
    const lines: string[] = []
    const redact = redactor([SECRET, 'p@ss"word'])
    const log = botLog(openLogger({ level: 'debug', redact, write: (line) => lines.push(line) }))
    log.warn('an.event', { before: `a ${secret}`, pull: 3 })
    log.error(`said ${secret}`)
    expect(lines).toHaveLength(2)
    for (const line of lines) expect(line).not.toContain(secret.split('\n')[1] ?? secret)
    for (const line of lines) expect(line).not.toContain(JSON.stringify(secret).slice(1, -1))
    // what is left is still a line of JSON, with the fields beside the secret
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ event: 'an.event', level: 'warn', pull: 3, before: 'a ***' })
  })
})

test('what is no secret stays', () => {
  const text = 'acme/models#4 at 0123456789abcdef0123456789abcdef01234567, ghs_short'
  expect(redactor([SECRET])(text)).toBe(text)
})

test('the password of a database is found as it is typed', () => {
  expect(passwordIn('postgres://me:p%40ss@host/db')).toBe('p@ss')
  // refused before, and still no reason to throw while a log is being opened
  expect(passwordIn('postgres://me:100%@host/db')).toBe('100%')
  expect(passwordIn('sqlite:./countersign.db')).toBeNull()
})
