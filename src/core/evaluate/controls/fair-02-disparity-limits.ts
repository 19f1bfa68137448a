import { detail } from '../detail.ts'
import { clauses } from './clauses.ts'
import { ruledByMetrics } from './ruled-by-metrics.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control } from './types.ts'

export const fair02: Control = {
  id: 'FAIR-02',
  title: 'Disparity limits met',
  question: 'Does the difference between groups stay within a limit that the policy sets?',
  why: 'A good average hides a group for which the model does not work.',
  remedy:
    'Set `gap_at_most` or `ratio_at_least` under `slices:` of a metric of this model in the gate’s `metrics:`, and report that metric per group.',
  severity: severityByTier('– w b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(2)(f)-(g)', 'RMF MEASURE 2.11', 'RMF MANAGE 1.3'),
  check: (facts) =>
    ruledByMetrics(facts, {
      kinds: ['gap_at_most', 'ratio_at_least'],
      withoutRule: detail`The policy limits no difference between groups for this model`,
      holds: detail`The differences between groups stay within the policy’s limits for`,
    }),
}
