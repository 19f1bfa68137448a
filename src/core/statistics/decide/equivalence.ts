import type { Estimate } from '../estimate.ts'
import { oriented, type Oriented } from './oriented.ts'
import { reaches } from './reaches.ts'

/** `difference` is candidate − baseline; `margin` ≥ 0 what it may be either way, in the metric's unit. */
export type EquivalenceQuestion = { readonly difference: Estimate; readonly margin: number; readonly level: number }

/** Bounds are one-sided at `level`, in the metric's own unit. */
export type EquivalenceDecision = {
  readonly outcome: 'equivalent' | 'different' | 'inconclusive'
  readonly lower: number | null
  readonly upper: number | null
  /** Of H0: the difference is beyond the margin on either side: the larger of the two one-sided ones. */
  readonly pEquivalent: number | null
  /** Of H0: it is within the margin. */
  readonly pDifferent: number | null
}

/**
 * Two one-sided tests: equivalent where both bounds are within ±margin (on it counts, within a relative 1e-12), different
 * where one lies wholly beyond. Source: Schuirmann, J. Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680.
 *
 * The interval is wholly beyond on one side or the other, so that with a margin of 0 that alone would be a false alarm
 * twice as often as the level says: `pDifferent` counts both tails where the difference is the margin, the worst that is
 * within it. Whoever raises an alarm asks for both.
 */
export function decideEquivalence({ difference, margin, level }: EquivalenceQuestion): EquivalenceDecision {
  if (!(margin >= 0 && Number.isFinite(margin))) throw new RangeError(`not a margin: ${margin}`)
  const quantity = oriented(difference, 'higher', level)
  const { lower, upper, pAbove, pBelow } = quantity
  if (lower === null || upper === null) {
    return { outcome: 'inconclusive', lower, upper, pEquivalent: null, pDifferent: null }
  }
  const outcome = outcomeOf(lower, upper, margin)
  const settled = lower === upper && outcome === 'equivalent'
  return {
    outcome,
    lower,
    upper,
    pEquivalent: settled ? 0 : joined(pAbove(0 - margin), pBelow(margin), Math.max),
    pDifferent: settled ? 1 : bothTails(quantity, margin),
  }
}

function outcomeOf(lower: number, upper: number, margin: number): EquivalenceDecision['outcome'] {
  if (reaches(lower, 0 - margin) && reaches(margin, upper)) return 'equivalent'
  return reaches(upper, 0 - margin) && reaches(margin, lower) ? 'inconclusive' : 'different'
}

/** At the margin nearer to the estimate, the tail that it is in and the equally far one on the other side. */
function bothTails({ pAbove, pBelow }: Oriented, margin: number): number | null {
  const above = joined(pAbove(margin), pAbove(0 - margin), sum)
  const below = joined(pBelow(0 - margin), pBelow(margin), sum)
  return joined(above, below, Math.min)
}

function sum(first: number, second: number): number {
  return Math.min(1, first + second)
}

type Joining = (first: number, second: number) => number

function joined(first: number | null, second: number | null, by: Joining): number | null {
  return first === null || second === null ? null : by(first, second)
}
