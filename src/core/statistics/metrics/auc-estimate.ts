import type { Estimate } from '../estimate.ts'
import type { CountedPlacements } from './counted-placements.ts'
import { aucVariance } from './delong.ts'
import type { ClassSize, Placements } from './placements.ts'

/** What sums of weights may be off by. */
const rounding = 1e-12

/** Most pairs that tell independently, for each row of the smaller class. */
const pairsPerRow = 3

/**
 * An AUC as the share of n* independent pairs that vary as much as DeLong's variance says, n* = A (1 − A) / var, so that
 * its bounds are score bounds that stay within [0, 1] and have width (Newcombe 2006 does so for the Mann–Whitney
 * statistic). DeLong's own symmetric interval claims too much near 1: at 50 + 450 rows and a true AUC of .99 its 95 %
 * lower bound lies above the truth 21 % of the time.
 *
 * n* is at most 3 min(m, n): near 1 the few pairs that are lost make the variance itself too small. An AUC of exactly 0
 * or 1 is min(m, n) pairs of different rows, which are independent and all the same: an exact binomial sample.
 *
 * Null where nothing is known of the spread: a class of one row that neither wins nor loses all its pairs.
 */
export function aucEstimate(placements: Placements): Estimate | null {
  return spreadEstimate({ auc: placements.auc, variance: aucVariance(placements), disjoint: disjointPairs(placements) })
}

/** An AUC and the same from placements in whole numbers. */
export function countedAucEstimate({ pairs, variance }: CountedPlacements): {
  readonly auc: number
  readonly estimate: Estimate | null
} {
  const { positives, negatives, won } = pairs
  const auc = won / (positives * negatives)
  return { auc, estimate: spreadEstimate({ auc, variance, disjoint: Math.min(positives, negatives) }) }
}

type Spread = { readonly auc: number; readonly variance: number | null; readonly disjoint: number }

function spreadEstimate({ auc, variance, disjoint }: Spread): Estimate | null {
  if (auc < rounding || auc > 1 - rounding) {
    return { kind: 'proportion', successes: auc < rounding ? 0 : disjoint, n: disjoint }
  }
  if (variance === null) return null
  const n = variance > rounding ** 2 ? Math.min((auc * (1 - auc)) / variance, pairsPerRow * disjoint) : disjoint
  return { kind: 'proportion', successes: auc * n, n }
}

/** How many pairs of a positive and a negative have no row in common; of effective rows where rows have weights. */
export function disjointPairs({ labels, weights, positives, negatives }: Placements): number {
  if (weights === null) return Math.min(positives.rows, negatives.rows)
  return Math.min(effectiveRows(labels, weights, positives, 1), effectiveRows(labels, weights, negatives, 0))
}

function effectiveRows(labels: Uint8Array, weights: Float64Array, { weight }: ClassSize, label: 0 | 1): number {
  let squares = 0
  for (let i = 0; i < labels.length; i++) {
    if ((labels[i] === 0 ? 0 : 1) === label) squares += (weights[i] ?? 0) ** 2
  }
  return (weight / squares) * weight
}
