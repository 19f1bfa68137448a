import type { Estimate } from '../estimate.ts'
import { oriented } from './oriented.ts'
import { reaches } from './reaches.ts'

/**
 * A claim about one quantity: a share, a mean, or a difference with a required gain (`improve_at_least` is `at-least`
 * where higher is better and `at-most` of its negative where lower is).
 */
export type ThresholdQuestion = {
  readonly estimate: Estimate
  readonly claim: { readonly kind: 'at-least' | 'at-most'; readonly value: number }
  readonly level: number
}

/** `bound` is the one-sided bound that must reach the threshold, `opposite` the other; both in the metric's own unit. */
export type ThresholdDecision = {
  readonly outcome: 'shown' | 'refuted' | 'inconclusive'
  readonly bound: number | null
  readonly opposite: number | null
  /** Of H0: the claim is false, and of H0: it is true. */
  readonly pShown: number | null
  readonly pRefuted: number | null
}

/**
 * A claim is shown where the one-sided bound at `level` is on its side of the threshold or on it (within a relative
 * 1e-12), refuted where the opposite bound is beyond it, else inconclusive.
 */
export function decideThreshold({ estimate, claim, level }: ThresholdQuestion): ThresholdDecision {
  if (!Number.isFinite(claim.value)) throw new RangeError(`not a threshold: ${claim.value}`)
  const higher = claim.kind === 'at-least'
  const { lower, upper, pAbove, pBelow } = oriented(estimate, higher ? 'higher' : 'lower', level)
  const threshold = higher ? claim.value : 0 - claim.value
  const outcome = lower === null || upper === null ? 'inconclusive' : outcomeOf(lower, upper, threshold)
  const settled = lower !== null && lower === upper && outcome === 'shown'
  return {
    outcome,
    bound: higher || lower === null ? lower : 0 - lower,
    opposite: higher || upper === null ? upper : 0 - upper,
    pShown: settled ? 0 : pAbove(threshold),
    pRefuted: settled ? 1 : pBelow(threshold),
  }
}

function outcomeOf(lower: number, upper: number, threshold: number): ThresholdDecision['outcome'] {
  if (reaches(lower, threshold)) return 'shown'
  return reaches(upper, threshold) ? 'inconclusive' : 'refuted'
}
