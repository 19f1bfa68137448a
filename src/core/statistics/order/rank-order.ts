import { sortedByKernel } from './sort-kernel.ts'
import { sortRange } from './sort-range.ts'
import { sortingOf } from './sorting.ts'

/**
 * Rows by ascending score: computed once, shared by all that goes by rank (AUC, average precision, DeLong, the AUC of
 * slices, resampling). Rows of equal scores keep the order they came in; −0 equals 0.
 */
export type RankOrder = {
  /** The row at each place. */
  readonly rows: Uint32Array
  /** The score at each place. */
  readonly sorted: Float64Array
}

/** The order of `scores`, infinities included; null where one is not a number, since that has no place. */
export function rankOrder(scores: Float64Array): RankOrder | null {
  const byKernel = sortedByKernel(scores)
  if (byKernel === 'not-a-number') return null
  if (byKernel !== 'no-kernel') return byKernel
  const n = scores.length
  for (let i = 0; i < n; i++) if (scores[i] !== scores[i]) return null
  const sorting = sortingOf(scores)
  sortRange(sorting, 0, n, 0)
  const { rows } = sorting
  const sorted = new Float64Array(n)
  for (let i = 0; i < n; i++) sorted[i] = scores[rows[i] ?? 0] ?? 0
  return { rows, sorted }
}
