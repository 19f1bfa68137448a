import type { RankOrder } from '../order/rank-order.ts'

/** Rows by ascending score, gathered once, so that what walks up the order reads on and does not jump. */
export type RankedLabels = {
  readonly sorted: Float64Array
  /** 0 or 1 at each place. */
  readonly labels: Uint8Array
  readonly weights: Float64Array | null
}

/** Labels and weights in the order of the scores. */
export function rankedLabels(
  { rows, sorted }: RankOrder,
  labels: Uint8Array,
  weights: Float64Array | null,
): RankedLabels {
  const n = rows.length
  const ranked = new Uint8Array(n)
  for (let at = 0; at < n; at++) ranked[at] = labels[rows[at] ?? 0] === 0 ? 0 : 1
  if (weights === null) return { sorted, labels: ranked, weights }
  const weighed = new Float64Array(n)
  for (let at = 0; at < n; at++) weighed[at] = weights[rows[at] ?? 0] ?? 0
  return { sorted, labels: ranked, weights: weighed }
}
