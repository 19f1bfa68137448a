import type { Estimate } from '../../../src/core/statistics/estimate.ts'
import { pAtLeast, pAtMost } from '../../../src/core/statistics/p-values.ts'
import { momentsOf, type Moments } from '../../../src/core/statistics/tests/moments.ts'

/** The moments of values that have some. */
export function moments(values: readonly number[]): Moments {
  const result = momentsOf(values)
  if (result === null) throw new Error('too few values')
  return result
}

/** The two-sided p-value of no difference. */
export function twoSided(estimate: Estimate): number {
  return 2 * Math.min(pAtMost(estimate, 0) ?? 1, pAtLeast(estimate, 0) ?? 1)
}
