import fc from 'fast-check'
import { expect, test } from 'vitest'
import { binCounts, binsOf } from '../../../../src/core/statistics/drift/bins.ts'
import { markCounts } from '../../../../src/core/statistics/drift/mark-counts.ts'
import { orderStatistics } from '../../../../src/core/statistics/drift/order-statistics.ts'

/** Whole numbers in no order: 7,919 and 10,007 are prime. */
const mixed = Float64Array.from({ length: 9000 }, (_, row) => (row * 7919) % 10_007)

test.each<[string, (value: number) => number]>([
  ['spread evenly', (value) => value / 64],
  ['tied', (value) => value % 17],
  ['constant', () => 3],
  ['skewed', (value) => Math.exp(value / 100)],
  ['over three hundred decades', (value) => 10 ** (value / 33 - 150)],
  ['with an outlier', (value) => (value === 7919 ? 1e300 : value)],
  ['with infinities', (value) => (value % 100 === 7 ? Infinity : value % 100 === 8 ? -Infinity : value)],
  ['a range that overflows', (value) => (value - 5000) * 3.4e304],
  ['a range of the least numbers', (value) => value * 5e-324],
])('ranks of values %s', (_, change) => {
  const values = mixed.map(change)
  const sorted = values.toSorted()
  const ranks = [0, 0, 1, 899, 900, 4499, 4500, 8100, 8998, 8999]
  expect([...orderStatistics(values, ranks)]).toEqual(ranks.map((rank) => sorted[rank]))
})

test('ranks of any values', () => {
  const values = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 })), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.array(fc.nat(), { maxLength: 8 }), (cells, numbers) => {
      const sorted = Float64Array.from(cells).toSorted()
      const ranks = numbers.map((number) => number % cells.length).toSorted((a, b) => a - b)
      // 0 and −0 are one value here
      const found = [...orderStatistics(Float64Array.from(cells), ranks)].map((value) => value + 0)
      expect(found).toEqual(ranks.map((rank) => (sorted[rank] ?? NaN) + 0))
    }),
    { numRuns: 100 },
  )
})

test.each<[string, readonly number[]]>([
  ['no mark', []],
  ['one mark', [5000]],
  ['marks far apart', [-1e300, 0, 5000, 1e300]],
  ['marks in one cell', [1, 1.001, 1.002, 3, 9000, 9001]],
  ['infinite marks', [-Infinity, 17, Infinity]],
  ['a range that overflows', [-1.7e308, 10, 1.7e308]],
])('values that have passed marks: %s', (_, marks) => {
  const values = Float64Array.of(...mixed, -Infinity, Infinity, -1e300, 1.7e308, 1.001, 1.0015)
  const plain = [-Infinity, ...marks].map((_from, index) =>
    values.reduce((sum, value) => sum + (marks.filter((mark) => value >= mark).length === index ? 1 : 0), 0),
  )
  expect([...markCounts(values, Float64Array.from(marks))]).toEqual(plain)
})

test('many cells are counted as few are', () => {
  const edges = Array.from({ length: 60 }, (_, index) => index * 160)
  const many = binCounts(mixed, { kind: 'intervals', edges: Float64Array.from(edges) })
  const plain = [-Infinity, ...edges].map((from, index) =>
    mixed.reduce((sum, value) => sum + (value >= from && value < (edges[index] ?? Infinity) ? 1 : 0), 0),
  )
  expect([...many]).toEqual(plain)
  const bins = binsOf(
    mixed.map((value) => value % 40),
    { kind: 'quantiles', count: 50 },
  )
  expect(bins).toEqual({ kind: 'values', values: Float64Array.from({ length: 40 }, (_, value) => value) })
  expect(binCounts(Float64Array.of(-1, 0, 39, 39.5, 40, 39), bins).at(-1)).toBe(3)
})
