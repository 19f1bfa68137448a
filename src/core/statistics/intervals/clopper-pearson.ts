import { betaQuantile, regularisedBeta } from '../special/beta.ts'
import type { Share } from './wilson.ts'

/**
 * The exact bound below a share, at confidence `level`: the θ at which `successes` or more have probability 1 − level.
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404–413.
 */
export function clopperPearsonLower({ successes, n }: Share, level: number): number {
  return successes === 0 ? 0 : betaQuantile(1 - level, { a: successes, b: n - successes + 1 })
}

/** The exact bound above a share, at confidence `level`. */
export function clopperPearsonUpper({ successes, n }: Share, level: number): number {
  return successes === n ? 1 : 1 - betaQuantile(1 - level, { a: n - successes, b: successes + 1 })
}

/** The probability of `successes` or more where the share is `threshold`, within [0, 1]: the lower bound, inverted. */
export function clopperPearsonAbove({ successes, n }: Share, threshold: number): number {
  if (successes === 0) return 1
  return regularisedBeta({ a: successes, b: n - successes + 1 }, { x: threshold, complement: 1 - threshold }).lower
}

/** The probability of `successes` or fewer where the share is `threshold`, within [0, 1]: the upper bound, inverted. */
export function clopperPearsonBelow({ successes, n }: Share, threshold: number): number {
  if (successes === n) return 1
  return regularisedBeta({ a: successes + 1, b: n - successes }, { x: threshold, complement: 1 - threshold }).upper
}
