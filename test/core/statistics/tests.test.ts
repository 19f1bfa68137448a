import { describe, expect, test } from 'vitest'
import { lowerBound } from '../../../src/core/statistics/bounds.ts'
import { adjusted } from '../../../src/core/statistics/corrections/adjusted.ts'
import { intersectionUnion } from '../../../src/core/statistics/corrections/intersection-union.ts'
import { fisherExact } from '../../../src/core/statistics/tests/fisher.ts'
import { fromStandardErrors } from '../../../src/core/statistics/tests/from-standard-errors.ts'
import * as mcnemar from '../../../src/core/statistics/tests/mcnemar.ts'
import { momentsOf } from '../../../src/core/statistics/tests/moments.ts'
import { correctedResampled, studentMean, welch } from '../../../src/core/statistics/tests/student-differences.ts'
import { moments, twoSided } from './sample.ts'

describe('vectors of the reference', () => {
  test('D2: Fisher', () => {
    const shares = { candidate: { successes: 90, n: 100 }, baseline: { successes: 81, n: 100 } }
    expect(fisherExact(shares)).toBeCloseTo(0.1069786156, 10)
  })

  // D3
  test.each([
    [10, 25, 0.0166738478, 0.011330984184, 0.011229886653, 0.017960477526],
    [5, 5, 1, 0.876953125, 1, 0.751829634],
    [0, 0, 1, 1, 1, 1],
    [0, 6, 0.03125, 0.015625, 0.0143058784, 0.0412268333],
    [1, 9, 0.021484375, 0.01171875, 0.0114120364, 0.0268566956],
  ])('McNemar of %d and %d', (onlyBaseline, onlyCandidate, exact, mid, chi, corrected) => {
    const counts = { onlyBaseline, onlyCandidate }
    expect(mcnemar.mcnemarExact(counts)).toBeCloseTo(exact, 10)
    expect(mcnemar.mcnemarMidP(counts)).toBeCloseTo(mid, 10)
    expect(mcnemar.mcnemarChiSquare(counts)).toBeCloseTo(chi, 10)
    expect(mcnemar.mcnemarCorrected(counts)).toBeCloseTo(corrected, 9)
  })

  test('D6: the corrected resampled t', () => {
    const differences = moments([0.02, 0.01, -0.005, 0.03, 0.015, 0, 0.02, 0.01, 0.005, 0.025])
    const [nine, eight] = [
      { train: 900, test: 100 },
      { train: 800, test: 200 },
    ].map((rows) => correctedResampled(differences, rows))
    if (nine === undefined || eight === undefined) throw new Error('two were made')
    expect(differences.mean).toBeCloseTo(0.013, 12)
    expect(nine.value / nine.standardError).toBeCloseTo(2.547695804, 9)
    expect(twoSided(nine)).toBeCloseTo(0.031312899, 9)
    expect(eight.value / eight.standardError).toBeCloseTo(1.978650529, 9)
    expect(twoSided(eight)).toBeCloseTo(0.079231533, 9)
    const naive = studentMean(differences)
    expect(naive.value / naive.standardError).toBeCloseTo(3.701716, 6)
    expect(twoSided(naive)).toBeCloseTo(0.0049075, 7)
  })

  test('D8: corrections', () => {
    const pValues = [0.01, 0.04, 0.03, 0.005, 0.5, 0.03]
    const expected = {
      holm: [0.05, 0.12, 0.12, 0.03, 0.5, 0.12],
      'benjamini-hochberg': [0.03, 0.048, 0.045, 0.03, 0.5, 0.045],
      'benjamini-yekutieli': [0.0735, 0.1176, 0.11025, 0.0735, 1, 0.11025],
    }
    for (const method of ['holm', 'benjamini-hochberg', 'benjamini-yekutieli'] as const) {
      const ours = adjusted(method, pValues)
      expect(ours.map((value) => Number(value.toFixed(12)))).toEqual(expected[method])
    }
    expect(adjusted('benjamini-hochberg', pValues).filter((p) => p <= 0.05).length).toBe(5)
  })

  test('two values with standard errors', () => {
    const difference = fromStandardErrors({ value: 0.62, standardError: 0.03 }, { value: 0.6, standardError: 0.04 })
    expect(lowerBound(difference, 0.95)).toBeCloseTo(0.02 - 0.05 * 1.6448536269514722, 14)
    for (const nothing of [0, -0.1, Number.NaN]) {
      const unknown = fromStandardErrors({ value: 1, standardError: nothing }, { value: 0.75, standardError: 0.04 })
      expect(unknown).toEqual({ kind: 'point', value: 0.25 })
    }
  })
})

describe('bad input', () => {
  test('families: empty is legal, NaN is not, and of no claims nothing is shown', () => {
    expect(adjusted('holm', [])).toEqual([])
    expect(adjusted('benjamini-yekutieli', [])).toEqual([])
    expect(intersectionUnion([])).toBe(1)
    expect(intersectionUnion([0.01, 0.2, 0.03])).toBe(0.2)
    for (const p of [Number.NaN, -0.1, 1.1]) {
      expect(() => adjusted('holm', [0.1, p])).toThrow('not a p-value')
      expect(() => intersectionUnion([p])).toThrow('not a p-value')
    }
    const many = Array.from({ length: 200_000 }, (_, at) => at / 200_000)
    expect(intersectionUnion(many)).toBe(199_999 / 200_000)
    expect(adjusted('holm', many)[0]).toBe(0)
  })

  test('moments: too few or not finite is none; equal values do not vary', () => {
    expect([[], [1], [1, Number.NaN], [1, Infinity]].map(momentsOf)).toEqual([null, null, null, null])
    expect(momentsOf(new Float64Array(100_000).fill(0.1))).toEqual({ n: 100_000, mean: 0.1, variance: 0 })
    const still = studentMean({ n: 4, mean: 2, variance: 0 })
    expect(welch(still, still)).toEqual({ kind: 'student', value: 0, standardError: 0, degrees: 6 })
  })

  test('counts that are none', () => {
    expect(() => mcnemar.mcnemarExact({ onlyBaseline: 1.5, onlyCandidate: 0 })).toThrow('not counts')
    expect(() => mcnemar.mcnemarMidP({ onlyBaseline: -1, onlyCandidate: 0 })).toThrow('not counts')
    const shares = { candidate: { successes: 3, n: 2 }, baseline: { successes: 0, n: 2 } }
    expect(() => fisherExact({ ...shares, candidate: { successes: Number.NaN, n: 2 } })).toThrow('not counts')
    expect(() => correctedResampled({ n: 3, mean: 0, variance: 1 }, { train: 0, test: 1 })).toThrow(
      'not numbers of rows',
    )
  })

  test('ten million rows of Fisher’s test take no walk over all tables', () => {
    const million = {
      candidate: { successes: 5_000_000, n: 10_000_000 },
      baseline: { successes: 5_003_000, n: 10_000_000 },
    }
    const p = fisherExact(million)
    expect(p).toBeGreaterThan(0.17)
    expect(p).toBeLessThan(0.19)
  })
})
