import type { AssignedRole } from '../../evidence/governance/blocks.ts'
import type { Role } from '../../policy/types.ts'
import type { Citation } from '../verdict.ts'
import { approvalRulesOf, citeApprovals } from './counted-signatures.ts'
import { citeRecord } from './record-facts.ts'
import type { ControlFactsheet, RecordState } from './types.ts'

/** A duty of governance, and the names of roles that stand for it. */
export const duties = {
  owner: ['model-owner', 'owner'],
  validator: ['independent-validator', 'validator'],
  risk: ['model-risk', 'risk-owner', 'risk'],
  legal: ['legal', 'legal-compliance', 'legal-counsel', 'compliance'],
  riskOrCompliance: ['model-risk', 'risk-owner', 'risk', 'legal-compliance', 'compliance'],
  business: ['business-owner', 'business'],
  governance: ['governance', 'policy-owner'],
  privacy: ['privacy', 'privacy-officer', 'data-protection', 'data-protection-officer', 'dpo'],
} as const

export type Duty = keyof typeof duties

/**
 * Who has a duty: those the record names, else whoever holds the policy's role of that name. Where the record of the
 * base branch names somebody, the change can't add to them: nobody appoints those who judge their change. `proposed`
 * are those whom only the change names.
 */
export type DutyHolders =
  | { readonly kind: 'record'; readonly roles: readonly AssignedRole[]; readonly citations: readonly Citation[] }
  | { readonly kind: 'policy'; readonly roles: readonly string[]; readonly citations: readonly Citation[] }
  | Nobody

export type Nobody = { readonly kind: 'nobody'; readonly proposed: readonly AssignedRole[] }

export function holdersOf(facts: ControlFactsheet, duty: Duty): DutyHolders {
  const names: readonly string[] = duties[duty]
  const { record: state } = facts
  const assigned = assignedIn(state, names)
  const roles = settledBefore(assigned, assignedIn(facts.baselineRecord, names))
  if (state.kind === 'read' && roles.length > 0) {
    return { kind: 'record', roles, citations: roles.map(({ at }) => citeRecord(state.record, 'roles', at, 'E5')) }
  }
  return byPolicy(facts, duty, assigned)
}

/**
 * The same for a duty that no change may fill, not even a vacant one: whom neither the base branch's record names nor
 * the policy asks for a signature does not have it.
 */
export function settledHoldersOf(facts: ControlFactsheet, duty: Duty): DutyHolders {
  const holders = holdersOf(facts, duty)
  if (holders.kind !== 'record' || assignedIn(facts.baselineRecord, duties[duty]).length > 0) return holders
  return byPolicy(facts, duty, holders.roles)
}

function byPolicy(facts: ControlFactsheet, duty: Duty, proposed: readonly AssignedRole[]): DutyHolders {
  const names: readonly string[] = duties[duty]
  const asked = approvalRulesOf(facts).filter(({ role }) => names.includes(role))
  if (asked.length === 0) return { kind: 'nobody', proposed }
  return { kind: 'policy', roles: asked.map(({ role }) => role), citations: citeApprovals(facts, 'E5') }
}

function assignedIn(state: RecordState, names: readonly string[]): readonly AssignedRole[] {
  const all = state.kind === 'read' ? (state.record.governance.roles ?? []) : []
  return all.filter(({ role }) => names.includes(role))
}

function settledBefore(now: readonly AssignedRole[], before: readonly AssignedRole[]): readonly AssignedRole[] {
  if (before.length === 0) return now
  const known = before.flatMap(({ holders }) => holders)
  return now.flatMap((assigned) => {
    const holders = assigned.holders.filter((holder) => known.some((each) => same(each, holder)))
    return holders.length === 0 ? [] : [{ ...assigned, holders }]
  })
}

/** Somebody whose signature stands. */
export type Signer = { readonly id: number; readonly login: string }

/**
 * The standing signatures by those who have a duty. One that no seat needed any more is as good as those that have the
 * seats: who came first says nothing about duties.
 */
export function signersOf(facts: ControlFactsheet, holders: DutyHolders): readonly Signer[] {
  const tallies = facts.signatures?.tallies ?? []
  return tallies.flatMap(({ role, counted, notCounted }) => {
    const spare = notCounted.flatMap(({ id, login, because }): readonly Signer[] =>
      id !== null && because.code === 'not-needed' ? [{ id, login }] : [],
    )
    return [...counted, ...spare].filter(({ login }) => holds(facts, holders, { role, login }))
  })
}

/** Whether an account that signs for a role of the policy has the duty. */
export function holds(
  facts: ControlFactsheet,
  holders: DutyHolders,
  { role, login }: { readonly role: string; readonly login: string },
): boolean {
  if (holders.kind === 'nobody') return false
  if (holders.kind === 'policy') return holders.roles.includes(role)
  const known = facts.policy.roles.find(({ name }) => name === role)
  return holders.roles.some((assigned) => assigned.holders.some((holder) => isHolder(holder, login, known)))
}

/** A login; or a team, when the signer can hold the policy's role by nothing but that team. */
function isHolder(holder: string, login: string, role: Role | undefined): boolean {
  if (!holder.includes('/')) return same(holder, login)
  const only = role !== undefined && role.teams.length === 1 && role.teams.every((team) => same(team, holder))
  return only && !role.users.some((user) => same(user, login))
}

/** Whether any role that the gate asks for can be signed by somebody with the duty. */
export function isAsked(facts: ControlFactsheet, holders: DutyHolders): boolean {
  if (holders.kind !== 'record') return holders.kind === 'policy'
  const asked = new Set(approvalRulesOf(facts).map(({ role }) => role))
  const names = holders.roles.flatMap((assigned) => assigned.holders)
  return facts.policy.roles.some(({ name, users, teams }) => {
    if (!asked.has(name)) return false
    // of a team's members nothing is known here, so a login may be among them
    return teams.length > 0 || users.some((user) => names.some((holder) => same(holder, user)))
  })
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
