import { undefinedFor, type Estimate, type Undefined } from '../estimate.ts'
import { aucEstimate, countedAucEstimate } from './auc-estimate.ts'
import { cellOf } from './class-average.ts'
import { classOf } from './class-contributions.ts'
import type { Contributions } from './contributions.ts'
import { countedShare, type Share } from './counted-shares.ts'
import { jackknifeEstimate } from './jackknife.ts'
import { meanEstimate, meanOf, sampleSize } from './mean-estimate.ts'
import { measureMetric } from './measure-metric.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { MetricEstimate } from './metric-estimate.ts'
import type { ClassedFacts, RowFacts, ScoredFacts } from './row-facts.ts'
import { finite } from './row-faults.ts'

/**
 * A metric with what is known of how it varies: shares as proportions, means with Student's t, AUC by DeLong's variance
 * (`auc-estimate.ts`), other functions of counts by the jackknife when rows have no weights; the rest is a point.
 * Rows are taken as independent. Throws as `measureMetric` does.
 */
export function estimateMetric(definition: MetricDefinition, rows: RowFacts): MetricEstimate {
  return rows.facts.estimate(definition, () => estimated(definition, rows))
}

function estimated(definition: MetricDefinition, rows: RowFacts): MetricEstimate {
  const share = definition.task === rows.task ? shareOfRows(definition, rows) : null
  if (typeof share === 'string') return undefinedEstimate(share)
  if (share !== null) return ofShare(rows, share)
  const contributions = definition.task === rows.task ? rows.facts.contributions(definition) : null
  if (typeof contributions === 'string') return undefinedEstimate(contributions)
  if (contributions !== null) return ofMean(contributions)
  const computed = measureMetric(definition, rows)
  if (computed.kind === 'undefined') return undefinedEstimate(computed.why)
  const estimate = closedForm(definition, rows) ?? { kind: 'point', value: computed.value }
  const n = definition.id === 'precision' || definition.id === 'npv' ? sizeOfShare(estimate) : null
  return { computed, estimate, n: n ?? rows.facts.counted(), leftOut: 0 }
}

/** A share of rows without weights; null where contributions have to tell, or where the metric is none. */
function shareOfRows(definition: MetricDefinition, rows: RowFacts): Share | Undefined | null {
  if (rows.task !== 'classes' || rows.rows.weights !== null) return null
  const counts = rows.facts.counts()
  return typeof counts === 'string' ? counts : countedShare(definition, counts)
}

function ofShare(rows: RowFacts, { successes, n }: Share): MetricEstimate {
  const estimate = { kind: 'proportion', successes, n } as const
  return { computed: finite(successes / n), estimate, n, leftOut: rows.facts.counted() - n }
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

function closedForm(definition: MetricDefinition, rows: RowFacts): Estimate | null {
  if (rows.task === 'scores' && definition.kind === 'auc') return ofAuc(definition, rows)
  if (rows.task !== 'classes' || rows.rows.weights !== null) return null
  const share = predictedShare(definition, rows)
  if (share !== null) return { kind: 'proportion', ...share }
  const cells = rows.facts.cells()
  return cells === null ? null : jackknifeEstimate(definition, cells, false)
}

function ofAuc({ id }: MetricDefinition, { facts }: ScoredFacts): Estimate | null {
  const { auc, estimate } = aucOf(facts)
  if (id === 'roc_auc' || estimate === null || estimate.kind !== 'proportion') return estimate
  // Gini is 2 AUC − 1: the same spread, twice as wide, on a scale no share has.
  const { successes, n } = estimate
  const variance = (successes * (n - successes)) / n ** 3
  const value = 2 * auc - 1
  return variance > 0 ? { kind: 'normal', value, standardError: 2 * Math.sqrt(variance) } : { kind: 'point', value }
}

type Auc = { readonly auc: number; readonly estimate: Estimate | null }

function aucOf(facts: ScoredFacts['facts']): Auc {
  const counted = facts.countedPlacements()
  if (counted !== null) return countedAucEstimate(counted)
  const placements = facts.placements()
  if (typeof placements === 'string') return { auc: Number.NaN, estimate: null }
  return { auc: placements.auc, estimate: aucEstimate(placements) }
}

/** Precision and npv are shares of the rows that were given a side; how many those are is taken as fixed. */
function predictedShare(definition: MetricDefinition, { rows, facts }: ClassedFacts): Share | null {
  if (definition.id !== 'precision' && definition.id !== 'npv') return null
  const code = classOf(definition, rows.classes)
  const counts = facts.counts()
  if (typeof code === 'string' || typeof counts === 'string') return null
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = cellOf(counts, code)
  return definition.id === 'precision'
    ? { successes: truePositives, n: truePositives + falsePositives }
    : { successes: trueNegatives, n: trueNegatives + falseNegatives }
}
