import type { RankedLabels } from './ranked-labels.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { finite } from './row-faults.ts'
import type { PairSums } from './roc-auc.ts'

/**
 * Kolmogorov–Smirnov separation: the largest |TPR − FPR| over all cuts, which is the largest distance between the
 * distributions of the scores of the two classes. Equal to the statistic of scipy's `ks_2samp`; weighted shares where
 * rows have weights.
 */
export function kolmogorovSmirnov({ sorted, labels, weights }: RankedLabels, pairs: PairSums): Computed {
  const { positives, negatives } = pairs
  if (!(positives > 0)) return undefinedFor('no-positives')
  if (!(negatives > 0)) return undefinedFor('no-negatives')
  let below = 0
  let negativesBelow = 0
  let widest = 0
  for (let at = 0; at < labels.length; at++) {
    const weight = weights === null ? 1 : (weights[at] ?? 0)
    const positive = weight * (labels[at] ?? 0)
    below += positive
    negativesBelow += weight - positive
    if (sorted[at] === sorted[at + 1]) continue
    const gap = Math.abs(below / positives - negativesBelow / negatives)
    if (gap > widest) widest = gap
  }
  // Rounding of weights must not carry a share beyond one.
  return finite(Math.min(1, widest))
}
