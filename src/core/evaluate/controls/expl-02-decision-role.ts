import type { DecisionRole } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { otherDecisionOnCard } from './decision-on-card.ts'
import { hollowAnswer } from './hollow-answers.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const expl02: Control = {
  id: 'EXPL-02',
  title: 'Decision transparency: role, notice, reasons',
  question:
    'What does the output do in a decision, who has the last word, and how do affected people learn of it and get reasons?',
  why: 'Somebody who is decided about, and does not know that a model took part, can’t ask for reasons and can’t object.',
  remedy:
    'Answer `type`, `automation_level`, `notice` and `explanation_route` under `decision:` in the governance record. The card must not say otherwise.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 86(1)', 'EU Art. 26(11)', 'RMF MEASURE 2.8', 'SPDX autonomyType'),
  check,
}

/** Fewer words than these tell nobody how something is done. */
const WORDS = 4

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'decision')
  if (found.kind === 'result') return found.result
  const { record, block: decision } = found
  const { type, automation_level: level, notice, explanation_route: route } = decision
  const asked = { type, automation_level: level, notice, explanation_route: route }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (missing.length > 0 || type === null || level === null) {
    return unansweredResult(record, 'decision', missing, decision.at)
  }
  const hollow = hollowAnswer(record, 'decision', [
    { key: 'notice', value: notice, words: WORDS },
    { key: 'explanation_route', value: route, words: WORDS },
  ])
  const problem = hollow ?? impossible(record, decision) ?? otherDecisionOnCard(facts, record, decision)
  if (problem !== null) return problem
  const citations = [type, level, notice, route].flatMap((answer) =>
    answer === null ? [] : [citeRecord(record, 'decision', answer.at, 'E1')],
  )
  const what = detail`Its output is ${named(type.value)}, ${named(level.value)}; how people learn of it and get reasons is written down`
  return shown('E1', what, citations)
}

/** Who can have the last word over each kind of output. What takes effect unless somebody objects is a decision. */
const possible: Readonly<Record<NonNullable<DecisionRole['type']>['value'], readonly string[]>> = {
  information: ['human-decides'],
  recommendation: ['human-decides', 'human-approves'],
  decision: ['human-approves', 'human-may-override', 'automatic'],
}

/** A kind of output and a last word that can't both be true. */
function impossible(record: GovernanceRecord, { type, automation_level: level }: DecisionRole): ControlResult | null {
  if (type === null || level === null || possible[type.value].includes(level.value)) return null
  return mendedBy(
    detail`Correct whichever of the two is wrong; what takes effect unless somebody objects is a ${named('decision')}`,
    notShown(
      detail`The output is said to be ${named(`type: ${type.value}`)}, and the last word ${named(`automation_level: ${level.value}`)}; both can’t be true`,
      [citeRecord(record, 'decision', type.at), citeRecord(record, 'decision', level.at)],
    ),
  )
}
