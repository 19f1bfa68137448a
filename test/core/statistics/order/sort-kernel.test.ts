import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { randomFor } from '../../../../src/core/statistics/bootstrap/random.ts'
import { rankOrder, type RankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { sortedByKernel } from '../../../../src/core/statistics/order/sort-kernel.ts'

const shapes: Readonly<Record<string, (unit: number, row: number) => number>> = {
  even: (unit) => unit,
  'of two signs': (unit) => unit - 0.5,
  constant: () => 7,
  'zeros of both signs': (unit) => (unit < 0.5 ? 0 : -0),
  'rounded to two decimals': (unit) => Math.floor(unit * 100) / 100,
  'rounded to three decimals': (unit) => Math.floor(unit * 1_000) / 1_000,
  'with one far value': (unit, row) => (row === 77 ? 1e9 : unit),
  'with many far values': (unit, row) => (row % 50 === 0 ? 1e12 + unit : unit),
  'crowded at zero': (unit) => unit ** 8,
  'crowded at one': (unit) => 1 - unit ** 12,
  'over 600 decades': (unit) => 10 ** (unit * 600 - 300),
  infinite: (unit) => (unit < 0.3 ? Infinity : unit > 0.8 ? -Infinity : unit),
  subnormal: (unit) => Math.floor(unit * 5_000) * Number.MIN_VALUE,
  'wider than a double': (unit) => (unit - 0.5) * Number.MAX_VALUE * 2,
  'one bit apart': (unit) => 1 + Math.floor(unit * 3_000) * Number.EPSILON,
  'two crowds, and each again': (unit, row) => (row % 2) * 1e300 + ((row % 3) * 1e200 + unit * 1e180),
  ascending: (_, row) => row,
  descending: (_, row) => -row,
}

function twin(scores: Float64Array): RankOrder | null {
  return withoutKernels(() => rankOrder(scores))
}

/** Comparing tens of thousands of numbers one by one takes a test framework longer than sorting them. */
function bytesOf(order: RankOrder | null): string {
  if (order === null) throw new Error('a score is not a number')
  return [order.rows, order.sorted.map((value) => value + 0)]
    .map((part) => createHash('sha256').update(part).digest('hex'))
    .join()
}

test.each(Object.entries(shapes))('kernel and twin agree on scores that are %s', (_, shape) => {
  for (const rows of [4_096, 30_001]) {
    const random = randomFor(rows, 3)
    const scores = Float64Array.from({ length: rows }, (__, row) => shape(random.unit(), row))
    const order = sortedByKernel(scores)
    if (typeof order === 'string') throw new Error(order)
    expect(bytesOf(order)).toEqual(bytesOf(twin(scores)))
  }
})

test('kernel and twin agree on doubles of any bits', () => {
  const bits = fc.uint8Array({ minLength: 64, maxLength: 400 })
  fc.assert(
    fc.property(bits, fc.nat(), (seeds, seed) => {
      const random = randomFor(seed, 4)
      const bytes = Uint8Array.from({ length: 8 * 4_200 }, () => seeds[Math.floor(random.unit() * seeds.length)] ?? 0)
      const scores = new Float64Array(bytes.buffer).map((value) => (Number.isNaN(value) ? 0.5 : value))
      expect(bytesOf(rankOrder(scores))).toEqual(bytesOf(twin(scores)))
    }),
    { numRuns: 25 },
  )
})

test('what is not a number has no place, wherever it stands', () => {
  for (const row of [0, 16_384, 19_999]) {
    const scores = new Float64Array(20_000)
    scores[row] = Number.NaN
    expect(sortedByKernel(scores)).toBe('not-a-number')
    expect(rankOrder(scores)).toBeNull()
  }
})

test('few rows wait for no kernel', () => {
  expect(sortedByKernel(new Float64Array(10))).toBe('no-kernel')
})
