import type { Oversight } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { sectionsOf } from '../../evidence/card/section-text.ts'
import { detail, enumerated, named, quoted } from '../detail.ts'
import { accountsIn } from './accounts-in.ts'
import { citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { hollowAnswer } from './hollow-answers.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { saidIn } from './said-in-sections.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const ovr01: Control = {
  id: 'OVR-01',
  title: 'Human oversight: who, when, trained how',
  question:
    'Who watches over its use, when do they step in, how are they trained, and what keeps them from trusting it too much?',
  why: 'A person who may step in, but doesn’t know when, is no safeguard. People agree with machines more than they think.',
  remedy:
    'Answer `overseers`, `intervene_when`, `training` and `automation_bias` under `oversight:` in the governance record. Name the same accounts as under `roles.oversight-lead`, and say the same as the card.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 14(3)',
    'EU Art. 14(4)(a)-(c)',
    'EU Art. 26(2)',
    'EU Annex IV(2)(e)',
    'RMF MAP 3.5',
    'RMF GOVERN 3.2',
    'RMF GOVERN 2.2',
    'ISO A.9.2',
    'AIV 10.2.1',
    'FDA G7',
  ),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'oversight')
  if (found.kind === 'result') return found.result
  const { record, block: oversight } = found
  const answers = [
    { key: 'overseers', value: oversight.overseers, words: 1 },
    { key: 'intervene_when', value: oversight.intervene_when, words: 6 },
    { key: 'training', value: oversight.training, words: 2 },
    { key: 'automation_bias', value: oversight.automation_bias, words: 6 },
  ]
  const missing = unansweredOf(answers)
  if (missing.length > 0) return unansweredResult(record, 'oversight', missing, oversight.at)
  const problem =
    hollowAnswer(record, 'oversight', answers) ?? otherLead(record, oversight) ?? noneOnCard(facts, record, oversight)
  if (problem !== null) return problem
  const citations = answers.flatMap(({ value }) =>
    value === null ? [] : [citeRecord(record, 'oversight', value.at, 'E1')],
  )
  return shown(
    'E1',
    detail`Who oversees it, when they step in, their training and their own bias are written down`,
    citations,
  )
}

/** Accounts that the answer names where the role has other holders, and none of these. */
function otherLead(record: GovernanceRecord, { overseers }: Oversight): ControlResult | null {
  const role = record.governance.roles?.find((each) => each.role === 'oversight-lead')
  if (overseers === null || role === undefined) return null
  const accounts = accountsIn(overseers.text)
  const holders = new Set(role.holders.map((holder) => holder.toLowerCase()))
  if (accounts.length === 0 || accounts.some((name) => holders.has(name))) return null
  return mendedBy(
    detail`Name the same accounts in both places`,
    notShown(
      detail`${enumerated(accounts)} oversee it by ${named('oversight.overseers')}, but ${enumerated(role.holders)} by ${named('roles.oversight-lead')}`,
      [citeRecord(record, 'oversight', overseers.at), citeRecord(record, 'roles', role.at)],
    ),
  )
}

const unwatched =
  /\b(?:no|without(?: any)?) (?:human|manual) (?:oversight|review|supervision|intervention|control)\b|\b(?:nobody|no one) (?:oversees|watches|reviews|monitors|supervises)\b|\b(?:unsupervised|unattended) (?:use|operation)\b/

/** The card where its sections on oversight and decisions say that nobody watches. */
function noneOnCard(
  { card: state }: ControlFactsheet,
  record: GovernanceRecord,
  { overseers }: Oversight,
): ControlResult | null {
  if (state.kind !== 'read' || overseers === null) return null
  const { card } = state
  const said = saidIn(card, [...sectionsOf(card, 'oversight'), ...sectionsOf(card, 'decision')], unwatched)
  if (said === null) return null
  return mendedBy(
    detail`Say in both places who oversees it`,
    notShown(
      detail`The record names who oversees it (${named('oversight.overseers')}), but the card says ${quoted(said.text)}`,
      [citeRecord(record, 'oversight', overseers.at), citeCard(card, said.at)],
    ),
  )
}
