import type { Estimate } from '../estimate.ts'
import { oriented, type Direction, type Oriented } from './oriented.ts'
import { reaches } from './reaches.ts'

/** `difference` is candidate − baseline; `margin` ≥ 0 is the loss that is allowed, in the metric's unit. */
export type DifferenceQuestion = {
  readonly difference: Estimate
  readonly direction: Direction
  readonly margin: number
  readonly level: number
}

export type DifferenceOutcome = 'superior' | 'non-inferior' | 'inferior' | 'inconclusive'

/** Bounds are one-sided at `level`, and positive is better, whatever the direction. Null is unknown. */
export type DifferenceDecision = {
  readonly outcome: DifferenceOutcome
  readonly lower: number | null
  readonly upper: number | null
  /** Of H0: θ ≤ −margin, θ ≥ −margin and θ ≤ 0. */
  readonly pNonInferior: number | null
  readonly pInferior: number | null
  readonly pSuperior: number | null
}

/**
 * Non-inferiority (reference D7), by the first that holds: superior, the lower bound is above 0; non-inferior, it is
 * −margin or above; inferior, the upper bound is below −margin; else inconclusive. Equal to −margin within a relative
 * 1e-12 is non-inferior, since margins are decimals. With an unknown spread nothing is concluded.
 */
export function decideDifference(question: DifferenceQuestion): DifferenceDecision {
  const { difference, direction, margin, level } = question
  if (!(margin >= 0 && Number.isFinite(margin))) throw new RangeError(`not a margin: ${margin}`)
  const quantity = oriented(difference, direction, level)
  const { lower, upper } = quantity
  const outcome = lower === null || upper === null ? 'inconclusive' : outcomeOf(lower, upper, margin)
  return { outcome, lower, upper, ...pValues(quantity, margin) }
}

function outcomeOf(lower: number, upper: number, margin: number): DifferenceOutcome {
  if (lower > 0) return 'superior'
  if (reaches(lower, 0 - margin)) return 'non-inferior'
  return reaches(upper, 0 - margin) ? 'inconclusive' : 'inferior'
}

type PValues = Pick<DifferenceDecision, 'pNonInferior' | 'pInferior' | 'pSuperior'>

/** As the outcomes: what is merely equal counts for non-inferiority only, so where nothing varies the others are 1. */
function pValues({ lower, upper, pAbove, pBelow }: Oriented, margin: number): PValues {
  const sure = lower !== null && lower === upper
  const equal = sure && reaches(lower, 0 - margin) && reaches(0 - margin, lower)
  return {
    pNonInferior: equal ? 0 : pAbove(0 - margin),
    pInferior: equal ? 1 : pBelow(0 - margin),
    pSuperior: sure && lower === 0 ? 1 : pAbove(0),
  }
}
