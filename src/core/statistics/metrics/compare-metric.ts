import type { Computed, Estimate } from '../estimate.ts'
import { countedDifference } from './counted-shares.ts'
import { estimateMetric } from './estimate-metric.ts'
import { jackknifeEstimate } from './jackknife.ts'
import type { JointCells } from './joint-cells.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { pairedMeans, type PairedMeans } from './paired-means.ts'
import type { PairFacts, RowFacts } from './row-facts.ts'

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
export function compareMetric(definition: MetricDefinition, candidate: RowFacts, baseline: RowFacts): MetricComparison {
  const pair = candidate.facts.beside(baseline)
  const sameRows = pair.sameRows()
  const identical = pair.identical()
  const [ours, theirs] = [estimateMetric(definition, candidate), estimateMetric(definition, baseline)]
  const values = { candidate: ours.computed, baseline: theirs.computed }
  if (!sameRows || values.candidate.kind === 'undefined' || values.baseline.kind === 'undefined') {
    return { ...values, difference: null, n: 0, sameRows, identical, cells: null }
  }
  const cells = pair.cells()
  const found = pairedOf(definition, { candidate, baseline, pair })
  const value = values.candidate.value - values.baseline.value
  return { ...values, difference: found.difference ?? { kind: 'point', value }, n: found.n, sameRows, identical, cells }
}

type Sides = { readonly candidate: RowFacts; readonly baseline: RowFacts; readonly pair: PairFacts }

function pairedOf(definition: MetricDefinition, { candidate, baseline, pair }: Sides): PairedMeans {
  const cells = pair.cells()
  const counted = cells === null ? null : countedDifference(definition, cells)
  if (counted !== null) return { difference: counted, n: counted.n }
  const [ours, theirs] = [candidate.facts.contributions(definition), baseline.facts.contributions(definition)]
  if (ours !== null && theirs !== null && typeof ours !== 'string' && typeof theirs !== 'string') {
    return pairedMeans(ours, theirs)
  }
  const n = candidate.facts.counted()
  if (cells !== null) return { difference: jackknifeEstimate(definition, cells, true), n }
  if (definition.kind !== 'auc') return { difference: null, n }
  const difference = pair.aucDifference()
  return { difference: definition.id === 'gini' ? doubled(difference) : difference, n }
}

/** Gini differs twice as much as AUC does; counts have no double. */
function doubled(difference: Estimate | null): Estimate | null {
  if (difference?.kind !== 'normal') return null
  return { kind: 'normal', value: 2 * difference.value, standardError: 2 * difference.standardError }
}
