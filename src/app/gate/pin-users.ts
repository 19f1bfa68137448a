import { canonicalJson } from '../../core/base/canonical-json.ts'
import { sha256 } from '../../core/base/digest.ts'
import type { RoleMembers } from '../../core/approval/types.ts'
import type { Role } from '../../core/policy/types.ts'
import type { RoleHolders } from './forge.ts'
import type { Notes } from './store.ts'

export type Pins = { readonly repository: number; readonly roles: readonly Role[]; readonly notes: Notes }

/**
 * Holds a login that a role names to the account it first meant: a login that was given up can be taken by anybody. Who
 * took it holds nothing by it, and the role can’t be read until the login leaves its users (approvals.md B32).
 */
export async function pinUsers(holders: RoleHolders, pins: Pins): Promise<RoleHolders> {
  const roles = await Promise.all(holders.roles.map((held) => pinned(held, holders, pins)))
  return { ...holders, roles }
}

async function pinned(held: RoleMembers, { teams }: RoleHolders, pins: Pins): Promise<RoleMembers> {
  const role = pins.roles.find(({ name }) => name === held.role)
  if (role === undefined || role.users.length === 0) return held
  const first = await firstMeant(held, role, pins)
  const strangers = held.members.filter(({ id, login }) => (first.get(login.toLowerCase()) ?? id) !== id)
  if (strangers.length === 0) return held
  const own = new Set(role.teams.map((team) => team.toLowerCase()))
  const inTeams = new Set(teams.flatMap(({ name, members }) => (own.has(name.toLowerCase()) ? members : [])))
  const taken = strangers.map(({ login }) => ({ name: login, why: 'another-account' as const }))
  return {
    ...held,
    members: held.members.filter((person) => !strangers.includes(person) || inTeams.has(person.id)),
    unreadable: [...held.unreadable, ...taken],
  }
}

type Pin = readonly [login: string, id: number]

/** Ids by login, in lower case, as they were when the role's list of users was first read. */
async function firstMeant(
  { members }: RoleMembers,
  { name, users }: Role,
  { repository, notes }: Pins,
): Promise<ReadonlyMap<string, number>> {
  const named = new Set(users.map((user) => user.toLowerCase()))
  const key = `users:${repository}:${sha256(canonicalJson([name, [...named].toSorted()]))}`
  const now = members.flatMap(({ id, login }): readonly Pin[] =>
    named.has(login.toLowerCase()) ? [[login.toLowerCase(), id]] : [],
  )
  const text = await notes.get(key)
  // written below and by nobody else
  const before = text === null ? [] : (JSON.parse(text) as readonly Pin[])
  const all = new Map([...now, ...before])
  if (all.size > before.length) await notes.set(key, JSON.stringify([...all]))
  return all
}
