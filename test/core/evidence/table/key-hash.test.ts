import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashKey, keyHash } from '../../../../src/core/evidence/table/key-hash.ts'

function hashOf(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const into = keyHash()
  hashKey(bytes, { from: 0, to: bytes.length }, into)
  return [into.high, into.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}

/** The same in arithmetic without wrapping, from the description alone. */
function described(text: string): string {
  const word = 2n ** 32n
  const bytes = [...new TextEncoder().encode(text)]
  const lane = (seed: bigint, factor: bigint): string => {
    let hash = bytes.reduce((sum, byte) => ((sum ^ BigInt(byte)) * factor) % word, seed) ^ BigInt(bytes.length)
    hash = ((hash ^ (hash >> 16n)) * 0x85ebca6bn) % word
    hash = ((hash ^ (hash >> 13n)) * 0xc2b2ae35n) % word
    return (hash ^ (hash >> 16n)).toString(16).padStart(8, '0')
  }
  return lane(0x811c9dc5n, 0x01000193n) + lane(0x9747b28cn, 0x85ebca6bn)
}

describe('hash of a key', () => {
  test('is what is described', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 })
    fc.assert(
      fc.property(texts, (text) => {
        expect(hashOf(text)).toBe(described(text))
      }),
    )
  })

  test('depends on the bytes of the span alone', () => {
    const bytes = new TextEncoder().encode('before,row-7,after')
    const into = keyHash()
    hashKey(bytes, { from: 7, to: 12 }, into)
    expect([into.high, into.low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')).toBe(
      hashOf('row-7'),
    )
  })

  test('tells a hundred thousand ids apart', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, id) => hashOf(String(id)))).size).toBe(100_000)
  })
})
