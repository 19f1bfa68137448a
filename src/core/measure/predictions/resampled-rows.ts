import { cellReplicates } from '../../statistics/bootstrap/bootstrap-cells.ts'
import { differenceReplicates, statisticReplicates } from '../../statistics/bootstrap/bootstrap-statistic.ts'
import type { PairStatistic } from '../../statistics/bootstrap/bootstrap-statistic.ts'
import { differenceOf, gathered, resampled } from '../../statistics/bootstrap/replicates.ts'
import type { Plan, Replicates } from '../../statistics/bootstrap/replicates.ts'
import type { Units } from '../../statistics/bootstrap/units.ts'
import { undefinedFor } from '../../statistics/estimate.ts'
import type { Computed, Estimate } from '../../statistics/estimate.ts'
import { countsOfCells } from '../../statistics/metrics/joint-cells.ts'
import type { JointCells } from '../../statistics/metrics/joint-cells.ts'
import { measureCounts } from '../../statistics/metrics/measure-counts.ts'
import { measureMetric } from '../../statistics/metrics/measure-metric.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'
import { weightedRows } from './weighted-rows.ts'

export type Resampling = { readonly definition: MetricDefinition; readonly units: Units; readonly plan: Plan }

/** A metric's value with its bootstrap; null where too many resamples have none. */
export function resampledValue(rows: RowFacts, value: number, resampling: Resampling): Estimate | null {
  const { definition, units, plan } = resampling
  const cells = countable(rows, rows, resampling)
  const drawn = drawnTogether(rows, resampling)
  if (cells !== null)
    return estimated(
      value,
      plan,
      cellsOf(cells, (counts) => countsValue(cells, definition, counts), plan),
    )
  if (drawn !== null) return estimated(value, drawn.plan, gathered(drawn.values))
  const statistic = (weights: Float64Array): Computed => measureMetric(definition, weightedRows(rows, weights))
  const few = affordable(plan, units, isFitted(definition) ? MOST_FITTED : MOST_DRAWN)
  return estimated(value, few, statisticReplicates({ units, statistic }, few))
}

/** The same for candidate − baseline on the same rows. */
export function resampledDifference(
  sides: { readonly candidate: RowFacts; readonly baseline: RowFacts },
  value: number,
  resampling: Resampling,
): Estimate | null {
  const { candidate, baseline } = sides
  const { definition, units, plan } = resampling
  const cells = countable(candidate, baseline, resampling)
  if (cells !== null) {
    const difference = (counts: Float64Array): Computed =>
      differenceOf(
        countsValue(cells, definition, counts),
        measureCounts(definition, countsOfCells(cells, 'baseline', counts)),
      )
    return estimated(value, plan, cellsOf(cells, difference, plan))
  }
  const [ours, theirs] = [drawnTogether(candidate, resampling), drawnTogether(baseline, resampling)]
  if (ours !== null && theirs !== null) {
    return estimated(value, ours.plan, gathered(differences(ours.values, theirs.values)))
  }
  const statistic: PairStatistic = (weights) => ({
    candidate: measureMetric(definition, weightedRows(candidate, weights)),
    baseline: measureMetric(definition, weightedRows(baseline, weights)),
  })
  const few = affordable(plan, units, isFitted(definition) ? MOST_FITTED : MOST_DRAWN)
  return estimated(value, few, differenceReplicates({ units, statistic }, few))
}

/** So many rows are drawn for one interval, where each resample measures the metric anew: some ten seconds. */
const MOST_DRAWN = 100_000_000
/** A tenth of it where each resample is fitted anew. */
const MOST_FITTED = MOST_DRAWN / 10
/** So many where resamples are made sixteen at a time: some ten seconds of an AUC, a minute of calibration errors. */
const MOST_TOGETHER = 4_000_000_000
/** Fewer resamples than this have no ends to speak of. */
const LEAST_REPLICATES = 200

function isFitted({ id }: MetricDefinition): boolean {
  return id === 'calibration_slope' || id === 'calibration_intercept'
}

/** Fewer resamples of many rows: the finding says how many they were. */
function affordable({ seed, replicates }: Plan, { rows }: Units, drawn: number): Plan {
  const most = Math.max(LEAST_REPLICATES, Math.floor(drawn / Math.max(1, rows)))
  return { seed, replicates: Math.min(replicates, most) }
}

function estimated(value: number, plan: Plan, replicates: Replicates): Estimate | null {
  const found = resampled(value, plan, [replicates])
  return found.kind === 'estimate' ? found.estimate : null
}

/** Class metrics of unweighted rows that stand alone depend on counts only, and counts are quick to resample. */
function countable(candidate: RowFacts, baseline: RowFacts, { definition, units }: Resampling): JointCells | null {
  if (candidate.task !== 'classes' || baseline.task !== 'classes') return null
  if (units.clusters !== null || candidate.rows.weights !== null || definition.id === 'cost') return null
  return candidate === baseline ? candidate.facts.cells() : candidate.facts.beside(baseline).cells()
}

function countsValue(cells: JointCells, definition: MetricDefinition, counts: Float64Array): Computed {
  return measureCounts(definition, countsOfCells(cells, 'candidate', counts))
}

function cellsOf(cells: JointCells, of: (counts: Float64Array) => Computed, plan: Plan): Replicates {
  return cellReplicates({ counts: [...cells.counts], statistic: (counts) => of(Float64Array.from(counts)) }, plan)
}

/** A metric of scores on many resamples at a time; null where each has to be measured. */
function drawnTogether(rows: RowFacts, { definition, units, plan }: Resampling): DrawnTogether | null {
  if (rows.task !== 'scores') return null
  const few = affordable(plan, units, MOST_TOGETHER)
  const values = rows.facts.resampled(definition, { units, plan: few })
  return values === null ? null : { plan: few, values }
}

type DrawnTogether = { readonly plan: Plan; readonly values: readonly Computed[] }

/** Both sides were resampled by the same plan, so that each pair is of the same rows. */
function differences(candidate: readonly Computed[], baseline: readonly Computed[]): readonly Computed[] {
  return candidate.map((own, at) => differenceOf(own, baseline[at] ?? undefinedFor('no-rows')))
}
