import type { MetricRows } from './rows.ts'

/** True where both are of one task and agree in everything but what was predicted. */
export function sameRows(a: MetricRows, b: MetricRows): boolean {
  if (a.task === 'scores' && b.task === 'scores') {
    return same(a.rows.labels, b.rows.labels) && sameWeights(a.rows.weights, b.rows.weights)
  }
  if (a.task === 'classes' && b.task === 'classes') {
    if (a.rows.classes !== b.rows.classes) return false
    return same(a.rows.labels, b.rows.labels) && sameWeights(a.rows.weights, b.rows.weights)
  }
  if (a.task === 'values' && b.task === 'values') {
    return same(a.rows.targets, b.rows.targets) && sameWeights(a.rows.weights, b.rows.weights)
  }
  if (a.task !== 'ranking' || b.task !== 'ranking' || a.rows.queryCount !== b.rows.queryCount) return false
  return same(a.rows.queries, b.rows.queries) && same(a.rows.relevance, b.rows.relevance)
}

/** True where both predict the same for every row. */
export function samePredictions(a: MetricRows, b: MetricRows): boolean {
  return same(predictionsOf(a), predictionsOf(b))
}

function predictionsOf({ task, rows }: MetricRows): Numbers {
  return task === 'scores' || task === 'ranking' ? rows.scores : rows.predictions
}

type Numbers = Float64Array | Int32Array | Uint8Array

function sameWeights(a: Float64Array | null, b: Float64Array | null): boolean {
  return a === null || b === null ? a === b : same(a, b)
}

function same(a: Numbers, b: Numbers): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}
