import { betaQuantile } from '../special/beta.ts'
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
