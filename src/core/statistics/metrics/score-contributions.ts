import type { ContributionsOrReason } from './contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { brierLosses, logLosses } from './probability-losses.ts'
import { probabilityFault, weightFault } from './row-faults.ts'
import type { ScoredRows } from './rows.ts'

/** What rows add to a mean of scores; null for metrics that are no mean. */
export function scoreContributions(definition: MetricDefinition, rows: ScoredRows): ContributionsOrReason | null {
  if (definition.id !== 'log_loss' && definition.id !== 'brier') return null
  const fault = weightFault(rows.weights, rows.labels.length) ?? probabilityFault(rows.scores)
  if (fault !== null) return fault
  const values = definition.id === 'log_loss' ? logLosses(rows) : brierLosses(rows)
  return { values, weights: rows.weights, shares: false }
}
