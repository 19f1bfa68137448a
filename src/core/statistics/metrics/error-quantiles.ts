import { undefinedFor, type Computed } from '../estimate.ts'
import { rankOrder } from '../order/rank-order.ts'
import type { ValueRows } from './rows.ts'
import { finite } from './row-faults.ts'
import { absoluteErrors } from './value-losses.ts'
import { totalWeight } from './sum.ts'

/**
 * Median absolute error, in the unit of the target: the middle of the sorted |ŷ − y|, the mean of the middle two where
 * half of the weight lies on either side of a gap, as scikit-learn's `median_absolute_error`.
 */
export function medianAbsoluteError(rows: ValueRows): Computed {
  const order = rankOrder(absoluteErrors(rows))
  if (order === null) return undefinedFor('not-finite')
  const n = order.rows.length
  const half = totalWeight(rows.weights, n) / 2
  let below = 0
  for (let at = 0; at < n; at++) {
    below += weightAt(rows, order.rows, at)
    if (below < half) continue
    const error = order.sorted[at] ?? 0
    if (below - half > Number.EPSILON) return finite(error)
    let next = at + 1
    while (next < n && weightAt(rows, order.rows, next) === 0) next++
    return finite(next < n ? (error + (order.sorted[next] ?? 0)) / 2 : error)
  }
  return finite(order.sorted[n - 1] ?? 0)
}

function weightAt({ weights }: ValueRows, rows: Uint32Array, at: number): number {
  return weights === null ? 1 : (weights[rows[at] ?? 0] ?? 0)
}

/** Largest |ŷ − y| of a row that has weight, as scikit-learn's `max_error`. */
export function maximumError(rows: ValueRows): Computed {
  const errors = absoluteErrors(rows)
  let worst = 0
  for (let i = 0; i < errors.length; i++) {
    if (rows.weights?.[i] === 0) continue
    const error = errors[i] ?? 0
    if (!(error <= worst)) worst = error
    if (worst !== worst) break
  }
  return finite(worst)
}
