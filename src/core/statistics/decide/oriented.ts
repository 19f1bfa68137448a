import { lowerBound, upperBound } from '../bounds.ts'
import type { Estimate } from '../estimate.ts'
import { pAtLeast, pAtMost } from '../p-values.ts'

/** Which way is better. */
export type Direction = 'higher' | 'lower'

/** A quantity with `direction` folded in: more is better. Null is unknown. */
export type Oriented = {
  readonly lower: number | null
  readonly upper: number | null
  /** The p-value for the claim that the quantity is above, and below, a threshold. */
  readonly pAbove: (threshold: number) => number | null
  readonly pBelow: (threshold: number) => number | null
}

/** One-sided bounds at `level` and p-values, turned so that more is better. */
export function oriented(estimate: Estimate, direction: Direction, level: number): Oriented {
  const lower = lowerBound(estimate, level)
  const upper = upperBound(estimate, level)
  if (direction === 'higher') {
    return { lower, upper, pAbove: (at) => pAtMost(estimate, at), pBelow: (at) => pAtLeast(estimate, at) }
  }
  return {
    lower: upper === null ? null : 0 - upper,
    upper: lower === null ? null : 0 - lower,
    pAbove: (at) => pAtLeast(estimate, 0 - at),
    pBelow: (at) => pAtMost(estimate, 0 - at),
  }
}
