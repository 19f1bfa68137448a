import { unreachable } from '../../base/unreachable.ts'
import { factsOf, scoredFacts } from '../../statistics/metrics/facts-of.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'

/**
 * The rows with the weights of one resample multiplied in; the order of their scores stays. A ranked list is drawn as a
 * whole, by its first row.
 */
export function weightedRows(from: RowFacts, drawn: Float64Array): RowFacts {
  switch (from.task) {
    case 'scores':
      return scoredFacts({ ...from.rows, weights: product(from.rows.weights, drawn) }, from.facts.order)
    case 'classes':
      return factsOf({ task: 'classes', rows: { ...from.rows, weights: product(from.rows.weights, drawn) } })
    case 'values':
      return factsOf({ task: 'values', rows: { ...from.rows, weights: product(from.rows.weights, drawn) } })
    case 'ranking':
      throw new Error('ranked lists are means over queries: they are never resampled by rows')
    default:
      return unreachable(from)
  }
}

function product(weights: Float64Array | null, drawn: Float64Array): Float64Array {
  return weights === null ? drawn : weights.map((weight, row) => weight * (drawn[row] ?? 0))
}
