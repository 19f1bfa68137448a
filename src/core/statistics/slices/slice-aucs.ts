import { undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { finite } from '../metrics/row-faults.ts'
import type { ScoredRows } from '../metrics/rows.ts'
import type { RankOrder } from '../order/rank-order.ts'
import type { Slicing } from './slicing.ts'

/** What the rows of each slice weigh by class, and the weight of pairs within it that the positive row wins; ties ½. */
export type SlicePairs = {
  readonly positives: Float64Array
  readonly negatives: Float64Array
  readonly won: Float64Array
}

/**
 * ROC AUC of every slice from one walk up the order of all rows, with counters for each slice: no slice is sorted, and
 * the cost does not depend on their number. Equals `rocAuc` of the slice's own rows; ties count half.
 */
export function sliceAucs(order: RankOrder, rows: Omit<ScoredRows, 'scores'>, slicing: Slicing): readonly Computed[] {
  const { positives, negatives, won } = slicePairs(order, rows, slicing)
  return slicing.keys.map((_, slice) => {
    const [above, below] = [positives[slice] ?? 0, negatives[slice] ?? 0]
    if (!(above > 0)) return undefinedFor('no-positives')
    if (!(below > 0)) return undefinedFor('no-negatives')
    return finite((won[slice] ?? 0) / above / below)
  })
}

/** The sums of all slices. Without weights they are exact. */
export function slicePairs(
  { rows, sorted }: RankOrder,
  { labels, weights }: Omit<ScoredRows, 'scores'>,
  { keys, codes }: Slicing,
): SlicePairs {
  const positives = new Float64Array(keys.length)
  const negatives = new Float64Array(keys.length)
  const won = new Float64Array(keys.length)
  const tied = new Float64Array(keys.length)
  const n = rows.length
  for (let from = 0, to = 0; from < n; from = to) {
    const score = sorted[from] ?? 0
    for (to = from + 1; to < n && sorted[to] === score;) to++
    if (to - from > 1) {
      for (let at = from; at < to; at++) {
        const row = rows[at] ?? 0
        const slice = codes[row] ?? 0
        if (labels[row] === 0) tied[slice] = (tied[slice] ?? 0) + (weights === null ? 1 : (weights[row] ?? 0))
      }
    }
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0
      if (labels[row] === 0) continue
      const slice = codes[row] ?? 0
      const weight = weights === null ? 1 : (weights[row] ?? 0)
      positives[slice] = (positives[slice] ?? 0) + weight
      won[slice] = (won[slice] ?? 0) + weight * ((negatives[slice] ?? 0) + (tied[slice] ?? 0) / 2)
    }
    for (let at = from; at < to; at++) {
      const row = rows[at] ?? 0
      if (labels[row] !== 0) continue
      const slice = codes[row] ?? 0
      tied[slice] = 0
      negatives[slice] = (negatives[slice] ?? 0) + (weights === null ? 1 : (weights[row] ?? 0))
    }
  }
  return { positives, negatives, won }
}
