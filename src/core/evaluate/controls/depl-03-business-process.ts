import type { DecisionRole } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const depl03: Control = {
  id: 'DEPL-03',
  title: 'Business process: process, owner, figure, consumers',
  question:
    'Which process uses the model, who owns its decisions, which figure shows that it helps, and who consumes it?',
  why: 'A model that nobody’s process needs is a risk without a purpose. Consumers nobody lists are the last to learn of a change.',
  remedy:
    'Answer `process`, `owner`, `indicator` and `consumers` under `decision:` in the governance record. Name the same owner as under `roles.business-owner`.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 27(1)(a)', 'RMF MAP 1.3', 'RMF MAP 1.4', 'ISO A.9.3'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'decision')
  if (found.kind === 'result') return found.result
  const { record, block: decision } = found
  const { process, owner, indicator, consumers } = decision
  const missing = unansweredOf([
    { key: 'process', value: process },
    { key: 'owner', value: owner },
    { key: 'indicator', value: indicator },
    { key: 'consumers', value: consumers?.find(({ filled }) => !filled) ?? consumers?.[0] ?? null },
  ])
  if (missing.length > 0) return unansweredResult(record, 'decision', missing, decision.at)
  const contradiction = otherOwner(record, decision)
  if (contradiction !== null) return contradiction
  const answers = [process, owner, indicator, ...(consumers ?? [])].flatMap((answer) =>
    answer === null ? [] : [citeRecord(record, 'decision', answer.at, 'E1')],
  )
  const names = (consumers ?? []).map(({ text }) => text.slice(0, 60))
  return shown('E1', detail`Process, owner and figure are named; the output goes to ${enumerated(names)}`, answers)
}

/** The owner as an account; null where the answer names nobody in particular. */
function accountIn(text: string): string | null {
  return /^@?([A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]+)?)$/.exec(text)?.[1]?.toLowerCase() ?? null
}

function otherOwner(record: GovernanceRecord, { owner }: DecisionRole): ControlResult | null {
  const role = record.governance.roles?.find((each) => each.role === 'business-owner')
  const isAccount = owner?.text.startsWith('@') === true
  if (owner === null || role === undefined || !isAccount) return null
  const account = accountIn(owner.text)
  if (role.holders.some((holder) => holder.toLowerCase() === account)) return null
  return mendedBy(
    detail`Name the same owner in both places`,
    notShown(
      detail`${named(owner.text.slice(0, 60))} owns the decisions by ${named('decision.owner')}, but ${enumerated(role.holders)} by ${named('roles.business-owner')}`,
      [citeRecord(record, 'decision', owner.at), citeRecord(record, 'roles', role.at)],
    ),
  )
}
