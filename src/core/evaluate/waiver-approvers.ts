import { holdersOf } from '../approval/holders.ts'
import type { RoleMembers } from '../approval/types.ts'
import { asksFor } from '../policy/asks-for.ts'
import type { Gate, Policy, Tier, Waiver } from '../policy/types.ts'
import { detail, enumerated } from './detail.ts'
import type { Detail } from './detail.ts'

/** So many approvers it takes to except what blocks. */
export const APPROVERS_OF_FORCE = 2

/** By which policy and gate, for a model of which tier, and who holds what: null where only the gate can ask. */
export type ApproverScene = {
  readonly policy: Policy
  readonly gate: Gate
  readonly tier: Tier
  readonly members: readonly RoleMembers[] | null
}

/** The people a waiver names, each once. */
export type WaiverApprovers = {
  /** Roles whose holders may approve a waiver. */
  readonly roles: readonly string[]
  readonly holders: readonly string[]
  readonly strangers: readonly string[]
  /** Nobody here can tell whether they hold one of the roles. */
  readonly unknown: readonly string[]
}

/**
 * Who of a waiver's approvers holds the right role: one that the gate asks a signature of for the model's tier, or,
 * where it asks for none, any role of the policy. Bots hold none.
 */
export function waiverApprovers({ approvedBy }: Pick<Waiver, 'approvedBy'>, scene: ApproverScene): WaiverApprovers {
  const roles = rightRoles(scene)
  const { held, isWhole } = scene.members === null ? byPolicy(roles, scene.policy) : byMembers(roles, scene.members)
  const people = new Map(approvedBy.map((login) => [login.toLowerCase(), login]))
  const logins = [...people.values()]
  const holds = (login: string): boolean => held.has(login.toLowerCase())
  const others = logins.filter((login) => !holds(login))
  const [strangers, unknown] = isWhole ? [others, []] : [[], others]
  return { roles, holders: logins.filter(holds), strangers, unknown }
}

/** Why so many approvers are not there, behind the name of the waiver: who counts, who does not, and of which roles they must be. */
export function approversMissing({ roles, holders, strangers, unknown }: WaiverApprovers, least: number): Detail {
  if (roles.length === 0) return detail`needs ${least} approvers who hold a role, and the policy has no roles`
  const people = least === 1 ? ['an approver'] : [`${least} approvers`]
  const there = holders.length === 0 ? detail`names none` : detail`names only ${enumerated(holders)}`
  const known = strangers.length === 0 ? [] : detail`; ${enumerated(strangers)} ${hold(strangers)} none of these roles`
  const open =
    unknown.length === 0 ? [] : detail`; whether ${enumerated(unknown)} ${hold(unknown)} one can’t be told here`
  return detail`needs ${people} of ${enumerated(roles)}, and ${there}${known}${open}`
}

function hold(people: readonly string[]): Detail {
  return [people.length === 1 ? 'holds' : 'hold']
}

function rightRoles({ policy, gate, tier }: ApproverScene): readonly string[] {
  const asked = gate.approvals.filter((rule) => asksFor(rule, { tier })).map(({ role }) => role)
  return [...new Set(asked.length > 0 ? asked : policy.roles.map(({ name }) => name))]
}

type Held = { readonly held: ReadonlySet<string>; readonly isWhole: boolean }

function byMembers(roles: readonly string[], members: readonly RoleMembers[]): Held {
  const holders = holdersOf(members)
  const holdings = roles.flatMap((role) => holders.get(role) ?? [])
  const people = holdings.flatMap((holding) => [...holding.people.values()])
  return {
    held: new Set(people.map(({ login }) => login.toLowerCase())),
    isWhole: holdings.every(({ unreadable }) => unreadable.length === 0),
  }
}

/** Only the people the policy itself names: of a team's members nothing is known. */
function byPolicy(names: readonly string[], policy: Policy): Held {
  const roles = policy.roles.filter(({ name }) => names.includes(name))
  return {
    held: new Set(roles.flatMap(({ users }) => users.map((user) => user.toLowerCase()))),
    isWhole: roles.every(({ teams }) => teams.length === 0),
  }
}
