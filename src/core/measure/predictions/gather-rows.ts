import { gatherFloat64, gatherInt32, gatherUint8 } from '../../statistics/slices/gather.ts'
import type { MetricRows } from '../../statistics/metrics/rows.ts'
import { unreachable } from '../../base/unreachable.ts'

/** Some of the rows, in the order given: a slice, or the baseline in the order of the candidate. */
export function gatherRows(from: MetricRows, at: Int32Array): MetricRows {
  switch (from.task) {
    case 'scores': {
      const { labels, scores, weights } = from.rows
      const rows = { labels: gatherUint8(labels, at), scores: gatherFloat64(scores, at), weights: weighed(weights, at) }
      return { task: 'scores', rows }
    }
    case 'classes': {
      const { labels, predictions, classes, weights } = from.rows
      const [ours, theirs] = [gatherInt32(labels, at), gatherInt32(predictions, at)]
      return { task: 'classes', rows: { labels: ours, predictions: theirs, classes, weights: weighed(weights, at) } }
    }
    case 'values': {
      const { targets, predictions, weights } = from.rows
      const [ours, theirs] = [gatherFloat64(targets, at), gatherFloat64(predictions, at)]
      return { task: 'values', rows: { targets: ours, predictions: theirs, weights: weighed(weights, at) } }
    }
    case 'ranking': {
      const { queries, queryCount, relevance, scores } = from.rows
      const rows = {
        queries: gatherInt32(queries, at),
        queryCount,
        relevance: gatherFloat64(relevance, at),
        scores: gatherFloat64(scores, at),
      }
      return { task: 'ranking', rows }
    }
    default:
      return unreachable(from)
  }
}

function weighed(weights: Float64Array | null, at: Int32Array): Float64Array | null {
  return weights === null ? null : gatherFloat64(weights, at)
}
