import type { RankOrder } from '../order/rank-order.ts'
import { undefinedFor, type Computed, type Estimate, type Undefined } from '../estimate.ts'
import { aucEstimate } from './auc-estimate.ts'
import { cellOf } from './class-average.ts'
import { classOf } from './class-contributions.ts'
import { countClasses } from './class-counts.ts'
import type { Contributions } from './contributions.ts'
import { jackknifeEstimate } from './jackknife.ts'
import { jointCells } from './joint-cells.ts'
import { meanEstimate, sampleSize } from './mean-estimate.ts'
import { meanOf, measureMetric } from './measure-metric.ts'
import { metricContributions } from './metric-contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { orderFor } from './metric-orders.ts'
import { placementsOf } from './placements.ts'
import { finite } from './row-faults.ts'
import type { ClassRows, MetricRows, ScoredRows } from './rows.ts'

/** A metric on one sample. */
export type MetricEstimate = {
  readonly computed: Computed
  /** Null where the metric is undefined; a point where no closed form is known, so that it takes resampling. */
  readonly estimate: Estimate | null
  /** Rows, or queries, that count for it; 0 where it is undefined. */
  readonly n: number
  /** Rows that do not count for it, such as negatives for a recall; queries for which nothing relevant exists. */
  readonly leftOut: number
}

/**
 * A metric with what is known of how it varies: shares as proportions, means with Student's t, AUC by DeLong's variance
 * (`auc-estimate.ts`), other functions of counts by the jackknife when rows have no weights; the rest is a point.
 * Rows are taken as independent. Throws as `measureMetric` does.
 */
export function estimateMetric(definition: MetricDefinition, rows: MetricRows, order?: RankOrder): MetricEstimate {
  if (definition.task === rows.task) {
    const contributions = metricContributions(definition, rows)
    if (typeof contributions === 'string') return undefinedEstimate(contributions)
    if (contributions !== null) return ofMean(contributions)
  }
  const ranks = order ?? orderFor(definition, rows)
  const computed = measureMetric(definition, rows, ranks)
  if (computed.kind === 'undefined') return undefinedEstimate(computed.why)
  const estimate = closedForm(definition, rows, ranks) ?? { kind: 'point', value: computed.value }
  const { length, weights } = sizeOf(rows)
  const n = definition.id === 'precision' || definition.id === 'npv' ? sizeOfShare(estimate) : null
  return { computed, estimate, n: n ?? sampleSize(weights, length).rows, leftOut: 0 }
}

function undefinedEstimate(why: Undefined): MetricEstimate {
  return { computed: undefinedFor(why), estimate: null, n: 0, leftOut: 0 }
}

function ofMean(contributions: Contributions): MetricEstimate {
  const computed = finite(meanOf(contributions))
  if (computed.kind === 'undefined') return undefinedEstimate(computed.why)
  const all = contributions.values.length
  const n = sampleSize(contributions.weights, all).rows
  return { computed, estimate: meanEstimate(contributions), n, leftOut: all - n }
}

function sizeOfShare(estimate: Estimate): number | null {
  return estimate.kind === 'proportion' ? estimate.n : null
}

function sizeOf(rows: MetricRows): { readonly length: number; readonly weights: Float64Array | null } {
  if (rows.task === 'ranking') return { length: rows.rows.queryCount, weights: null }
  if (rows.task === 'values') return { length: rows.rows.targets.length, weights: rows.rows.weights }
  return { length: rows.rows.labels.length, weights: rows.rows.weights }
}

function closedForm(definition: MetricDefinition, rows: MetricRows, order: RankOrder | undefined): Estimate | null {
  if (rows.task === 'scores' && definition.kind === 'auc') return ofAuc(definition, rows.rows, order)
  if (rows.task !== 'classes' || rows.rows.weights !== null) return null
  const share = predictedShare(definition, rows.rows)
  if (share !== null) return { kind: 'proportion', ...share }
  const cells = jointCells(rows.rows, rows.rows)
  return typeof cells === 'string' ? null : jackknifeEstimate(definition, cells, false)
}

function ofAuc({ id }: MetricDefinition, rows: ScoredRows, order: RankOrder | undefined): Estimate | null {
  const placements = order === undefined ? 'not-finite' : placementsOf(order, rows.labels, rows.weights)
  if (typeof placements === 'string') return null
  const estimate = aucEstimate(placements)
  if (id === 'roc_auc' || estimate === null || estimate.kind !== 'proportion') return estimate
  // Gini is 2 AUC − 1: the same spread, twice as wide, on a scale no share has.
  const { successes, n } = estimate
  const variance = (successes * (n - successes)) / n ** 3
  const value = 2 * placements.auc - 1
  return variance > 0 ? { kind: 'normal', value, standardError: 2 * Math.sqrt(variance) } : { kind: 'point', value }
}

/** Precision and npv are shares of the rows that were given a side; how many those are is taken as fixed. */
function predictedShare(
  definition: MetricDefinition,
  rows: ClassRows,
): { readonly successes: number; readonly n: number } | null {
  if (definition.id !== 'precision' && definition.id !== 'npv') return null
  const code = classOf(definition, rows.classes)
  const counts = countClasses(rows)
  if (typeof code === 'string' || typeof counts === 'string' || rows.weights !== null) return null
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellOf(counts, code)
  return definition.id === 'precision'
    ? { successes: truePositives, n: truePositives + falsePositives }
    : { successes: trueNegatives, n: trueNegatives + falseNegatives }
}
