import { boundsOf } from '../../policy/rule-id.ts'
import type { Bounds, MetricEntry, Model } from '../../policy/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const perf02: Control = {
  id: 'PERF-02',
  title: 'Primary metrics meet thresholds',
  question: 'Does the policy set a threshold that can block for at least one metric of this model?',
  why: 'A number without a threshold decides nothing. Set before the evaluation, it can’t be fitted to the result.',
  remedy:
    'Add an entry to the gate’s `metrics:` for this model, with a bound such as `at_least`, and a severity that blocks.',
  severity: severityByTier('w b b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 9(8)', 'EU Art. 15(1)', 'RMF MEASURE 2.3', 'RMF MEASURE 2.5', 'RMF MANAGE 1.1'),
  check,
}

/** Whether the thresholds are met is said by the metric rules, one by one; here, that there are any. */
function check(facts: ControlFactsheet): ControlResult {
  const { gate, policy, evidence } = facts
  const bounded = gate.metrics.filter((entry) => appliesTo(entry, evidence.model) && hasThreshold(entry))
  if (bounded.length === 0) {
    return notShown(detail`The policy sets no threshold for a metric of this model`, [citePolicy(facts)])
  }
  if (bounded.every(({ severity }) => severity !== 'block')) {
    return mendedBy(
      detail`Let one of them block: take its ${named('severity')} out, or set ${named('severity: block')}`,
      notShown(
        detail`Every threshold for this model only warns`,
        bounded.map((entry) => cite(facts, entry)),
      ),
    )
  }
  const names = enumerated([...new Set(bounded.map(({ metric }) => metric))])
  return shown(
    'E3',
    detail`Thresholds are set in ${named(policy.file.path)} for ${names}; their own rules say whether they are met`,
    bounded.map((entry) => cite(facts, entry)),
  )
}

function cite({ policy }: ControlFactsheet, { at }: MetricEntry): ControlResult['citations'][number] {
  return { path: policy.file.path, side: 'policy', at, digest: policy.file.digest, strength: 'E3' }
}

function appliesTo({ models, tiers }: MetricEntry, model: Model): boolean {
  return (models.length === 0 || models.includes(model.id)) && (tiers.length === 0 || tiers.includes(model.tier))
}

/** Any bound will do: on the value, on its change against the baseline, or on its slices. */
function hasThreshold({ bounds, slices }: MetricEntry): boolean {
  if (slices === null) return isBounded(bounds)
  return isBounded(bounds) || isBounded(slices.bounds) || slices.gapAtMost !== null || slices.ratioAtLeast !== null
}

function isBounded(bounds: Bounds): boolean {
  return boundsOf(bounds).length > 0
}
