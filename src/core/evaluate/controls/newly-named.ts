import type { AssignedRole } from '../../evidence/governance/blocks.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { approvalRulesOf, citeApprovals } from './counted-signatures.ts'
import { duties, isAsked, signersOf } from './duty-holders.ts'
import type { DutyHolders } from './duty-holders.ts'
import { citeRecord } from './record-facts.ts'
import { account } from './resolved-holder.ts'
import { awaited, mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult, RecordState } from './types.ts'

const watched = ['owner', 'validator', 'risk', 'legal', 'business', 'governance', 'privacy'] as const

/**
 * A change can't name its own judges: whom it adds to a duty that the base branch gives to others, somebody who has the
 * duty there confirms by a signature, or governance of the policy does. Null where nobody is added, or it is confirmed.
 */
export function newlyNamed(facts: ControlFactsheet): ControlResult | null {
  for (const duty of watched) {
    const [before, now] = [rolesOf(facts.baselineRecord, duty), rolesOf(facts.record, duty)]
    const old = new Set(namesOf(before))
    const added = namesOf(now).filter((name) => !old.has(name))
    if (old.size === 0 || added.length === 0) continue
    const problem = unconfirmed(facts, { duty, before, added, citations: citationsOf(facts, { before, now }) })
    if (problem !== null) return problem
  }
  return null
}

function rolesOf(state: RecordState, duty: (typeof watched)[number]): readonly AssignedRole[] {
  const names: readonly string[] = duties[duty]
  const roles = state.kind === 'read' ? (state.record.governance.roles ?? []) : []
  return roles.filter(({ role }) => names.includes(role))
}

function namesOf(roles: readonly AssignedRole[]): readonly string[] {
  return roles.flatMap(({ holders }) => holders.map(account))
}

type Sides = { readonly before: readonly AssignedRole[]; readonly now: readonly AssignedRole[] }

function citationsOf({ record, baselineRecord }: ControlFactsheet, { before, now }: Sides): readonly Citation[] {
  const here = record.kind === 'read' ? now.map(({ at }) => citeRecord(record.record, 'roles', at)) : []
  if (baselineRecord.kind !== 'read') return here
  const there = before.map(({ at }) => ({
    ...citeRecord(baselineRecord.record, 'roles', at),
    side: 'baseline' as const,
  }))
  return [...here, ...there]
}

type Added = {
  readonly duty: (typeof watched)[number]
  readonly before: readonly AssignedRole[]
  readonly added: readonly string[]
  readonly citations: readonly Citation[]
}

function unconfirmed(facts: ControlFactsheet, { duty, before, added, citations }: Added): ControlResult | null {
  const judges: readonly DutyHolders[] = [{ kind: 'record', roles: before, citations }, governors(facts)]
  if (facts.dossier.members !== null && judges.some((each) => signersOf(facts, each).length > 0)) return null
  const what = detail`This change names ${enumerated(added)} as ${named(duties[duty][0])}, and nobody confirmed it who has that duty on the base branch`
  if (judges.some((each) => isAsked(facts, each))) {
    const how = detail`Ask ${enumerated(namesOf(before))} for a review, or whoever is ${named(duties.governance[0])} in the policy`
    return mendedBy(how, awaited(what, [...citations, ...citeApprovals(facts)]))
  }
  return mendedBy(
    detail`Have the gate ask for the role ${named(duties.governance[0])}, who can confirm a new name`,
    notShown(what, citations),
  )
}

/** Governance as the policy has it; what the record makes of it is part of the change. */
function governors(facts: ControlFactsheet): DutyHolders {
  const names: readonly string[] = duties.governance
  const roles = approvalRulesOf(facts).flatMap(({ role }) => (names.includes(role) ? [role] : []))
  return roles.length === 0
    ? { kind: 'nobody', proposed: [] }
    : { kind: 'policy', roles, citations: citeApprovals(facts) }
}
