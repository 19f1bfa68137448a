import { slicedRows } from '../../../src/core/measure/predictions/sliced-rows.ts'
import { driftOfNumbers } from '../../../src/core/statistics/drift/drift-of-numbers.ts'
import type { DriftMethod } from '../../../src/core/statistics/drift/method.ts'
import { numberSample } from '../../../src/core/statistics/drift/sample.ts'
import type { Computed } from '../../../src/core/statistics/estimate.ts'
import { compareMetric } from '../../../src/core/statistics/metrics/compare-metric.ts'
import { estimateMetric } from '../../../src/core/statistics/metrics/estimate-metric.ts'
import { factsOf, scoredFacts } from '../../../src/core/statistics/metrics/facts-of.ts'
import type { MetricDefinition } from '../../../src/core/statistics/metrics/metric-definition.ts'
import { metricDefinition } from '../../../src/core/statistics/metrics/metric-name.ts'
import type { RowFacts, ScoredFacts } from '../../../src/core/statistics/metrics/row-facts.ts'
import { rankOrder, type RankOrder } from '../../../src/core/statistics/order/rank-order.ts'
import { sliceRows } from '../../../src/core/statistics/slices/slice-rows.ts'
import { SLICES, type MadeRows } from './made-rows.ts'

export function orderOf(scores: Float64Array): RankOrder {
  const order = rankOrder(scores)
  if (order === null) throw new Error('a score is not a number')
  return order
}

function numberOf(value: Computed): number {
  if (value.kind === 'undefined') throw new Error(value.why)
  return value.value
}

function named(name: string): MetricDefinition {
  const definition = metricDefinition(name)
  if (definition === null) throw new Error(`no metric ${name}`)
  return definition
}

/** A metric as the product finds it: with its estimate. */
function estimated(name: string, rows: RowFacts): number {
  return numberOf(estimateMetric(named(name), rows).computed)
}

function scored({ labels }: MadeRows, scores: Float64Array): ScoredFacts {
  return scoredFacts({ labels, scores, weights: null })
}

export function auc(rows: MadeRows): number[] {
  return [estimated('roc_auc', scored(rows, rows.candidate))]
}

/** Log loss, Brier score and ECE of 15 bins with their estimates, and the confusion, as scikit-learn lays it out. */
export function four(rows: MadeRows): number[] {
  const side = scored(rows, rows.candidate)
  const labels = Int32Array.from(rows.labels)
  const predictions = new Int32Array(labels.length)
  for (let row = 0; row < labels.length; row++) predictions[row] = (rows.candidate[row] ?? 0) >= 0.5 ? 1 : 0
  const classed = factsOf({ task: 'classes', rows: { labels, predictions, classes: 2, weights: null } })
  const cells = classed.task === 'classes' ? classed.facts.cells() : null
  for (const name of ['precision', 'recall', 'f1', 'mcc', 'accuracy']) estimated(name, classed)
  return [...['log_loss', 'brier', 'ece'].map((name) => estimated(name, side)), ...(cells?.counts ?? [])]
}

/** The difference of two AUCs with DeLong's standard error, sorts included. */
export function delong(rows: MadeRows): number[] {
  const [candidate, baseline] = [scored(rows, rows.candidate), scored(rows, rows.baseline)]
  const { difference } = compareMetric(named('roc_auc'), candidate, baseline)
  if (difference?.kind !== 'normal') throw new Error('no standard error')
  return [difference.value, difference.standardError]
}

const methods: Readonly<Record<string, readonly DriftMethod[]>> = {
  distances: [{ kind: 'kolmogorov-smirnov' }, { kind: 'wasserstein' }],
  psi: [{ kind: 'psi', floor: 1e-4 }],
}

/** Drift of the candidate's scores from the baseline's, by each method. */
export function drift({ candidate, baseline }: MadeRows, what: 'distances' | 'psi'): number[] {
  const [reference, current] = [numberSample(candidate, null), numberSample(baseline, null)]
  const bins = { kind: 'quantiles', count: 10 } as const
  return (methods[what] ?? []).map((method) => numberOf(driftOfNumbers(reference, current, { method, bins }).value))
}

/** The AUC of all rows and of each slice, with their estimates; the slices' alone are returned. */
export function slices(rows: MadeRows): number[] {
  const side = scored(rows, rows.candidate)
  estimated('roc_auc', side)
  const keys = Array.from({ length: SLICES }, (_, slice) => String(slice))
  const slicing = { columns: ['slice'], keys, codes: rows.slices }
  const rowsOf = slicedRows(() => side, { slicing, index: sliceRows(slicing) })
  return keys.map((_, slice) => {
    const part = rowsOf(slice)?.('scores') ?? null
    if (part === null) throw new Error('no rows')
    return estimated('roc_auc', part)
  })
}
