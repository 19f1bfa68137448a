import { detail, named } from '../detail.ts'
import { pinsEvaluationData } from '../metrics/lineage.ts'
import { clauses } from './clauses.ts'
import { mendedBy } from './result.ts'
import { ruledByMetrics } from './ruled-by-metrics.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const perf03: Control = {
  id: 'PERF-03',
  title: 'No material regression against the version in production',
  question: 'Was the change compared with the version in production, on the same data, and is it no worse?',
  why: 'A model may be above every threshold and still be worse than the one it replaces.',
  remedy:
    'Add `regress_at_most` (or `change_at_most`) to a metric of this model in the gate’s `metrics:`, and evaluate both versions on the same data.',
  severity: severityByTier('w b b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('RMF MEASURE 4.3', 'PRA 4.4', 'AIV 3.13.1'),
  check,
}

/** The rules hold alike with alike; only a lineage that pins digests shows that the data was the same. */
function check(facts: ControlFactsheet): ControlResult {
  const result = ruledByMetrics(facts, {
    kinds: ['regress_at_most', 'change_at_most'],
    withoutRule: detail`The policy compares no metric of this model with the version in production`,
    holds: detail`No worse than the version in production, within the policy’s margin, by`,
  })
  if (result.outcome !== 'shown') return result
  const { lineage } = facts.evidence.candidate
  // what one side pins and the other does not, the rule itself has found unlike
  if (lineage === null || !pinsEvaluationData(facts.evidence)) {
    return mendedBy(
      detail`List the evaluation data among what the stage that writes the metrics reads, in the model’s ${named('lineage:')} file, on both sides`,
      {
        ...result,
        found: 'E2',
        detail: detail`${result.detail}; no lineage pins the data they were evaluated on`,
      },
    )
  }
  const { path, digest } = lineage
  return { ...result, citations: [...result.citations, { path, side: 'candidate', at: null, digest, strength: 'E3' }] }
}
