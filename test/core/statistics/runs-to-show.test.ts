import { describe, expect, test } from 'vitest'
import { lowerBound } from '../../../src/core/statistics/bounds.ts'
import type { Estimate } from '../../../src/core/statistics/estimate.ts'
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

test('an overlap that is none makes the estimate unsound', () => {
  const estimate = { kind: 'student', value: 0.5, standardError: 0.1, degrees: 4 } as const
  expect(lowerBound({ ...estimate, overlap: 0.1 }, 0.95)).toBe(lowerBound(estimate, 0.95))
  for (const overlap of [-0.1, Number.NaN, Infinity]) expect(lowerBound({ ...estimate, overlap }, 0.95)).toBeNull()
})
