import { rootBetween } from '../special/root.ts'
import { wilsonBound, type Share } from './wilson.ts'

/** Shares of two sets of different rows. */
export type Shares = { readonly candidate: Share; readonly baseline: Share }

/** Beyond this many standard errors a p-value is 0 in doubles. */
const FAR = 40

/**
 * Newcombe's hybrid score bound of candidate − baseline ("square and add" of Wilson's): below it for z > 0, above it for
 * z < 0. Source: Newcombe, Statistics in Medicine 17 (1998) 873–890, method 10.
 */
export function newcombeBound({ candidate, baseline }: Shares, z: number): number {
  const p = candidate.successes / candidate.n
  const q = baseline.successes / baseline.n
  const reach = Math.hypot(p - wilsonBound(candidate, z), wilsonBound(baseline, -z) - q)
  return z > 0 ? p - q - reach : p - q + reach
}

/** The z at which Newcombe's bound is `threshold`; ±∞ where no z below 40 reaches it. */
export function newcombeScore(shares: Shares, threshold: number): number {
  const { candidate, baseline } = shares
  const difference = candidate.successes / candidate.n - baseline.successes / baseline.n
  if (difference === threshold) return 0
  const of = (z: number): number => newcombeBound(shares, z) - threshold
  if (difference > threshold) return of(FAR) >= 0 ? Infinity : rootBetween({ of, low: 0, high: FAR })
  return of(-FAR) <= 0 ? -Infinity : rootBetween({ of, low: -FAR, high: 0 })
}
