import type { RankOrder } from '../order/rank-order.ts'
import type { Undefined } from '../estimate.ts'

/**
 * For each positive row the share of negatives it beats, for each negative row the share of positives that beat it, ties
 * counting half: DeLong's structural components V10 and V01. The mean over either class is the AUC.
 */
export type Placements = {
  readonly auc: number
  readonly values: Float64Array
  readonly labels: Uint8Array
  readonly weights: Float64Array | null
  readonly positives: ClassSize
  readonly negatives: ClassSize
}

/** `rows` are those of any weight. */
export type ClassSize = { readonly rows: number; readonly weight: number }

/** The placements of all rows in one walk up the order; or why there are none. */
export function placementsOf(
  order: RankOrder,
  labels: Uint8Array,
  weights: Float64Array | null,
): Placements | Undefined {
  const positives = classSize(labels, weights, 1)
  const negatives = classSize(labels, weights, 0)
  if (!(positives.weight > 0)) return 'no-positives'
  if (!(negatives.weight > 0)) return 'no-negatives'
  const values = new Float64Array(labels.length)
  const won = place(order, labels, weights, { values, positives: positives.weight, negatives: negatives.weight })
  return {
    auc: Math.min(1, won / (positives.weight * negatives.weight)),
    values,
    labels,
    weights,
    positives,
    negatives,
  }
}

function classSize(labels: Uint8Array, weights: Float64Array | null, label: 0 | 1): ClassSize {
  let rows = 0
  let weight = 0
  for (let i = 0; i < labels.length; i++) {
    if ((labels[i] === 0 ? 0 : 1) !== label) continue
    const here = weights === null ? 1 : (weights[i] ?? 0)
    weight += here
    if (here > 0) rows++
  }
  return { rows, weight }
}

type Placing = { readonly values: Float64Array; readonly positives: number; readonly negatives: number }

function place(
  { rows, sorted }: RankOrder,
  labels: Uint8Array,
  weights: Float64Array | null,
  { values, positives, negatives }: Placing,
): number {
  const n = rows.length
  let positivesBelow = 0
  let negativesBelow = 0
  let won = 0
  let at = 0
  while (at < n) {
    const score = sorted[at] ?? 0
    const start = at
    let here = 0
    let negativesHere = 0
    do {
      const row = rows[at] ?? 0
      const weight = weights === null ? 1 : (weights[row] ?? 0)
      if (labels[row] === 0) negativesHere += weight
      else here += weight
      at++
    } while (at < n && sorted[at] === score)
    const beaten = negativesBelow + negativesHere / 2
    const beating = positives - positivesBelow - here / 2
    won += here * beaten
    for (let i = start; i < at; i++) {
      const row = rows[i] ?? 0
      values[row] = labels[row] === 0 ? beating / positives : beaten / negatives
    }
    positivesBelow += here
    negativesBelow += negativesHere
  }
  return won
}
