import type { GateForge, RoleHolders } from '../../../app/gate/forge.ts'
import type { Person, RoleMembers, UnreadableTeam } from '../../../core/approval/types.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { botLogin } from './account.ts'
import { idAt, pageAt } from './fields.ts'
import type { ForgeContext } from './forge-context.ts'
import type { GraphqlError } from './graphql-failure.ts'
import { type Asked, membersDocument, memberVariables } from './members-document.ts'

type Roles = Parameters<GateForge['members']>[0]

/** Beyond, a team's list is not whole; ten thousand people sign nothing. */
const MOST_PAGES = 100

type Team = { readonly name: string; readonly id: number; readonly people: readonly Person[] }
type Found =
  | { readonly kind: 'team'; readonly team: Team }
  | { readonly kind: 'user'; readonly person: Person }
  | { readonly kind: 'unreadable'; readonly why: UnreadableTeam['why'] }

/** Everybody who holds these roles now: teams with those below them, and people by name. */
export async function members(context: Pick<ForgeContext, 'graphql'>, roles: Roles): Promise<RoleHolders> {
  const asked = askedOf(roles)
  const { found, at } = asked.length === 0 ? await nobody(context) : await ask(context, asked)
  const teams = [...found.values()].flatMap((each) => (each.kind === 'team' ? [each.team] : []))
  return {
    at,
    roles: roles.map((role) => roleMembers(role, found)),
    teams: teams.map(({ name, id, people }) => ({ name, id, members: people.map((person) => person.id) })),
  }
}

/** Each team and user once, however many roles name them. Names are compared without case. */
function askedOf(roles: Roles): readonly Asked[] {
  const asked = new Map<string, Asked>()
  for (const role of roles) {
    for (const name of role.teams) asked.set(keyOf('team', name), { kind: 'team', name, after: null })
    for (const name of role.users) asked.set(keyOf('user', name), { kind: 'user', name, after: null })
  }
  return [...asked.values()]
}

/** Roles that name nobody have no holders; their time is still GitHub's. */
async function nobody({
  graphql,
}: Pick<ForgeContext, 'graphql'>): Promise<{ readonly found: ReadonlyMap<string, Found>; readonly at: string }> {
  const { at } = await graphql('query Clock { viewer { login } }', {})
  return { found: new Map(), at }
}

type Answered = { readonly found: ReadonlyMap<string, Found>; readonly at: string }

async function ask({ graphql }: Pick<ForgeContext, 'graphql'>, first: readonly Asked[]): Promise<Answered> {
  const found = new Map<string, Found>()
  let at = ''
  for (let asked = first, page = 1; asked.length > 0; page++) {
    const answer = await graphql(membersDocument(asked), memberVariables(asked), { putsUpWith: isOfOne })
    at = answer.at
    const more: Asked[] = []
    asked.forEach((each, index) => {
      const alias = `a${index}`
      const error = answer.errors.find(({ path }) => path[0] === alias)
      const value = memberAt(answer.data, [alias])
      const { next, ...read } = error === undefined ? readOne(each, value) : refused(error)
      found.set(keyOf(each.kind, each.name), joined(found.get(keyOf(each.kind, each.name)), read.found))
      if (next !== null) more.push({ ...each, after: next })
    })
    if (page === MOST_PAGES && more.length > 0) throw malformed('a team that does not end')
    asked = more
  }
  return { found, at }
}

/** An account or team that can't be read is told; anything else, like a limit, fails the whole. */
function isOfOne({ type, path }: GraphqlError): boolean {
  return path.length > 0 && (type === 'NOT_FOUND' || type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES')
}

type Read = { readonly found: Found; readonly next: string | null }

function refused({ type }: GraphqlError): Read {
  return { found: { kind: 'unreadable', why: type === 'NOT_FOUND' ? 'not-found' : 'forbidden' }, next: null }
}

function readOne({ kind, name }: Asked, value: unknown): Read {
  const missing: Read = { found: { kind: 'unreadable', why: 'not-found' }, next: null }
  if (value === undefined) throw malformed(`no answer about ${name}`)
  if (kind === 'user') return value === null ? missing : { found: { kind: 'user', person: userOf(value) }, next: null }
  const team = value === null ? null : memberAt(value, ['team'])
  if (team === null) return missing
  const { nodes, next } = pageAt(team, 'members')
  return { found: { kind: 'team', team: { name, id: idAt(team, 'databaseId'), people: nodes.map(userOf) } }, next }
}

function userOf(node: unknown): Person {
  const login = textAt(node, 'login')
  // bots are no users; where one is listed all the same, it is known by its suffix
  const bot = login.endsWith('[bot]')
  return { id: idAt(node, 'databaseId'), login: bot ? botLogin(login) : login, bot }
}

/** A later page adds to a team; a page that can't be read makes the whole team unreadable. */
function joined(before: Found | undefined, later: Found): Found {
  if (before?.kind !== 'team' || later.kind !== 'team') return later
  return { kind: 'team', team: { ...later.team, people: [...before.team.people, ...later.team.people] } }
}

function roleMembers(role: Roles[number], found: ReadonlyMap<string, Found>): RoleMembers {
  const people = new Map<number, Person>()
  const unreadable: UnreadableTeam[] = []
  const named = [
    ...role.teams.map((name) => ['team', name] as const),
    ...role.users.map((name) => ['user', name] as const),
  ]
  for (const [kind, name] of named) {
    const each = found.get(keyOf(kind, name))
    if (each === undefined) throw malformed(`no answer about ${name}`)
    if (each.kind === 'unreadable') unreadable.push({ name, why: each.why })
    else for (const person of each.kind === 'team' ? each.team.people : [each.person]) people.set(person.id, person)
  }
  return { role: role.name, members: [...people.values()].toSorted((a, b) => a.id - b.id), unreadable }
}

function keyOf(kind: Asked['kind'], name: string): string {
  return `${kind} ${name.toLowerCase()}`
}
