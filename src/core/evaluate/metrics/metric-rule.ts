import type { MetricEntry } from '../../policy/types.ts'
import type { BoundKind } from '../verdict.ts'
import { displayName } from './entry-name.ts'
import type { MetricContext } from './metric-context.ts'
import type { MetricRule } from './metric-finding.ts'

/** A rule of an entry; `part` sets the rules of its slices apart from those about the whole. */
export function metricRule(
  context: Pick<MetricContext, 'policy' | 'gate'>,
  entry: MetricEntry,
  named: { readonly bound: BoundKind; readonly limit: string; readonly part: '' | 'slices/' },
): MetricRule {
  const metric = displayName(entry)
  return {
    id: `${context.gate.name}/metrics/${metric}/${named.part}${named.bound}`,
    metric,
    bound: named.bound,
    limit: named.limit,
    severity: entry.severity,
    policy: context.policy,
    at: entry.at,
  }
}
