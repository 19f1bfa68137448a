import type { Estimate } from '../estimate.ts'

/** A value with the standard error its file states. */
export type Stated = { readonly value: number; readonly standardError: number }

/**
 * The difference candidate − baseline of two values of which only standard errors are known, as of independent samples.
 * Where both were measured on the same rows this is too wide, never too narrow, as long as the two agree more than by
 * chance. A stated error of 0 is that of a share of 0 or 1, and says nothing: then the spread is unknown, a point.
 */
export function fromStandardErrors(candidate: Stated, baseline: Stated): Estimate {
  const value = candidate.value - baseline.value
  if (!(candidate.standardError > 0 && baseline.standardError > 0)) return { kind: 'point', value }
  return { kind: 'normal', value, standardError: Math.hypot(candidate.standardError, baseline.standardError) }
}
