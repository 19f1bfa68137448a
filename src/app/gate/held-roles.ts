import type { RoleHolders } from './forge.ts'
import type { TeamHistory } from './store.ts'
import type { Role } from '../../core/policy/types.ts'

/** What is known of who held what: the roles of the policy, their holders of now, and their teams' histories. */
export type HolderFacts = {
  readonly roles: readonly Role[]
  readonly holders: RoleHolders
  readonly histories: ReadonlyMap<number, TeamHistory>
}

/**
 * The roles a person held at a time, as far as somebody looked; null when nobody can tell. Users a policy names itself
 * held their role as long as the policy says so, and a policy that changed lapses every signature anyway.
 */
export function heldRolesAt(person: number, at: string, facts: HolderFacts): readonly string[] | null {
  const standings = facts.roles.map((role) => ({ role: role.name, held: heldAt({ person, at, role }, facts) }))
  const known = standings.filter(({ held }) => held === true).map(({ role }) => role)
  return known.length === 0 && standings.some(({ held }) => held === null) ? null : known
}

type Asked = { readonly person: number; readonly at: string; readonly role: Role }

/** Null when a team of the role was not watched at the time. */
function heldAt({ person, at, role }: Asked, { holders, histories }: HolderFacts): boolean | null {
  const teams = holders.teams.filter(({ name }) => isOneOf(name, role.teams))
  const now = holders.roles.find((each) => each.role === role.name)?.members ?? []
  const byTeam = teams.some(({ members }) => members.includes(person))
  if (!byTeam && role.users.length > 0 && now.some(({ id }) => id === person)) return true
  const answers = teams.map(({ id }) => inTeamAt({ person, at }, histories.get(id)))
  if (answers.includes(true)) return true
  return answers.includes(null) ? null : false
}

/** Whoever joined or left in the very second was no member: the clock can't tell which came first. */
function inTeamAt(asked: Omit<Asked, 'role'>, history: TeamHistory | undefined): boolean | null {
  if (history === undefined || history.watchedSince >= asked.at) return null
  return history.intervals.some(
    ({ person, since, until }) => person === asked.person && since < asked.at && (until === null || asked.at < until),
  )
}

function isOneOf(name: string, names: readonly string[]): boolean {
  return names.some((each) => each.toLowerCase() === name.toLowerCase())
}
