import { expect, test } from 'vitest'
import { decodeText } from '../../../src/core/document/text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big = false): Uint8Array =>
  Uint8Array.from([...text].flatMap((c) => (big ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0])))

test.each([
  ['ASCII', utf8('{"auc": 0.91}'), '{"auc": 0.91}'],
  ['other characters', utf8('é 😀 \u2028'), 'é 😀 \u2028'],
  ['CRLF stays', utf8('a\r\nb'), 'a\r\nb'],
  ['a byte order mark goes', Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]), '{}'],
  ['nothing', new Uint8Array(), ''],
])('%s', (_, bytes, text) => {
  expect(decodeText(bytes)).toEqual({ kind: 'text', text })
})

test.each([
  ['UTF-16, little end first, with its mark', Uint8Array.from([0xff, 0xfe, ...utf16('{}')]), 'utf-16'],
  ['UTF-16, big end first, with its mark', Uint8Array.from([0xfe, 0xff, ...utf16('{}', true)]), 'utf-16'],
  ['UTF-16 without its mark', utf16('{"auc": 0.91}\r\n'), 'utf-16'],
  ['UTF-16, big end first, without its mark', utf16('{"auc": 0.91}', true), 'utf-16'],
  ['UTF-16 cut in half a character', utf16('{"auc": 0.91}').slice(0, -1), 'utf-16'],
  ['NUL bytes among text', utf8('{"a": "\0"}'), 'binary'],
  ['NUL bytes late in the file', utf8(`${'x'.repeat(20_000)}\0`), 'binary'],
  ['a pickle', Uint8Array.from([0x80, 0x04, 0x95, 0x00, 0x01]), 'binary'],
  ['NUL bytes only', new Uint8Array(8), 'binary'],
  ['Latin-1', Uint8Array.from([0x63, 0x61, 0x66, 0xe9]), 'not-utf8'],
  ['half a character', Uint8Array.from([0x61, 0xf0, 0x9f, 0x98]), 'not-utf8'],
  ['a surrogate in UTF-8', Uint8Array.from([0xed, 0xa0, 0x80]), 'not-utf8'],
  ['an overlong NUL', Uint8Array.from([0xc0, 0x80]), 'not-utf8'],
])('%s is refused', (_, bytes, why) => {
  expect(decodeText(bytes)).toEqual({ kind: 'refused', why })
})
