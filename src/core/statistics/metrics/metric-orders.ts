import { rankOrder, type RankOrder } from '../order/rank-order.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { MetricRows } from './rows.ts'

/** The orders of both models' scores. */
export type MetricOrders = { readonly candidate: RankOrder; readonly baseline: RankOrder }

/** The order of the scores where the metric goes by it; undefined otherwise, and where a score is not a number. */
export function orderFor(definition: MetricDefinition, rows: MetricRows): RankOrder | undefined {
  if (rows.task !== 'scores' || definition.task !== 'scores') return undefined
  if (definition.kind === 'mean' || (definition.needsProbability && !definition.parameters.equalMass)) return undefined
  return rankOrder(rows.rows.scores) ?? undefined
}
