import type { Risk } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { misdatedReview } from './dated-review.ts'
import { generativeRisks } from './generative-risks.ts'
import { isKnownName } from './known-names.ts'
import { outsideScope } from './pack-scope.ts'
import { packOf } from './packs.ts'
import { nistAi6001 } from './packs/nist-ai-600-1.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { contradictoryRisk } from './contradictory-risk.ts'
import { rewrittenRisk } from './rewritten-risk.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const risk01: Control = {
  id: 'RISK-01',
  title: 'Risk register current',
  question:
    'Is every known risk written down with what is done against it and who owns it, and was each looked at lately?',
  why: 'A register that nobody opens lists the risks of last year. What nobody owns, nobody mitigates.',
  remedy:
    'Give each entry of `risks:` in the governance record its `hazard`, `likelihood`, `severity`, `mitigation`, `residual`, `owner` and `reviewed`; the review at most 180 days ago at high, 365 at medium, 730 at low. An owner is a role, login or team that the policy or `roles:` knows.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 9(1)-(2)',
    'EU Art. 9(5)',
    'EU Annex IV(5)',
    'RMF MAP 5.1',
    'RMF MANAGE 1.2',
    'RMF MANAGE 1.3',
    'ISO cl. 8.2',
    'ISO cl. 8.3',
  ),
  check,
}

/** Days for which the review of a risk serves. */
const most = byTier(730, 365, 180)

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'risks')
  if (found.kind === 'result') return found.result
  const { record, block: risks } = found
  for (const risk of risks) {
    const problem = riskProblem(facts, record, risk) ?? contradictoryRisk(record, risk, risks)
    if (problem !== null) return problem
  }
  return rewrittenRisk(facts, record, risks) ?? uncovered(facts, record, risks) ?? current(facts, record, risks)
}

function riskProblem(facts: ControlFactsheet, record: GovernanceRecord, risk: Risk): ControlResult | null {
  const { at, hazard, likelihood, severity, mitigation, residual, owner, reviewed } = risk
  const asked = { hazard, likelihood, severity, mitigation, residual, owner, reviewed }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (reviewed === null || missing.length > 0) return unansweredResult(record, 'risks', missing, at)
  const citation = citeRecord(record, 'risks', reviewed.at)
  return misdatedReview(facts, { day: reviewed, what: detail`The risk was reviewed`, most, citation })
}

/** For a generative model under the generative profile, a register is not whole without the profile's categories. */
function uncovered(facts: ControlFactsheet, record: GovernanceRecord, risks: readonly Risk[]): ControlResult | null {
  const asks = facts.gate.controls?.packs.some((name) => packOf(name) === nistAi6001) ?? false
  if (!asks || outsideScope(nistAi6001, facts) !== null) return null
  const text = risks.map(({ hazard }) => hazard?.text ?? '').join('\n')
  const missing = generativeRisks.filter(({ words }) => !words.test(text)).map(({ title }) => title)
  if (missing.length === 0) return null
  return mendedBy(
    detail`Add a risk for each, low where it hardly applies; the generative profile has twelve categories`,
    notShown(detail`No hazard speaks of ${enumerated(missing, generativeRisks.length)}`, [
      citeRecord(record, 'risks', record.blocks.get('risks')?.at ?? null),
    ]),
  )
}

function current(facts: ControlFactsheet, record: GovernanceRecord, risks: readonly Risk[]): ControlResult {
  const strange = risks.flatMap(({ owner }) => (owner === null || isKnownName(facts, owner.text) ? [] : [owner]))
  const strength = strange.length === 0 ? 'E2' : 'E1'
  const citations = risks.map(({ at }) => citeRecord(record, 'risks', at, strength))
  const high = risks.filter(({ residual }) => residual?.value === 'high').length
  const what = detail`${counted(risks.length, 'risk')} with mitigation, owner and a review in time; ${high} of them still high`
  if (strange.length === 0) return shown('E2', what, citations)
  return mendedBy(
    detail`Name as ${named('owner')} a role, login or team that the policy or ${named('roles:')} knows`,
    shown(
      'E1',
      detail`${what}; nobody knows ${enumerated(strange.map(({ text }) => text.slice(0, 60)))} as a role, login or team`,
      citations,
    ),
  )
}
