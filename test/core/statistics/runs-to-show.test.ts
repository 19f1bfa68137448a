import { describe, expect, test } from 'vitest'
import { lowerBound, upperBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { rowsToEquivalence } from '../../../src/core/statistics/sample-size/rows-to-equivalence.ts'
import { rowsToShow } from '../../../src/core/statistics/sample-size/rows-to-settle.ts'
import { momentsOf } from '../../../src/core/statistics/tests/moments.ts'
import { meanOfRuns } from '../../../src/core/statistics/tests/student-differences.ts'
import { chanceOf } from '../../validity/chance.ts'

const usual = { level: 0.95, power: 0.8 } as const

function settles(estimate: Estimate, value: number, kind: 'at-least' | 'at-most' = 'at-least'): number | null {
  return rowsToShow({ estimate, claim: { kind, value }, n: 5, ...usual })
}

/** Five runs of this mean and spread. */
function runs(mean: number, deviation: number, overlap: number): Estimate {
  return meanOfRuns({ n: 5, mean, variance: deviation ** 2 }, overlap)
}

describe('runs that would settle it', () => {
  test('without overlap nearly as many as statsmodels: its TTestPower asks for 26.14 at half a deviation', () => {
    const needed = settles(runs(0.5, 1, 0), 0) ?? 0
    expect(needed).toBeGreaterThanOrEqual(26)
    expect(needed).toBeLessThanOrEqual(28)
  })

  test('overlap asks for more, and beyond some overlap no number is enough', () => {
    const [none = 0, some = 0] = [0, 0.02].map((overlap) => settles(runs(0.5, 1, overlap), 0) ?? 0)
    expect(some).toBeGreaterThan(none)
    // (1.645 + 0.842)·√overlap above half a deviation: more runs never get below it
    expect(settles(runs(0.5, 1, 0.0405), 0)).toBeNull()
    expect(settles(runs(0.5, 1, 1 / 9), 0)).toBeNull()
  })

  test('both sides are alike; none on the wrong side or at the line', () => {
    expect(settles(runs(-0.5, 1, 0), 0, 'at-most')).toBe(settles(runs(0.5, 1, 0), 0))
    expect(settles(runs(0.5, 1, 0), 0, 'at-most')).toBeNull()
    expect(settles(runs(0.5, 1, 0), 0.5)).toBeNull()
    expect(settles({ kind: 'student', value: 1, standardError: 1, degrees: 4, overlap: Number.NaN }, 0)).toBeNull()
  })

  test('with so many runs the claim is shown about four times in five', () => {
    const needed = settles(runs(0.5, 1, 0), 0) ?? 0
    let shown = 0
    for (let trial = 0; trial < 2_000; trial++) {
      const chance = chanceOf(11, trial)
      const moments = momentsOf(Float64Array.from({ length: needed }, () => 0.5 + chance.normal()))
      if (moments !== null && (lowerBound(meanOfRuns(moments, 0), 0.95) ?? -1) >= 0) shown++
    }
    expect(shown / 2_000).toBeGreaterThan(0.77)
    expect(shown / 2_000).toBeLessThan(0.84)
  })
})

function within(estimate: Estimate, margin: number): number | null {
  return rowsToEquivalence({ difference: estimate, margin, n: 5, ...usual })
}

describe('runs that would show that nothing changed', () => {
  test('are those of the side that is harder to show, for either may miss', () => {
    const oneSide = rowsToShow({
      estimate: runs(0, 1, 0.01),
      claim: { kind: 'at-least', value: -0.5 },
      level: 0.95,
      power: 0.9,
      n: 5,
    })
    expect(oneSide).not.toBeNull()
    expect(within(runs(0, 1, 0.01), 0.5)).toBe(oneSide)
    expect(within(runs(0.1, 1, 0.001), 0.5)).toBe(within(runs(-0.1, 1, 0.001), 0.5))
    expect(within(runs(0.1, 1, 0.001), 0.5) ?? 0).toBeGreaterThan(oneSide ?? 0)
  })

  test('are none where overlap alone keeps the interval too wide, or the mean is outside', () => {
    expect(within(runs(0, 1, 1 / 9), 0.5)).toBeNull()
    expect(within(runs(0.6, 1, 0), 0.5)).toBeNull()
  })

  test('show it at least four times in five', () => {
    const needed = within(runs(0, 1, 0), 0.5) ?? 0
    let shown = 0
    for (let trial = 0; trial < 2_000; trial++) {
      const chance = chanceOf(12, trial)
      const moments = momentsOf(Float64Array.from({ length: needed }, () => chance.normal()))
      if (moments === null) continue
      const mean = meanOfRuns(moments, 0)
      if ((lowerBound(mean, 0.95) ?? -1) >= -0.5 && (upperBound(mean, 0.95) ?? 1) <= 0.5) shown++
    }
    expect(shown / 2_000).toBeGreaterThan(0.78)
    expect(shown / 2_000).toBeLessThan(0.9)
  })
})

test('an overlap that is none makes the estimate unsound', () => {
  const estimate = { kind: 'student', value: 0.5, standardError: 0.1, degrees: 4 } as const
  expect(lowerBound({ ...estimate, overlap: 0.1 }, 0.95)).toBe(lowerBound(estimate, 0.95))
  for (const overlap of [-0.1, Number.NaN, Infinity]) expect(lowerBound({ ...estimate, overlap }, 0.95)).toBeNull()
})
