import type { Plan } from '../../statistics/bootstrap/replicates.ts'
import type { Units } from '../../statistics/bootstrap/units.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { estimateMetric } from '../../statistics/metrics/estimate-metric.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'
import type { Method } from '../../policy/measuring.ts'
import type { Sample } from '../measured.ts'
import { resampledValue } from './resampled-rows.ts'

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
export function sampleOf(rows: RowFacts, inferring: Inferring): Sample {
  const { definition } = inferring
  const { computed, estimate, n } = estimateMetric(definition, rows)
  if (computed.kind === 'undefined') return { kind: 'undefined', why: computed.why, n }
  const closed = estimate ?? { kind: 'point', value: computed.value }
  const way = wayOf(inferring, closed)
  if (way === 'closed') return { kind: 'measured', estimate: closed, method: valueMethod(definition, closed), n }
  const found = mayResample(rows, inferring) ? resampledValue(rows, computed.value, inferring) : null
  if (found === null) return { kind: 'measured', estimate: { kind: 'point', value: computed.value }, method: 'none', n }
  return { kind: 'measured', estimate: found, method: way, n }
}

/**
 * Fewer clusters than this vary too little among each other to show how others would: a bootstrap of them claims too much
 * (Cameron, Gelbach and Miller 2008).
 */
const FEWEST_CLUSTERS = 10

/** Whether resampling is wanted and means something. A ranked list is drawn as a whole, which no bootstrap here does. */
export function mayResample({ task }: RowFacts, { resample, units }: Inferring): boolean {
  if (units.clusters !== null && units.clusters.count < FEWEST_CLUSTERS) return false
  return resample && task !== 'ranking'
}

/** Rows that belong together are not independent, which every closed form takes them for. */
export function wayOf(
  { method, units }: Pick<Inferring, 'method' | 'units'>,
  closed: Estimate,
): 'closed' | 'bootstrap' | 'cluster-bootstrap' {
  if (units.clusters !== null || method === 'cluster-bootstrap') return 'cluster-bootstrap'
  return method === 'bootstrap' || closed.kind === 'point' ? 'bootstrap' : 'closed'
}

function valueMethod({ kind }: MetricDefinition, estimate: Estimate): string {
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
