import type { Role } from '../../policy/types.ts'
import type { Citation } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { duties } from './duty-holders.ts'
import type { Duty } from './duty-holders.ts'
import { citeRecord } from './record-facts.ts'
import { account, resolvedHolder } from './resolved-holder.ts'
import type { ResolvedHolder } from './resolved-holder.ts'
import type { ControlFactsheet } from './types.ts'

/** A login or team that has a role for the model, where that is written, and who was found behind it. */
export type AccountableHolder = {
  readonly role: string
  readonly name: string
  readonly citation: Citation
  readonly resolved: ResolvedHolder
}

/** Everybody the record names; for a duty it leaves out, the policy's role of that name, or its owner of the model. */
export function accountableHolders(facts: ControlFactsheet): readonly AccountableHolder[] {
  const recorded = inRecord(facts)
  const left = (['owner', 'validator', 'riskOrCompliance', 'business'] as const).filter(
    (duty) => withDuty(recorded, duty).length === 0,
  )
  return [...recorded, ...left.flatMap((duty) => inPolicy(facts, duty))]
}

/** Those of them who have a duty. */
export function withDuty(holders: readonly AccountableHolder[], duty: Duty): readonly AccountableHolder[] {
  const names: readonly string[] = duties[duty]
  return holders.filter(({ role }) => names.includes(role))
}

function inRecord(facts: ControlFactsheet): readonly AccountableHolder[] {
  const { record: state } = facts
  if (state.kind !== 'read') return []
  return (state.record.governance.roles ?? []).flatMap(({ role, holders, at }) =>
    holders.map((name) => ({
      role,
      name: account(name),
      citation: citeRecord(state.record, 'roles', at),
      resolved: resolvedHolder(facts, name),
    })),
  )
}

function inPolicy(facts: ControlFactsheet, duty: Duty): readonly AccountableHolder[] {
  const { policy, evidence } = facts
  const names: readonly string[] = duties[duty]
  const roles = policy.roles.filter(({ name }) => names.includes(name))
  if (roles.length > 0) return roles.flatMap((role) => ofRole(facts, role))
  const { owner } = evidence.model
  if (duty !== 'owner' || owner === null) return []
  const resolved = resolvedHolder(facts, owner)
  return [{ role: duties.owner[0], name: account(owner), citation: citePolicy(facts), resolved }]
}

function ofRole(facts: ControlFactsheet, { name: role, teams, users, at }: Role): readonly AccountableHolder[] {
  const { path, digest } = facts.policy.file
  const citation: Citation = { path, side: 'policy', at, digest, strength: null }
  return [...teams, ...users].map((name) => ({
    role,
    name: account(name),
    citation,
    resolved: resolvedHolder(facts, name),
  }))
}
