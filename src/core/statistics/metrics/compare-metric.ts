import { unreachable } from '../../base/unreachable.ts'
import type { RankOrder } from '../order/rank-order.ts'
import { undefinedFor, type Computed, type Estimate } from '../estimate.ts'
import { compareAuc } from './compare-auc.ts'
import type { Contributions } from './contributions.ts'
import { jackknifeEstimate } from './jackknife.ts'
import { jointCells, type JointCells } from './joint-cells.ts'
import { sampleSize } from './mean-estimate.ts'
import { meanOf, measureMetric } from './measure-metric.ts'
import { metricContributions } from './metric-contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { orderFor, type MetricOrders } from './metric-orders.ts'
import { pairedMeans, type PairedMeans } from './paired-means.ts'
import { finite } from './row-faults.ts'
import type { MetricRows } from './rows.ts'
import { samePredictions, sameRows } from './same-rows.ts'

/** A metric of two models on the same rows. */
export type MetricComparison = {
  readonly candidate: Computed
  readonly baseline: Computed
  /** Candidate − baseline; null where one of them is undefined or the rows are not the same. */
  readonly difference: Estimate | null
  /** Rows, or queries, that count for the difference. */
  readonly n: number
  /** False where labels, weights or queries differ: then nothing is paired. */
  readonly sameRows: boolean
  /** The two predict the same for every row. A difference of 0 is then no proof beyond what n rows can carry. */
  readonly identical: boolean
  /** For class metrics without weights, what resampling needs. */
  readonly cells: JointCells | null
}

/**
 * The difference of a metric between candidate and baseline on the same rows in the same order. Shares with a common
 * denominator are `paired` counts; AUC is DeLong's `normal`; means are `student` on the differences of what rows add;
 * other class metrics are the jackknife's `normal`, with the joint `cells` for resampling; the rest is a `point`.
 *
 * Nothing that does not vary becomes an interval of no width: identical predictions and constant differences are a
 * `point`, save as paired counts, whose score bound knows n (and an AUC whose ranks are the same, see `compare-auc.ts`).
 */
export function compareMetric(
  definition: MetricDefinition,
  candidate: MetricRows,
  baseline: MetricRows,
  orders?: MetricOrders,
): MetricComparison {
  const same = sameRows(candidate, baseline)
  const sides = {
    candidate: sideOf(definition, candidate, orders?.candidate),
    baseline: sideOf(definition, baseline, orders?.baseline),
  }
  const values = { candidate: sides.candidate.measured, baseline: sides.baseline.measured }
  const identical = same && samePredictions(candidate, baseline)
  if (!same || values.candidate.kind === 'undefined' || values.baseline.kind === 'undefined') {
    return { ...values, difference: null, n: 0, sameRows: same, identical, cells: null }
  }
  const cells = cellsOf(candidate, baseline)
  const found = pairedOf(definition, sides, cells)
  const value = values.candidate.value - values.baseline.value
  return {
    ...values,
    difference: found.difference ?? { kind: 'point', value },
    n: found.n,
    sameRows: same,
    identical,
    cells,
  }
}

/** One model: its rows, their order where the metric goes by it, what they add where it is a mean, and its value. */
type Side = {
  readonly rows: MetricRows
  readonly order: RankOrder | undefined
  readonly contributions: Contributions | null
  readonly measured: Computed
}

function sideOf(definition: MetricDefinition, rows: MetricRows, known: RankOrder | undefined): Side {
  const order = known ?? orderFor(definition, rows)
  const contributions = definition.task === rows.task ? metricContributions(definition, rows) : null
  if (contributions === null) {
    return { rows, order, contributions, measured: measureMetric(definition, rows, order) }
  }
  if (typeof contributions === 'string') {
    return { rows, order, contributions: null, measured: undefinedFor(contributions) }
  }
  return { rows, order, contributions, measured: finite(meanOf(contributions)) }
}

type Sides = { readonly candidate: Side; readonly baseline: Side }

function pairedOf(definition: MetricDefinition, { candidate, baseline }: Sides, cells: JointCells | null): PairedMeans {
  if (candidate.contributions !== null && baseline.contributions !== null) {
    return pairedMeans(candidate.contributions, baseline.contributions)
  }
  const n = countedRows(candidate.rows)
  if (cells !== null) return { difference: jackknifeEstimate(definition, cells, true), n }
  if (definition.kind !== 'auc' || candidate.order === undefined || baseline.order === undefined) {
    return { difference: null, n }
  }
  if (candidate.rows.task !== 'scores') return { difference: null, n }
  const difference = compareAuc(candidate.rows.rows, candidate.order, baseline.order)
  return { difference: definition.id === 'gini' ? doubled(difference) : difference, n }
}

function countedRows(rows: MetricRows): number {
  switch (rows.task) {
    case 'scores':
    case 'classes':
      return sampleSize(rows.rows.weights, rows.rows.labels.length).rows
    case 'values':
      return sampleSize(rows.rows.weights, rows.rows.targets.length).rows
    case 'ranking':
      return rows.rows.queryCount
    default:
      return unreachable(rows)
  }
}

/** Gini differs twice as much as AUC does; counts have no double. */
function doubled(difference: Estimate | null): Estimate | null {
  if (difference?.kind !== 'normal') return null
  return { kind: 'normal', value: 2 * difference.value, standardError: 2 * difference.standardError }
}

function cellsOf(candidate: MetricRows, baseline: MetricRows): JointCells | null {
  if (candidate.task !== 'classes' || baseline.task !== 'classes') return null
  if (candidate.rows.weights !== null) return null
  const cells = jointCells(candidate.rows, baseline.rows)
  return typeof cells === 'string' ? null : cells
}
