import { unreachable } from '../../base/unreachable.ts'
import type { RankedLabels } from './ranked-labels.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { ratio } from './row-faults.ts'
import { totalWeight } from './sum.ts'

export type TopShareMetric = 'recall' | 'precision' | 'lift'

/**
 * What the highest-scored `share` (0 < share ≤ 1) of the rows holds: `recall`, the part of all positives; `precision`,
 * the part that is positive; `lift`, that precision over the share of positives in all rows.
 *
 * The cut takes exactly `share` of the rows, or of their weight. Rows of one score that lie across it enter in
 * proportion, which is their expectation when ties are broken at random; so does a single row where share · n is no
 * whole number. scikit-learn has none of the three.
 */
export function topShare(
  metric: TopShareMetric,
  ranked: RankedLabels,
  { weights, share }: { readonly weights: Float64Array | null; readonly share: number },
): Computed {
  const total = totalWeight(weights, ranked.labels.length)
  const { positives, hits } = topHits(ranked, share * total)
  if (!(positives > 0) && metric !== 'precision') return undefinedFor('no-positives')
  switch (metric) {
    case 'recall':
      return ratio(hits, positives, 'no-positives')
    case 'precision':
      return ratio(hits, share * total, 'no-rows')
    case 'lift':
      return ratio(hits / (share * total), positives / total, 'no-positives')
    default:
      return unreachable(metric)
  }
}

function topHits(
  { sorted, labels, weights }: RankedLabels,
  capacity: number,
): { readonly positives: number; readonly hits: number } {
  let positives = 0
  let hits = 0
  let taken = 0
  let at = labels.length - 1
  while (at >= 0) {
    const score = sorted[at] ?? 0
    let here = 0
    let positivesHere = 0
    do {
      const weight = weights === null ? 1 : (weights[at] ?? 0)
      positivesHere += weight * (labels[at] ?? 0)
      here += weight
      at--
    } while (at >= 0 && sorted[at] === score)
    const left = capacity - taken
    if (left >= here) hits += positivesHere
    else if (left > 0) hits += positivesHere * (left / here)
    taken += here
    positives += positivesHere
  }
  return { positives, hits }
}
