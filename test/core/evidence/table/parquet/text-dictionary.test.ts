import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TextDictionary } from '../../../../../src/core/evidence/table/parquet/text-dictionary.ts'
import { TABLE_LIMITS } from '../../../../../src/core/evidence/table/table.ts'

function dictionary(memory: number = Infinity): TextDictionary {
  return new TextDictionary({ column: 'a', limits: TABLE_LIMITS, budget: { memory, unpacked: 0 } })
}

const encoder = new TextEncoder()

function codes(book: TextDictionary, texts: readonly string[]): readonly number[] {
  return texts.map((text) => {
    const bytes = encoder.encode(`<${text}>`)
    return book.codeOf(bytes, 1, bytes.length - 1)
  })
}

test('codes count distinct texts in order of first appearance', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })), (list) => {
      const first = [...new Set(list)]
      const book = dictionary()
      expect(codes(book, list)).toEqual(list.map((text) => first.indexOf(text)))
      expect(book.texts()).toEqual(first)
    }),
  )
})

test('texts chosen to share one hash are looked up like others: probing all of them would not end in time', () => {
  const texts = colliding(17)
  const book = dictionary()
  const inOrder = texts.map((_, code) => code)
  expect(codes(book, texts)).toEqual(inOrder)
  expect(codes(book, texts)).toEqual(inOrder)
  expect(book.size).toBe(2 ** 17)
})

test('what such texts take besides is memory of the table as well', () => {
  const texts = colliding(10)
  expect(() => codes(dictionary(200_000), texts)).toThrow(/would take more memory than is allowed/)
})

/**
 * Pairs after each of which FNV-1a is in one state, whichever of the two was read, when they follow one another (Joux
 * 2004, "Multicollisions in iterated hash functions"); of each one was found by the birthday of 2^16 parts.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  ['zbvhq8', '1semt7'],
  ['11wzd2', '1fe8nk'],
  ['16p5hu', 'y5vkgg'],
  ['1nbu93', 'jr66ft'],
  ['1pnikh', 'y9l1aa'],
  ['1rhomb', '1dlqs4'],
  ['1ljt4i', '369r8j'],
  ['1u1dxb', 'cxcb2s'],
  ['1cxe7m', '10cwik'],
  ['1wn7fa', '144u80'],
  ['iw6um6', '63nc2h'],
  ['1fowrq', '18niom'],
  ['1xd7vu', 'flmcro'],
  ['36x01q', 'pou45r'],
  ['1cpxb1', 'ng8bi3'],
  ['13720z', '1a6dzk'],
  ['1mnuil', 'l3g1qf'],
]

/** 2^rounds texts of one FNV-1a hash. */
function colliding(rounds: number): readonly string[] {
  return PAIRS.slice(0, rounds).reduce<readonly string[]>(
    (texts, pair) => texts.flatMap((text) => pair.map((part) => text + part)),
    [''],
  )
}

function fnv(text: string): number {
  return encoder.encode(text).reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5 | 0)
}

test('the pairs collide', () => {
  expect(new Set(colliding(17).map(fnv)).size).toBe(1)
})
