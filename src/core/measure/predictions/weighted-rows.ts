import { unreachable } from '../../base/unreachable.ts'
import type { MetricRows } from '../../statistics/metrics/rows.ts'

/** The rows with the weights of one resample multiplied in. A ranked list is drawn as a whole, by its first row. */
export function weightedRows(from: MetricRows, drawn: Float64Array): MetricRows {
  switch (from.task) {
    case 'scores':
      return { task: 'scores', rows: { ...from.rows, weights: product(from.rows.weights, drawn) } }
    case 'classes':
      return { task: 'classes', rows: { ...from.rows, weights: product(from.rows.weights, drawn) } }
    case 'values':
      return { task: 'values', rows: { ...from.rows, weights: product(from.rows.weights, drawn) } }
    case 'ranking':
      throw new Error('ranked lists are means over queries: they are never resampled by rows')
    default:
      return unreachable(from)
  }
}

function product(weights: Float64Array | null, drawn: Float64Array): Float64Array {
  return weights === null ? drawn : weights.map((weight, row) => weight * (drawn[row] ?? 0))
}
