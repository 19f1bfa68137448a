import { regularisedBeta } from '../special/beta.ts'
import { studentUpper } from '../special/student.ts'
import type { Sums } from './cell-sums.ts'

/** All rows: their mean, their variance, and whether every difference is −1, 0 or 1. */
export type Scale = { readonly mean: number; readonly variance: number; readonly isUnit: boolean }

/** The mean difference in the rows of these sums. */
export function meanOf(sums: Sums, scale: Scale): number {
  return scale.mean + sums.sum / sums.n
}

/** Unbiased variance; 0 for fewer than two rows. */
export function varianceOf({ n, sum, squares }: Sums): number {
  return n < 2 ? 0 : Math.max(0, (squares - (sum * sum) / n) / (n - 1))
}

/**
 * P-value of H0 "the candidate is not worse than the baseline in these rows" (mean difference ≤ 0), one-sided and paired.
 * Differences of class losses (−1, 0, 1): the exact sign test, McNemar's. Else Student's t with the variance of these rows
 * or of all, whichever is greater: a small slice without one of the rare large gains would look surely degraded by its
 * own. Never below the 2^−(rows that differ) that a sign test could reach: a few rows that differ alike prove little.
 */
export function degradedP(sums: Sums, scale: Scale): number {
  const { n, up, down } = sums
  if (up + down === 0) return 1
  if (scale.isUnit) {
    // P(X ≥ up) for X of up + down rows with chance ½
    return up === 0 ? 1 : regularisedBeta({ a: up, b: down + 1 }, { x: 0.5, complement: 0.5 }).lower
  }
  const least = 2 ** -(up + down)
  const error = Math.sqrt(Math.max(varianceOf(sums), scale.variance) / n)
  const mean = meanOf(sums, scale)
  if (error === 0) return mean > 0 ? least : 1
  return Math.max(least, studentUpper(mean / error, n - 1))
}

/** P-value of H0 "the mean difference is not greater in these rows than in those", by Welch's t, one-sided. */
export function worseThanP(these: Sums, those: Sums): number {
  if (these.n < 2 || those.n < 2) return 1
  const [a, b] = [varianceOf(these) / these.n, varianceOf(those) / those.n]
  const apart = these.sum / these.n - those.sum / those.n
  if (a + b === 0) return apart > 0 ? 0 : 1
  // Satterthwaite's degrees of freedom, by shares so that tiny variances don't underflow
  const [shareA, shareB] = [a / (a + b), b / (a + b)]
  const degrees = 1 / ((shareA * shareA) / (these.n - 1) + (shareB * shareB) / (those.n - 1))
  return studentUpper(apart / Math.sqrt(a + b), degrees)
}

/**
 * Slice Finder's effect size, √2 · (mean − mean of the others) ÷ √(variance + variance of the others) (Chung, Kraska,
 * Polyzotis, Tae, Whang 2019); null where nothing varies.
 */
export function effectSize(these: Sums, those: Sums): number | null {
  const spread = varianceOf(these) + varianceOf(those)
  const apart = these.sum / these.n - those.sum / those.n
  return spread === 0 || those.n === 0 ? null : (Math.SQRT2 * apart) / Math.sqrt(spread)
}
