import { aucReplicates } from '../../statistics/bootstrap/bootstrap-auc.ts'
import { cellReplicates } from '../../statistics/bootstrap/bootstrap-cells.ts'
import { statisticReplicates } from '../../statistics/bootstrap/bootstrap-statistic.ts'
import { resampled } from '../../statistics/bootstrap/replicates.ts'
import type { Plan, Replicates } from '../../statistics/bootstrap/replicates.ts'
import { rankingOf } from '../../statistics/bootstrap/ranking.ts'
import type { Units } from '../../statistics/bootstrap/units.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { estimateMetric } from '../../statistics/metrics/estimate-metric.ts'
import { measureMetric } from '../../statistics/metrics/measure-metric.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import type { MetricRows } from '../../statistics/metrics/rows.ts'
import type { Method } from '../../policy/measuring.ts'
import type { Sample } from '../measured.ts'
import { weighted } from './weighted-rows.ts'

/** How an interval is to be made of one metric. */
export type Inferring = {
  readonly definition: MetricDefinition
  /** As the policy names it; null takes the one that fits. */
  readonly method: Method | null
  readonly units: Units
  readonly plan: Plan
  /** Whether rows may be resampled, which takes as long as two thousand measurements. */
  readonly resample: boolean
}

/** A metric of one table with its interval: in closed form where one is known, else by resampling where that is asked. */
export function sampleOf(rows: MetricRows, inferring: Inferring): Sample {
  const { definition, method, units } = inferring
  const { computed, estimate, n } = estimateMetric(definition, rows)
  if (computed.kind === 'undefined') return { kind: 'undefined', why: computed.why, n }
  const closed = estimate ?? { kind: 'point', value: computed.value }
  const clustered = units.clusters !== null || method === 'cluster-bootstrap'
  const wanted = clustered || method === 'bootstrap' || closed.kind === 'point'
  if (!wanted) return { kind: 'measured', estimate: closed, method: closedMethod(definition, closed), n }
  const point: Estimate = { kind: 'point', value: computed.value }
  const found = inferring.resample ? resampledSample(rows, computed.value, inferring) : null
  if (found === null) return { kind: 'measured', estimate: point, method: 'none', n }
  return { kind: 'measured', estimate: found, method: clustered ? 'cluster-bootstrap' : 'bootstrap', n }
}

function closedMethod({ kind }: MetricDefinition, estimate: Estimate): string {
  if (kind === 'auc') return 'delong'
  switch (estimate.kind) {
    case 'proportion':
      return 'wilson'
    case 'student':
      return 'student-t'
    default:
      return 'jackknife'
  }
}

function resampledSample(rows: MetricRows, value: number, { definition, units, plan }: Inferring): Estimate | null {
  const found = resampled(value, plan, [replicatesOf(rows, { definition, units, plan })])
  return found.kind === 'estimate' ? found.estimate : null
}

type Resampling = Pick<Inferring, 'definition' | 'units' | 'plan'>

function replicatesOf(rows: MetricRows, { definition, units, plan }: Resampling): Replicates {
  const ranking = definition.id === 'roc_auc' && rows.task === 'scores' ? rankingOf(rows.rows) : null
  if (ranking !== null) return aucReplicates({ candidate: ranking, baseline: null, units }, plan)
  const statistic = (weights: Float64Array): ReturnType<typeof measureMetric> =>
    measureMetric(definition, weighted(rows, weights))
  return statisticReplicates({ units, statistic }, plan)
}

export { cellReplicates }
