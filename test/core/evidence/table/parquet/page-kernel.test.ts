import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutKernels } from '../../../../../src/core/kernels/load-kernel.ts'
import { unpackCodes } from '../../../../../src/core/evidence/table/parquet/hybrid.ts'
import { pageKernel } from '../../../../../src/core/evidence/table/parquet/page-kernel.ts'
import { emptyScratch } from '../../../../../src/core/evidence/table/parquet/scratch.ts'
import { unpackSnappy } from '../../../../../src/core/evidence/table/parquet/snappy.ts'
import { crafted, doubles, pageBytes, varint } from './craft.ts'
import { tableOf } from './read.ts'

/** So many are enough that the kernel takes the work. */
const MANY = 5_000
const kernel = pageKernel()

function room(length: number): Uint8Array {
  // whatever was in memory before must not matter
  return new Uint8Array(length).fill(0xa5)
}

/** A Snappy element and how many bytes it makes: literal bytes, or a copy from far enough back or not. */
const element = fc.oneof(
  fc
    .uint8Array({ minLength: 1, maxLength: 60 })
    .map((bytes) => [[(bytes.length - 1) << 2, ...bytes], bytes.length] as const),
  fc
    .uint8Array({ minLength: 61, maxLength: 200 })
    .map((bytes) => [[60 << 2, bytes.length - 1, ...bytes], bytes.length] as const),
  fc
    .tuple(fc.integer({ min: 4, max: 11 }), fc.integer({ min: 0, max: 40 }))
    .map(([length, back]) => [[1 | ((length - 4) << 2), back], length] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 0, max: 60 }))
    .map(([length, back]) => [[2 | ((length - 1) << 2), back, 0], length] as const),
  fc
    .tuple(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 60 }))
    .map(([length, back]) => [[3 | ((length - 1) << 2), back, 0, 0, 0], length] as const),
)

test('Snappy blocks unpack as by the twin, right and wrong ones', () => {
  fc.assert(
    fc.property(
      fc.array(element, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: -1, max: 1 }),
      (elements, lie) => {
        // literals to begin with, so that most copies are right, and enough of them that the kernel takes the block
        const literal = Array.from({ length: MANY }, (_, index) => (index * 7 + (index >> 3)) & 0xff)
        const head = [61 << 2, (MANY - 1) & 0xff, (MANY - 1) >> 8, ...literal]
        const size = MANY + elements.reduce((sum, [, length]) => sum + length, 0) + (lie === 1 ? 1 : 0)
        const packed = Uint8Array.from([...varint(size), ...head, ...elements.flatMap(([bytes]) => bytes)])
        const part = lie === -1 ? packed.subarray(0, -1) : packed
        expect(unpackSnappy(part, size, { room, kernel })).toEqual(unpackSnappy(part, size, { room, kernel: null }))
      },
    ),
    { numRuns: 150 },
  )
})

/** Runs of codes: repeated or packed, padded and cut, with any bits. */
const run = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 3_000 }), fc.uint8Array({ minLength: 4, maxLength: 4 }))
    .map(([length, bytes]) => ({ length, bytes, packed: false })),
  fc
    .tuple(fc.integer({ min: 1, max: 60 }), fc.uint8Array({ minLength: 0, maxLength: 2_000 }))
    .map(([length, bytes]) => ({ length, bytes, packed: true })),
)

test('codes unpack as by the twin, right and wrong ones', () => {
  let unpacked = 0
  fc.assert(
    fc.property(fc.array(run, { maxLength: 30 }), fc.integer({ min: 1, max: 31 }), (runs, width) => {
      const bytes = Uint8Array.from(
        runs.flatMap(({ length, bytes: body, packed }) => {
          const size = packed ? length * width : (width + 7) >> 3
          const own = Array.from({ length: size }, (_, index) => body[index % Math.max(1, body.length)] ?? 0)
          return [...varint(packed ? length * 2 + 1 : length * 2), ...own]
        }),
      )
      const span = { bytes, from: 0, to: bytes.length, offset: 4 }
      const own = kernel.codes(span, { width, count: MANY }, emptyScratch())
      if (own !== null) unpacked++
      expect(own ?? 'wrong').toEqual(twinCodes(span, width))
    }),
    { numRuns: 150 },
  )
  expect(unpacked).toBeGreaterThan(20)
})

function twinCodes(span: Parameters<typeof unpackCodes>[0], width: number): unknown {
  try {
    return unpackCodes(span, { width, count: MANY }, emptyScratch())
  } catch {
    return 'wrong'
  }
}

describe('look-ups', () => {
  const codes = Int32Array.from({ length: MANY }, (_, index) => (index * index) % 97)

  test('of numbers are those of the table', () => {
    const from = Float64Array.from({ length: 97 }, (_, index) => (index === 5 ? Number.NaN : index / 3))
    const cells = new Float64Array(MANY)
    expect(kernel.gather(codes, from, cells)).toBe(true)
    expect([...cells]).toEqual(Array.from(codes, (code) => from[code]))
  })

  test('of words ask for each unknown one once, in order of appearance', () => {
    const known = new Int32Array(97).fill(-2)
    known[4] = -1
    const asked: number[] = []
    const codeOf = (own: number): number => asked.push(own) - 1
    const cells = new Int32Array(MANY)
    expect(kernel.translate(codes, known, { cells, codeOf })).toBe(true)
    expect(asked).toEqual([...new Set(codes)].filter((code) => code !== 4))
    expect([...cells]).toEqual(Array.from(codes, (code) => (code === 4 ? -1 : asked.indexOf(code))))
  })

  test('of few are left to the twin', () => {
    expect(kernel.gather(codes.subarray(0, 10), new Float64Array(97), new Float64Array(10))).toBe(false)
    expect(
      kernel.codes({ bytes: new Uint8Array(2), from: 0, to: 2, offset: 0 }, { width: 0, count: MANY }, emptyScratch()),
    ).toBe(null)
  })
})

test('a table is the same with kernels and without', () => {
  const rows = 20_000
  const values = Array.from({ length: 300 }, (_, index) => index / 7)
  // codes of 9 bits, below 300
  const codes = Array.from({ length: rows }, (_, index) => (index * 17) % 300)
  const bits = codes.flatMap((code) => Array.from({ length: 9 }, (_, bit) => (code >> bit) & 1))
  const bytes = Array.from({ length: (rows * 9) / 8 }, (_, at) =>
    bits.slice(8 * at, 8 * at + 8).reduce((sum, bit, place) => sum | (bit << place), 0),
  )
  const pages = [
    ...pageBytes({ body: doubles(...values), type: 2, values: 300 }),
    ...pageBytes({ body: [9, ...varint((rows / 8) * 2 + 1), ...bytes], values: rows, encoding: 8 }),
  ]
  const file = crafted({ pages, rows, group: { 3: { i64: rows } }, chunk: { 5: { i64: rows } } })
  for (const as of ['number', 'text', 'key'] as const) {
    expect(tableOf(file, as)).toEqual(withoutKernels(() => tableOf(file, as)))
  }
  const [column] = tableOf(file, 'number').columns
  expect(column?.kind === 'number' ? [...column.values] : []).toEqual(codes.map((code) => code / 7))
})
