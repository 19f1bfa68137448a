import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codecs } from '../../../../../src/adapters/measurer/codecs.ts'
import { unpackLz4 } from '../../../../../src/core/evidence/table/parquet/lz4.ts'
import { parquetReader } from '../../../../../src/core/evidence/table/parquet/parquet-reader.ts'
import { unpackSnappy } from '../../../../../src/core/evidence/table/parquet/snappy.ts'
import { answerProblem } from './answer-problem.ts'
import { fixture, readParquet, sourceOf } from './read.ts'

/** Little enough that a file which says more is refused rather than believed. */
const limits = { rows: 10_000, memory: 4 * 1024 * 1024, distinct: 1_000, cell: 10_000, columns: 100 }
const wants = ['auto', 'text', 'key'] as const

/** The problems of the answers to files made from a sound one, at places far enough apart. */
function problemsOf(whole: Uint8Array, places: number, make: (at: number) => Uint8Array): readonly string[] {
  const step = Math.max(1, Math.floor(whole.length / places)) | 1
  const problems: string[] = []
  for (let at = 0; at < whole.length; at += step) {
    const problem = answerProblem(readParquet(make(at), wants[at % 3] ?? 'auto', limits))
    if (problem !== null) problems.push(`at byte ${at}: ${problem}`)
  }
  return problems
}

describe.each(['tiny.parquet', 'duckdb-uncompressed-v1.parquet', 'pyarrow-encodings-v2.parquet'])('%s', (name) => {
  const whole = fixture(name)

  test('cut off anywhere is refused', () => {
    expect(problemsOf(whole, 1_000, (at) => whole.subarray(0, at))).toEqual([])
    for (let length = 0; length < whole.length; length += 11) {
      expect(readParquet(whole.subarray(0, length), 'auto', limits).ok).toBe(false)
    }
  })

  test('cut off while it is read is told to be truncated', () => {
    for (let length = 0; length < whole.length; length += 11) {
      const result = readParquet(whole.subarray(0, length), 'auto', limits, whole.length)
      expect(result.ok ? 'read' : result.error[0]?.code).toBe('table/truncated')
    }
  })

  test.each([0x01, 0x80, 0xff])('with any byte changed by %i is read or refused, within its limits', (mask) => {
    const flipped = (at: number): Uint8Array => whole.with(at, (whole[at] ?? 0) ^ mask)
    expect(problemsOf(whole, whole.length < 1_000 ? whole.length : 100, flipped)).toEqual([])
  })

  test('with bytes taken out or put in is read or refused', () => {
    const without = (at: number): Uint8Array => Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at + 1)])
    const doubled = (at: number): Uint8Array => Uint8Array.from([...whole.subarray(0, at), ...whole.subarray(at >> 1)])
    expect(problemsOf(whole, 60, without)).toEqual([])
    expect(problemsOf(whole, 60, doubled)).toEqual([])
  })
})

test('a file of which only the footer is there is told to be truncated', () => {
  const whole = fixture('tiny.parquet')
  const source = sourceOf(whole)
  const result = parquetReader(codecs)(
    { size: source.size, read: (into, at) => (at === 4 ? 10 : source.read(into, at)) },
    { path: 'p.parquet', wants: (names) => names.map((name) => ({ name, as: 'auto' })), limits, progress: null },
  )
  expect(result.ok ? 'read' : result.error[0]?.code).toBe('table/truncated')
})

test('lz4 copies from no further back than there is', () => {
  expect(unpackLz4(Uint8Array.of(0x10, 97, 1, 0, 0x00), 5, room)).toEqual(Uint8Array.of(97, 97, 97, 97, 97))
  expect(unpackLz4(Uint8Array.of(0x10, 97, 2, 0, 0x00), 5, room)).toBe(null)
})

const bytes = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.integer({ min: 0, max: 20 })), { maxLength: 30 })

function room(length: number): Uint8Array {
  return new Uint8Array(length)
}

test('any bytes unpack by snappy to exactly as many as they say, or not at all', () => {
  fc.assert(
    fc.property(bytes, fc.nat(90), (body, size) => {
      expect([undefined, size]).toContain(
        unpackSnappy(Uint8Array.from([size, ...body]), size, { room, kernel: null })?.length,
      )
    }),
    { numRuns: 600 },
  )
})

test('any bytes unpack by lz4 to exactly as many as are wanted, or not at all', () => {
  fc.assert(
    fc.property(bytes, fc.nat(90), (body, size) => {
      expect([undefined, size]).toContain(unpackLz4(Uint8Array.from(body), size, room)?.length)
    }),
    { numRuns: 600 },
  )
})
