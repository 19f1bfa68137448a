import type { RoleMembers } from '../../core/approval/types.ts'
import type { Role } from '../../core/policy/types.ts'
import type { RoleHolders } from './forge.ts'
import type { Notes } from './store.ts'

export type Pins = { readonly repository: number; readonly roles: readonly Role[]; readonly notes: Notes }

/**
 * Holds a login that a role names to the account it first meant: a login that was given up can be taken by anybody. Who
 * took it holds nothing by it, and the role can’t be read until the login leaves its users (approvals.md B32). What a
 * login meant is never forgotten: an edit of the policy must not hand a role to whoever took a name.
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

/** Ids by login, in lower case, as they were when a policy of the repository first named them. */
async function firstMeant(
  { members }: RoleMembers,
  { users }: Role,
  { repository, notes }: Pins,
): Promise<ReadonlyMap<string, number>> {
  const named = new Set(users.map((user) => user.toLowerCase()))
  const first = new Map<string, number>()
  for (const member of members) {
    const login = member.login.toLowerCase()
    if (!named.has(login)) continue
    const note = `account:${repository}:${login}`
    const known = await notes.get(note)
    if (known === null) await notes.set(note, String(member.id))
    first.set(login, known === null ? member.id : Number(known))
  }
  return first
}
