import { rankOrder } from '../order/rank-order.ts'

/** The places of values in ascending order; equal ones in the order they came in. Values are no NaN. */
export function ascendingPlaces(values: Float64Array): Uint32Array {
  // only NaN has no order
  return rankOrder(values)?.rows ?? new Uint32Array(0)
}

/** Ranks from 1 in ascending order; equal values share the mean of the ranks they take (scipy `rankdata`). */
export function midRanks(values: Float64Array): Float64Array {
  const order = ascendingPlaces(values)
  const ranks = new Float64Array(values.length)
  for (let from = 0; from < order.length;) {
    const value = values[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === value) to++
    for (let at = from; at < to; at++) ranks[order[at] ?? 0] = (from + to + 1) / 2
    from = to
  }
  return ranks
}
