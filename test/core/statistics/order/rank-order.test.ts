import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOrder } from '../../../../src/core/statistics/order/rank-order.ts'

/** A stream of numbers in (0, 1), the same each time. */
function stream(seed: number): () => number {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
  return () => (next() + next() / 4294967296 + 2 ** -60) % 1
}

/** The definition: a stable sort with a comparator, in which −0 equals 0. */
function expected(values: Float64Array): number[] {
  return [...values.keys()].toSorted((a, b) => {
    const left = values[a] ?? 0
    const right = values[b] ?? 0
    return left < right ? -1 : left > right ? 1 : a - b
  })
}

const random = stream(7)
const n = 6000
const shapes: readonly (readonly [string, (i: number) => number])[] = [
  ['uniform', () => random()],
  ['one outlier', (i) => (i === 77 ? 1e9 : random())],
  ['an outlier that overflows the range', (i) => (i === 77 ? Number.MAX_VALUE : -random() * 1e308)],
  ['x to the eighth', () => random() ** 8],
  ['lognormal', () => Math.exp(Math.sqrt(-2 * Math.log(random())) * Math.cos(6.28 * random()))],
  ['300 decades', () => 10 ** (300 * (random() - 0.5))],
  ['600 decades of both signs', () => (random() < 0.5 ? -1 : 1) * 10 ** (600 * (random() - 0.5))],
  ['constant', () => 0.5],
  ['two decimals', () => Math.round(random() * 100) / 100],
  ['two far clusters', () => Math.round(random()) + random() * 1e-13],
  ['runs of 40 that share a key', (i) => Math.floor(i / 40) * 1e6 + random() * 1e-6],
  ['runs of 1000 that share a key', (i) => Math.floor(i / 1000) * 1e8 + random() * 1e-6],
  ['a chain of scales', (i) => (i % 60 === 0 ? 1 : random()) * 2 ** -((i % 60) * 17)],
  ['subnormal', () => Math.round(random() * 1e4) * 5e-324],
  ['both zeros', (i) => (i % 3 === 0 ? -0 : i % 3 === 1 ? 0 : random() - 0.5)],
  ['both infinities', (i) => (i % 5 === 0 ? Infinity : i % 7 === 0 ? -Infinity : random())],
  ['only infinities', (i) => (i % 5 === 0 ? Infinity : -Infinity)],
  ['ascending', (i) => i],
  ['descending', (i) => -i],
]

test.each(shapes)('an order is stable and ascending: %s', (_, value) => {
  const values = Float64Array.from({ length: n }, (__, i) => value(i))
  const order = rankOrder(values)
  expect([...(order?.rows ?? [])]).toEqual(expected(values))
  expect([...(order?.sorted ?? [])]).toEqual(expected(values).map((row) => values[row]))
})

test('enough rows for digits of 11 bits', () => {
  const values = Float64Array.from({ length: 70_000 }, (_, i) => (i % 9 === 0 ? Math.round(random() * 50) : random()))
  expect(rankOrder(values)?.rows).toEqual(Uint32Array.from(expected(values)))
})

test('any doubles', () => {
  const value = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, Infinity, -Infinity, 5e-324))
  fc.assert(
    fc.property(fc.array(value, { maxLength: 200 }), (list) => {
      const values = Float64Array.from(list)
      expect([...(rankOrder(values)?.rows ?? [])]).toEqual(expected(values))
    }),
  )
})

test('what is not a number has no place', () => {
  expect(rankOrder(Float64Array.of(0.5, Number.NaN, 0.1))).toBeNull()
})

test('no rows are in order', () => {
  expect(rankOrder(new Float64Array(0))).toEqual({ rows: new Uint32Array(0), sorted: new Float64Array(0) })
})
