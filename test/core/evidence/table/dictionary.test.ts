import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codeOf, dictionary, NO_MEMORY, textsOf, TOO_MANY } from '../../../../src/core/evidence/table/dictionary.ts'

const encoder = new TextEncoder()

function code(book: ReturnType<typeof dictionary>, text: string): number {
  const bytes = encoder.encode(`<${text}>`)
  return codeOf(book, bytes, 1, bytes.length - 1)
}

test('codes count distinct texts in order of first appearance', () => {
  const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 3 }).filter((text) => !text.includes('\u0000')))
  fc.assert(
    fc.property(texts, (list) => {
      const book = dictionary({ left: Infinity }, Infinity)
      const first = [...new Set(list)]
      expect(list.map((text) => code(book, text))).toEqual(list.map((text) => first.indexOf(text)))
      expect(textsOf(book)).toEqual(first)
    }),
  )
})

test('as many texts as there is room for, however they are chosen', () => {
  const book = dictionary({ left: 100_000_000 }, 20_000)
  const texts = Array.from({ length: 20_000 }, (_, i) => colliding(i))
  expect(texts.map((text) => code(book, text))).toEqual(texts.map((_, i) => i))
  expect(texts.map((text) => code(book, text))).toEqual(texts.map((_, i) => i))
  expect(code(book, 'one more')).toBe(TOO_MANY)
  expect(textsOf(book)).toEqual(texts)
})

/** Texts of 16 letters in {A, B}, so that many share the low bits of a simple hash. */
function colliding(index: number): string {
  return Array.from({ length: 16 }, (_, bit) => ((index >> bit) & 1 ? 'AQ' : 'BB')).join('')
}

test('memory that is not there is refused, and nothing is lost', () => {
  const memory = { left: 5_000 }
  const book = dictionary(memory, Infinity)
  const codes = Array.from({ length: 1_000 }, (_, i) => code(book, `text number ${i}`))
  expect(codes.filter((one) => one >= 0).length).toBeGreaterThan(50)
  expect(codes.at(-1)).toBe(NO_MEMORY)
  expect(memory.left).toBeGreaterThanOrEqual(0)
  expect(code(book, 'text number 7')).toBe(7)
})
