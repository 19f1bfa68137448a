import type { Person, RoleMembers } from '../../approval/types.ts'
import type { Role } from '../../policy/types.ts'
import type { ControlFactsheet } from './types.ts'

/** What became of a login or team that is named for a role, when the gate looked for the people behind it. */
export type ResolvedHolder =
  /** People who were found, by login in lower case. */
  | { readonly kind: 'people'; readonly logins: readonly string[] }
  /** The policy knows the name; who is behind it was not read. */
  | { readonly kind: 'listed' }
  /** A team without members, a bot, or an account that is gone. */
  | { readonly kind: 'vacant' }
  /** The team may be there, and could not be read. */
  | { readonly kind: 'unreadable' }
  /** No role of the policy has that name. */
  | { readonly kind: 'unknown' }

/** Looks for a holder among the roles of the policy, and among the people whom the gate found in them. */
export function resolvedHolder(facts: ControlFactsheet, holder: string): ResolvedHolder {
  const name = account(holder)
  return name.includes('/') ? team(facts, name) : login(facts, name)
}

/** A login or team as compared. */
export function account(name: string): string {
  return name.trim().replace(/^@/, '').toLowerCase()
}

function login({ policy, dossier }: ControlFactsheet, name: string): ResolvedHolder {
  const found = (dossier.members ?? []).flatMap(({ members }) => members).find((one) => account(one.login) === name)
  if (found !== undefined) return found.bot ? { kind: 'vacant' } : { kind: 'people', logins: [name] }
  const roles = policy.roles.filter(({ users }) => users.some((user) => account(user) === name))
  if (roles.some((role) => readOf(dossier.members, role) !== null)) return { kind: 'vacant' }
  if (roles.length > 0) return { kind: 'listed' }
  // nobody was read, so whoever is in a team is not known
  const hidden = dossier.members === null && policy.roles.some(({ teams }) => teams.length > 0)
  return { kind: hidden ? 'listed' : 'unknown' }
}

function team({ policy, dossier }: ControlFactsheet, name: string): ResolvedHolder {
  const roles = policy.roles.filter(({ teams }) => teams.some((each) => account(each) === name))
  if (roles.length === 0) return { kind: 'unknown' }
  for (const role of roles) {
    const read = readOf(dossier.members, role)
    const problem = read?.unreadable.find((each) => account(each.name) === name)
    if (problem !== undefined) return { kind: problem.why === 'forbidden' ? 'unreadable' : 'vacant' }
    if (read === null) continue
    const logins = besides(read.members, role)
    if (logins.length === 0) return { kind: 'vacant' }
    // who of several teams somebody is in, the members of the role don't tell
    if (role.teams.length === 1) return { kind: 'people', logins }
  }
  return { kind: 'listed' }
}

/** People who hold the role by no name of their own. */
function besides(members: readonly Person[], { users }: Role): readonly string[] {
  const own = new Set(users.map(account))
  return members.flatMap(({ login: name, bot }) => (bot || own.has(account(name)) ? [] : [account(name)]))
}

function readOf(members: readonly RoleMembers[] | null, { name }: Role): RoleMembers | null {
  return members?.find(({ role }) => role === name) ?? null
}
