import { describe, expect, test } from 'vitest'
import type { Sums } from '../../../../src/core/statistics/find-slices/cell-sums.ts'
import { degradedP, effectSize, worseThanP } from '../../../../src/core/statistics/find-slices/degradation.ts'

function sumsOf(differences: readonly number[], centre: number): Sums {
  const centred = differences.map((difference) => difference - centre)
  return {
    n: differences.length,
    sum: centred.reduce((sum, each) => sum + each, 0),
    squares: centred.reduce((sum, each) => sum + each * each, 0),
    up: differences.filter((difference) => difference > 0).length,
    down: differences.filter((difference) => difference < 0).length,
  }
}

const first = [0.3, -0.1, 0.4, 0.25, 0.05, 0.6]
const second = [0.1, -0.2, 0.05, 0, -0.15, 0.3, 0.02]

describe('p-values', () => {
  test('exact sign test of class losses', () => {
    const scale = { mean: 0, variance: 0, isUnit: true }
    // scipy.stats.binomtest(8, 10, alternative='greater').pvalue
    expect(degradedP(sumsOf([1, 1, 1, 1, 1, 1, 1, 1, -1, -1, 0, 0], 0), scale)).toBeCloseTo(0.0546875, 14)
    expect(degradedP(sumsOf([-1, -1, 0], 0), scale)).toBe(1)
    expect(degradedP(sumsOf([0, 0, 0], 0), scale)).toBe(1)
    // ten rows, all worse: no less than a coin gives
    expect(
      degradedP(
        sumsOf(
          Array.from({ length: 10 }, () => 1),
          0,
        ),
        scale,
      ),
    ).toBeCloseTo(2 ** -10, 16)
  })

  test('paired t of other losses, whatever they are centred on', () => {
    // scipy.stats.ttest_1samp(first, 0, alternative='greater').pvalue
    for (const mean of [0, 0.2, -7]) {
      expect(degradedP(sumsOf(first, mean), { mean, variance: 0, isUnit: false })).toBeCloseTo(0.028637278244071047, 11)
    }
    // scipy.stats.ttest_ind(first, second, equal_var=False, alternative='greater').pvalue
    expect(worseThanP(sumsOf(first, 0.1), sumsOf(second, 0.1))).toBeCloseTo(0.0423166614221508, 12)
  })

  test('the variance of all rows counts where it is greater', () => {
    const scale = { mean: 0, isUnit: false }
    const own = degradedP(sumsOf(first, 0), { ...scale, variance: 0.001 })
    expect(own).toBe(degradedP(sumsOf(first, 0), { ...scale, variance: 0 }))
    // t = 0.25 / sqrt(0.25 / 6) = 1.2247, 5 degrees: scipy.stats.t.sf(1.224744871391589, 5)
    expect(degradedP(sumsOf(first, 0), { ...scale, variance: 0.25 })).toBeCloseTo(0.13760986598699212, 10)
  })

  test('rows that all differ alike prove no more than a sign test', () => {
    const alike = sumsOf([0.5, 0.5, 0.5, 0.5], 0)
    expect(degradedP(alike, { mean: 0, variance: 0, isUnit: false })).toBe(2 ** -4)
    expect(degradedP(sumsOf([-0.5, -0.5], 0), { mean: 0, variance: 0, isUnit: false })).toBe(1)
    expect(degradedP(sumsOf([0.5, 0.500001, 0.5, 0.500001], 0), { mean: 0, variance: 0, isUnit: false })).toBe(2 ** -4)
  })

  test('too few rows to compare are not worse', () => {
    expect(worseThanP(sumsOf([5], 0), sumsOf(second, 0))).toBe(1)
    expect(worseThanP(sumsOf([0, 0], 0), sumsOf([0, 0], 0))).toBe(1)
    expect(worseThanP(sumsOf([1, 1], 0), sumsOf([0, 0], 0))).toBe(0)
  })

  test('effect size of Slice Finder', () => {
    const [a, b] = [sumsOf(first, 0), sumsOf(second, 0)]
    // √2 (mean − mean) ÷ √(var + var), by numpy with ddof=1
    expect(effectSize(a, b)).toBeCloseTo(1.1024634017473676, 12)
    expect(effectSize(sumsOf([1, 1], 0), sumsOf([0, 0], 0))).toBeNull()
  })
})
