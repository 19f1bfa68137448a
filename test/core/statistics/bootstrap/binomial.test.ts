import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBinomial } from '../../../../src/core/statistics/bootstrap/binomial.ts'
import { cellReplicates, drawCells } from '../../../../src/core/statistics/bootstrap/bootstrap-cells.ts'
import { exactLog } from '../../../../src/core/statistics/bootstrap/exact-log.ts'
import { randomFor } from '../../../../src/core/statistics/bootstrap/random.ts'
import { computed } from '../../../../src/core/statistics/estimate.ts'

test('the logarithm is the logarithm', () => {
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(Math.abs(exactLog(x) - Math.log(x))).toBeLessThanOrEqual(2e-15 * Math.max(1e-3, Math.abs(Math.log(x))))
    }),
  )
  expect(exactLog(1)).toBe(0)
})

test.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('there is no logarithm of %d', (x) => {
  expect(() => exactLog(x)).toThrow(RangeError)
})

/** Probabilities of 0 to trials, by multiplication from the mode outwards. */
function probabilities(trials: number, p: number): number[] {
  const mode = Math.floor((trials + 1) * p)
  const relative: number[] = Array.from({ length: trials + 1 }, () => 0)
  relative[mode] = 1
  for (let k = mode; k > 0; k--) relative[k - 1] = ((relative[k] ?? 0) * k * (1 - p)) / ((trials - k + 1) * p)
  for (let k = mode; k < trials; k++) relative[k + 1] = ((relative[k] ?? 0) * (trials - k) * p) / ((k + 1) * (1 - p))
  const all = relative.reduce((sum, value) => sum + value, 0)
  return relative.map((value) => value / all)
}

test.each([
  [1, 0.5],
  [12, 0.2],
  [40, 0.75],
  [30, 0.5],
  [200, 0.06],
  [1_000, 0.3],
  [100_000, 0.9],
  [3_000_000, 0.000_001],
  [4_000_000, 0.5],
])('draws of %d trials at %d have the mean and the variance of the binomial', (trials, p) => {
  const draws = 20_000
  const random = randomFor(trials, 0)
  const [mean, deviation] = [trials * p, Math.sqrt(trials * p * (1 - p))]
  const found = Array.from({ length: draws }, () => drawBinomial(random, trials, p))
  const average = found.reduce((sum, value) => sum + value, 0) / draws
  const variance = found.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws
  expect(Math.abs(average - mean)).toBeLessThan((4 * deviation) / Math.sqrt(draws))
  expect(variance / deviation ** 2).toBeGreaterThan(0.95)
  expect(variance / deviation ** 2).toBeLessThan(1.05)
})

test.each([
  [12, 0.2],
  [40, 0.75],
  [200, 0.06],
  [1_000, 0.3],
  [100_000, 0.9],
])('draws of %d trials at %d fall as the binomial says', (trials, p) => {
  const random = randomFor(trials, 1)
  const found = Array.from({ length: 20_000 }, () => drawBinomial(random, trials, p))
  expect(chiSquare(found, probabilities(trials, p))).toBeLessThan(4)
})

/** The statistic of cells with ten expected or more, as a distance from its mean in standard deviations. */
function chiSquare(found: readonly number[], expected: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of found) counts.set(value, (counts.get(value) ?? 0) + 1)
  let [statistic, cells] = [0, 0]
  for (const [value, share] of expected.entries()) {
    const mean = share * found.length
    if (mean < 10) continue
    cells += 1
    statistic += ((counts.get(value) ?? 0) - mean) ** 2 / mean
  }
  return (statistic - cells) / Math.sqrt(2 * cells)
}

test('draws are what they always were', () => {
  const random = randomFor(7, 0)
  expect([3, 100, 1e6, 1e9].map((trials) => drawBinomial(random, trials, 0.3))).toEqual([1, 28, 299_700, 300_003_585])
})

test.each([
  [0, 0.5, 0],
  [9, 0, 0],
  [9, 1, 9],
])('%d trials at %d give %d', (trials, p, successes) => {
  expect(drawBinomial(randomFor(1, 0), trials, p)).toBe(successes)
})

test.each([
  [-1, 0.5],
  [1.5, 0.5],
  [Number.NaN, 0.5],
  [Number.POSITIVE_INFINITY, 0.5],
  [9, Number.NaN],
  [9, -0.1],
  [9, 1.1],
])('%d trials at %d are refused', (trials, p) => {
  expect(() => drawBinomial(randomFor(1, 0), trials, p)).toThrow(RangeError)
})

test('cells are drawn whole, none where none were, and follow their shares', () => {
  const counts = [0, 500, 30, 0, 1, 469, 0]
  const sums = [0, 0, 0, 0, 0, 0, 0]
  for (let replicate = 0; replicate < 2_000; replicate++) {
    const drawn = drawCells(randomFor(3, replicate), counts)
    expect(drawn.reduce((sum, count) => sum + count, 0)).toBe(1_000)
    for (const [cell, count] of drawn.entries()) sums[cell] = (sums[cell] ?? 0) + count / 2_000
  }
  for (const [cell, mean] of sums.entries()) {
    const share = (counts[cell] ?? 0) / 1_000
    expect(Math.abs(mean - 1_000 * share)).toBeLessThanOrEqual(4 * Math.sqrt((1_000 * share * (1 - share)) / 2_000))
  }
})

test.each([[[-1]], [[0.5]], [[Number.NaN]], [[2, Number.POSITIVE_INFINITY]]])(
  'cells of %j rows are refused',
  (counts) => {
    const task = { counts, statistic: () => computed(0) }
    expect(() => cellReplicates(task, { seed: 1, replicates: 1 })).toThrow(RangeError)
  },
)

test('no rows and no cells are drawn as nothing', () => {
  expect(drawCells(randomFor(1, 1), [])).toEqual([])
  expect(drawCells(randomFor(1, 1), [0, 0])).toEqual([0, 0])
})
