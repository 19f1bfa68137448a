import { detail, named } from '../detail.ts'
import type { BoundKind } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { citeRules, metricNames, metricRules, ruleWords } from './metric-rules.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { keepsThresholds } from './same-thresholds.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

const THRESHOLDS: readonly BoundKind[] = ['at_least', 'at_most']

export const perf01: Control = {
  id: 'PERF-01',
  title: 'Metrics and thresholds fixed before evaluation',
  question: 'Do the thresholds that judge this model stand on the base branch, and does this change leave them alone?',
  why: 'A threshold chosen after the result is known only describes the result.',
  remedy:
    'Set `at_least` or `at_most` for a metric of this model in the gate’s `metrics:`, and merge that before the model.',
  severity: severityByTier('w b b'),
  needed: byTier('E2', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 9(8)', 'EU Annex IV(4)', 'RMF MEASURE 1.1', 'MRM § IV', 'PRA 3.3', 'FDA P(protocol)'),
  check,
}

/** Whether a threshold is met is another control's; here, that it was there first and that it judged a number. */
function check(facts: ControlFactsheet): ControlResult {
  const edited = editedThresholds(facts)
  if (edited !== null) return edited
  const rules = metricRules(facts, THRESHOLDS).filter(({ severity }) => severity === 'block')
  if (rules.length === 0) {
    return notShown(detail`No threshold that can block was set for a metric of this model`, [citePolicy(facts)])
  }
  const open = rules.find(({ outcome, metric }) => (metric?.candidate ?? null) === null || outcome === 'error')
  if (open !== undefined) {
    return mendedBy(
      detail`Report that metric in a metrics file of the model`,
      notShown(detail`A threshold has no number to judge: ${ruleWords(open)}`, citeRules([open])),
    )
  }
  return shown(
    'E3',
    detail`The base branch set the thresholds for ${metricNames(rules)}, and this change leaves them alone`,
    citeRules(rules),
  )
}

/** A change may edit the rest of the policy; another control asks who signed that. */
function editedThresholds(facts: ControlFactsheet): ControlResult | null {
  const { proposed, dossier } = facts
  if (dossier.proposedPolicy === null || (proposed !== null && keepsThresholds(facts, proposed))) return null
  const { path, content } = dossier.proposedPolicy
  const digest = content.kind === 'text' ? content.digest : null
  const citations = [{ path, side: 'candidate', at: null, digest, strength: null } as const, citePolicy(facts)]
  const remedy = detail`Change the thresholds in a pull request of their own, and merge that first`
  if (proposed === null && content.kind === 'text') {
    return mendedBy(
      detail`Mend what is wrong with ${named(path)}`,
      undecided(
        detail`Whether ${named(path)} keeps the thresholds can’t be told: as proposed it is no policy`,
        citations,
      ),
    )
  }
  return mendedBy(
    remedy,
    notShown(detail`This change edits the model and, in ${named(path)}, what judges it`, citations),
  )
}
