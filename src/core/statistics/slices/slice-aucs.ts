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
export function slicePairs(order: RankOrder, rows: Omit<ScoredRows, 'scores'>, slicing: Slicing): SlicePairs {
  const slices = slicing.keys.length
  const pairs = {
    positives: new Float64Array(slices),
    negatives: new Float64Array(slices),
    won: new Float64Array(slices),
  }
  const { positives, negatives, won } = pairs
  const { weights } = rows
  const classed = classedSlices(rows.labels, slicing)
  const { sorted, rows: ordered } = order
  const tied = new Float64Array(slices)
  const n = ordered.length
  for (let at = 0; at < n;) {
    const from = at
    const score = sorted[from] ?? 0
    do at++
    while (at < n && sorted[at] === score)
    if (at - from > 1) climbTied({ order, classed, weights, pairs, tied }, from, at)
    else {
      const row = ordered[from] ?? 0
      const code = classed[row] ?? 0
      const slice = code >>> 1
      const weight = weights === null ? 1 : (weights[row] ?? 0)
      if ((code & 1) === 0) negatives[slice] = (negatives[slice] ?? 0) + weight
      else {
        positives[slice] = (positives[slice] ?? 0) + weight
        won[slice] = (won[slice] ?? 0) + weight * (negatives[slice] ?? 0)
      }
    }
  }
  return pairs
}

/** Twice the slice, plus 1 for positives: rows are met in random order, and one small array is fetched faster than two. */
function classedSlices(labels: Uint8Array, { keys, codes }: Slicing): Uint16Array | Uint32Array {
  const classed = keys.length <= 0x7fff ? new Uint16Array(codes.length) : new Uint32Array(codes.length)
  for (let row = 0; row < codes.length; row++) classed[row] = 2 * (codes[row] ?? 0) + (labels[row] === 0 ? 0 : 1)
  return classed
}

type Climb = {
  readonly order: RankOrder
  readonly classed: Uint16Array | Uint32Array
  readonly weights: Float64Array | null
  readonly pairs: SlicePairs
  /** Negatives of each slice at the present score; 0 between scores. */
  readonly tied: Float64Array
}

/** Rows of one score, from a place up to another: negatives first, then who wins over them by half. */
function climbTied({ order, classed, weights, pairs, tied }: Climb, from: number, to: number): void {
  const { positives, negatives, won } = pairs
  for (let at = from; at < to; at++) {
    const row = order.rows[at] ?? 0
    const code = classed[row] ?? 0
    if ((code & 1) === 0) tied[code >>> 1] = (tied[code >>> 1] ?? 0) + (weights === null ? 1 : (weights[row] ?? 0))
  }
  for (let at = from; at < to; at++) {
    const row = order.rows[at] ?? 0
    const code = classed[row] ?? 0
    if ((code & 1) === 0) continue
    const slice = code >>> 1
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    positives[slice] = (positives[slice] ?? 0) + weight
    won[slice] = (won[slice] ?? 0) + weight * ((negatives[slice] ?? 0) + (tied[slice] ?? 0) / 2)
  }
  for (let at = from; at < to; at++) {
    const slice = (classed[order.rows[at] ?? 0] ?? 0) >>> 1
    negatives[slice] = (negatives[slice] ?? 0) + (tied[slice] ?? 0)
    tied[slice] = 0
  }
}
