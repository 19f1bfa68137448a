import type { Estimate } from '../estimate.ts'
import { oriented } from './oriented.ts'
import { reaches } from './reaches.ts'

/** `difference` is candidate − baseline; `margin` ≥ 0 what it may be either way, in the metric's unit. */
export type EquivalenceQuestion = { readonly difference: Estimate; readonly margin: number; readonly level: number }

/** Bounds are one-sided at `level`, in the metric's own unit. `p` is the larger of the two one-sided ones. */
export type EquivalenceDecision = {
  readonly outcome: 'equivalent' | 'different' | 'inconclusive'
  readonly lower: number | null
  readonly upper: number | null
  readonly p: number | null
}

/**
 * Two one-sided tests: equivalent where both bounds are within ±margin (on it counts, within a relative 1e-12), different
 * where one lies wholly beyond. Source: Schuirmann, J. Pharmacokinetics and Biopharmaceutics 15 (1987) 657–680.
 */
export function decideEquivalence({ difference, margin, level }: EquivalenceQuestion): EquivalenceDecision {
  if (!(margin >= 0 && Number.isFinite(margin))) throw new RangeError(`not a margin: ${margin}`)
  const { lower, upper, pAbove, pBelow } = oriented(difference, 'higher', level)
  if (lower === null || upper === null) return { outcome: 'inconclusive', lower, upper, p: null }
  const outcome = outcomeOf(lower, upper, margin)
  const settled = lower === upper && outcome === 'equivalent'
  return { outcome, lower, upper, p: settled ? 0 : greater(pAbove(0 - margin), pBelow(margin)) }
}

function outcomeOf(lower: number, upper: number, margin: number): EquivalenceDecision['outcome'] {
  if (reaches(lower, 0 - margin) && reaches(margin, upper)) return 'equivalent'
  return reaches(upper, 0 - margin) && reaches(margin, lower) ? 'inconclusive' : 'different'
}

function greater(first: number | null, second: number | null): number | null {
  return first === null || second === null ? null : Math.max(first, second)
}
