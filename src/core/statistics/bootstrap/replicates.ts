import type { Computed, Estimate } from '../estimate.ts'

/** Values of a statistic on resampled rows, and on how many resamples it had none. */
export type Replicates = { readonly values: readonly number[]; readonly undefined: number }

/** How a bootstrap is made again: the same seed and number give the same values on any machine and number of threads. */
export type Plan = { readonly seed: number; readonly replicates: number }

/** Enough that a 95 % bound moves by about a twentieth of a standard error between seeds. */
export const REPLICATES = 2_000

/** Above this share of resamples without a value there is no interval: those that have one are a selection. */
export const MOST_UNDEFINED = 0.01

/**
 * What a bootstrap comes to. `unsettled`: too many resamples had no value, such as those without a positive row, so that
 * an interval would speak of the others only.
 */
export type Resampled =
  | { readonly kind: 'estimate'; readonly estimate: Estimate; readonly undefined: number }
  | { readonly kind: 'unsettled'; readonly undefined: number; readonly replicates: number }

/** The replicates of all blocks, whichever thread made them, as an estimate of `value`, which the rows themselves have. */
export function resampled(value: number, plan: Plan, parts: readonly Replicates[]): Resampled {
  const missing = parts.reduce((sum, part) => sum + part.undefined, 0)
  const sorted = Float64Array.from(parts.flatMap((part) => part.values)).toSorted()
  if (sorted.length === 0 || missing > MOST_UNDEFINED * plan.replicates) {
    return { kind: 'unsettled', undefined: missing, replicates: plan.replicates }
  }
  return {
    kind: 'estimate',
    estimate: { kind: 'replicates', value, seed: plan.seed, sorted: [...sorted] },
    undefined: missing,
  }
}

/** Keeps what has a value and counts the rest. */
export function gathered(all: readonly Computed[]): Replicates {
  const values = all.flatMap((one) => (one.kind === 'value' && Number.isFinite(one.value) ? [one.value] : []))
  return { values, undefined: all.length - values.length }
}

/** Candidate − baseline, where both have a value. */
export function differenceOf(candidate: Computed, baseline: Computed): Computed {
  if (candidate.kind === 'undefined') return candidate
  if (baseline.kind === 'undefined') return baseline
  return { kind: 'value', value: candidate.value - baseline.value }
}
