import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shorten, visible } from '../../../src/core/report/visible.ts'

describe('visible', () => {
  test.each([
    ['plain text', 'plain text'],
    ['a\tb\r\nc', 'a\\tb\\r\\nc'],
    ['\u001b[31m', '\\u{1B}[31m'],
    ['\u202egpj', '\\u{202E}gpj'],
    ['zero\u200bwidth', 'zero\\u{200B}width'],
    ['\ufeffbom', '\\u{FEFF}bom'],
    ['\ud800', '\\u{D800}'],
    ['tag\u{e0041}', 'tag\\u{E0041}'],
    ['\u00a0', '\\u{A0}'],
    ['héllo 日本 🟥', 'héllo 日本 🟥'],
    ['e\u0301', 'e\u0301'],
    ['e\u0301\u0302\u0303', 'e\u0301\u0302\\u{303}'],
  ])('%j becomes %j', (text, expected) => {
    expect(visible(text)).toBe(expected)
  })

  test('leaves nothing that is not seen, and is one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(text)
        expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]/u)
        expect(visible(shown)).toBe(shown)
      }),
    )
  })
})

describe('shorten', () => {
  test.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdefg', 6, 'abc…fg'],
    ['🟥🟧🟦🟩', 3, '🟥…🟩'],
  ])('%s to %i', (text, limit, expected) => {
    expect(shorten(text, limit)).toBe(expected)
  })

  test('never exceeds its limit and never splits a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), fc.integer({ min: 3, max: 60 }), (text, limit) => {
        const shown = shorten(text, limit)
        expect(Array.from(shown).length).toBeLessThanOrEqual(limit)
        expect(shown.isWellFormed()).toBe(true)
      }),
    )
  })
})
