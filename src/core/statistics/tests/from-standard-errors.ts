import type { Estimate } from '../estimate.ts'

/** A value with the standard error its file states. */
export type Stated = { readonly value: number; readonly standardError: number }

/**
 * The difference candidate − baseline of two values of which only standard errors are known, as of independent samples.
 * Where both were measured on the same rows this is too wide, never too narrow, as long as the two agree more than by
 * chance.
 */
export function fromStandardErrors(
  candidate: Stated,
  baseline: Stated,
): Extract<Estimate, { readonly kind: 'normal' }> {
  return {
    kind: 'normal',
    value: candidate.value - baseline.value,
    standardError: Math.hypot(candidate.standardError, baseline.standardError),
  }
}
