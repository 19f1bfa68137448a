import type { RankOrder } from '../order/rank-order.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { finite } from './row-faults.ts'
import { pairSums } from './roc-auc.ts'

/**
 * Kolmogorov–Smirnov separation: the largest |TPR − FPR| over all cuts, which is the largest distance between the
 * distributions of the scores of the two classes. Equal to the statistic of scipy's `ks_2samp`; weighted shares where
 * rows have weights.
 */
export function kolmogorovSmirnov(order: RankOrder, labels: Uint8Array, weights: Float64Array | null): Computed {
  const { positives, negatives } = pairSums(order, labels, weights)
  if (!(positives > 0)) return undefinedFor('no-positives')
  if (!(negatives > 0)) return undefinedFor('no-negatives')
  const { rows, sorted } = order
  let below = 0
  let negativesBelow = 0
  let widest = 0
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] ?? 0
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    if (labels[row] === 0) negativesBelow += weight
    else below += weight
    if (sorted[at] === sorted[at + 1]) continue
    const gap = Math.abs(below / positives - negativesBelow / negatives)
    if (gap > widest) widest = gap
  }
  // Rounding of weights must not carry a share beyond one.
  return finite(Math.min(1, widest))
}
