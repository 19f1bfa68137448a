import { unreachable } from '../../base/unreachable.ts'
import { classContributions } from './class-contributions.ts'
import type { ContributionsOrReason } from './contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { rankingContributions } from './ranking-contributions.ts'
import type { MetricRows } from './rows.ts'
import { scoreContributions } from './score-contributions.ts'
import { valueContributions } from './value-contributions.ts'

/** What each row (or query) adds to a metric that is a share or a mean; null for one that is neither. */
export function metricContributions(definition: MetricDefinition, rows: MetricRows): ContributionsOrReason | null {
  switch (rows.task) {
    case 'scores':
      return scoreContributions(definition, rows.rows)
    case 'classes':
      return classContributions(definition, rows.rows)
    case 'values':
      return valueContributions(definition, rows.rows)
    case 'ranking':
      return rankingContributions(definition, rows.rows)
    default:
      return unreachable(rows)
  }
}
