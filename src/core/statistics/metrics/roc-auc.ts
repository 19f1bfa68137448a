import type { RankedLabels } from './ranked-labels.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { finite } from './row-faults.ts'

/** What both classes weigh, and the weight of pairs in which the positive row has the higher score; ties count half. */
export type PairSums = { readonly positives: number; readonly negatives: number; readonly won: number }

/**
 * Area under the ROC curve: the chance that a positive row scores higher than a negative one, ties counting half,
 * Σ wᵢ vⱼ (1[xᵢ > yⱼ] + ½ 1[xᵢ = yⱼ]) / (Σ wᵢ Σ vⱼ) (Mann & Whitney 1947; Hanley & McNeil 1982). Equal to
 * scikit-learn's `roc_auc_score`. Undefined where a class has no rows or no weight.
 */
export function rocAuc({ positives, negatives, won }: PairSums): Computed {
  if (!(positives > 0)) return undefinedFor('no-positives')
  if (!(negatives > 0)) return undefinedFor('no-negatives')
  // Weights round: a share must not pass one.
  return finite(Math.min(1, won / (positives * negatives)))
}

/** One walk up the order. Without weights all sums are exact. */
export function pairSums({ sorted, labels, weights }: RankedLabels): PairSums {
  return weights === null ? countedPairs(sorted, labels) : weighedPairs(sorted, labels, weights)
}

/** Labels are 0 and 1, so that adding them up needs no branch, which would be foreseen in half of all rows only. */
function countedPairs(sorted: Float64Array, labels: Uint8Array): PairSums {
  const n = labels.length
  let positives = 0
  let twiceWon = 0
  let at = 0
  while (at < n) {
    const score = sorted[at] ?? 0
    const start = at
    let here = labels[at] ?? 0
    at++
    while (at < n && sorted[at] === score) {
      here += labels[at] ?? 0
      at++
    }
    const negativesHere = at - start - here
    twiceWon += here * (2 * (start - positives) + negativesHere)
    positives += here
  }
  return { positives, negatives: n - positives, won: twiceWon / 2 }
}

function weighedPairs(sorted: Float64Array, labels: Uint8Array, weights: Float64Array): PairSums {
  const n = labels.length
  let positives = 0
  let negatives = 0
  let won = 0
  let at = 0
  while (at < n) {
    const score = sorted[at] ?? 0
    let here = 0
    let negativesHere = 0
    do {
      if (labels[at] === 0) negativesHere += weights[at] ?? 0
      else here += weights[at] ?? 0
      at++
    } while (at < n && sorted[at] === score)
    won += here * (negatives + negativesHere / 2)
    positives += here
    negatives += negativesHere
  }
  return { positives, negatives, won }
}
