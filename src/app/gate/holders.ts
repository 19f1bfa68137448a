import type { Role } from '../../core/policy/types.ts'
import type { GateForge, RoleHolders } from './forge.ts'
import type { Facts, Notes, TeamHistory } from './store.ts'
import type { HolderFacts } from './held-roles.ts'
import { pinUsers } from './pin-users.ts'

/** Holders of roles as last read, by repository and roles; shared by all evaluations of one process. */
export type MemberCache = {
  /** How long a reading may serve, in milliseconds: an older one can't make a check green. */
  readonly maxAge: number
  readonly entries: Map<string, CachedHolders>
}

type CachedHolders = { readonly holders: RoleHolders; readonly readAt: number; readonly stamp: string | null }

/** The note that changes with every event about teams or their members: what was read before it serves no more. */
export const PEOPLE_CHANGED = 'people-changed'

export type HolderRequest = {
  readonly repository: number
  readonly roles: readonly Role[]
  readonly forge: GateForge
  readonly facts: Facts
  readonly notes: Notes
  readonly now: number
  /** Times (RFC 3339) and authors of reviews: somebody who is no member and reviewed since may have joined. */
  readonly reviews: readonly { readonly by: { readonly id: number } | null; readonly at: string }[]
}

/** At most this often is a reading repeated because a stranger has reviewed, so that strangers can't spend our budget. */
const STRANGER_PAUSE_MS = 60_000

/**
 * Who holds the roles now, and what is remembered of their teams. A fresh reading becomes part of that memory. The
 * reading is repeated when it is too old, and when an event since then told of a change.
 */
export async function readHolders(request: HolderRequest, cache: MemberCache): Promise<HolderFacts> {
  const { roles, facts, notes, now } = request
  const stamp = await notes.get(PEOPLE_CHANGED)
  const key = cacheKey(request)
  const cached = cache.entries.get(key)
  if (cached !== undefined && cached.stamp === stamp && now - cached.readAt < cache.maxAge) {
    const histories = await facts.memberships(cached.holders.teams.map(({ id }) => id))
    if (!isOvertaken(cached, histories, request)) return { roles, holders: cached.holders, histories }
  }
  const holders = await pinUsers(await request.forge.members(roles), request)
  await facts.observe(
    holders.teams.map(({ id, members }) => ({ kind: 'members', team: id, people: members, at: holders.at })),
  )
  cache.entries.set(key, { holders, readAt: now, stamp })
  return { roles, holders, histories: await facts.memberships(holders.teams.map(({ id }) => id)) }
}

function cacheKey({ repository, roles }: HolderRequest): string {
  return JSON.stringify([repository, roles.map(({ name, teams, users }) => [name, teams, users])])
}

function isOvertaken(
  { holders, readAt }: CachedHolders,
  histories: ReadonlyMap<number, TeamHistory>,
  { reviews, now }: HolderRequest,
): boolean {
  if (holders.teams.some((team) => !agrees(team, histories.get(team.id)))) return true
  const known = new Set(holders.roles.flatMap(({ members }) => members.map(({ id }) => id)))
  const isNew = reviews.some(({ by, at }) => by !== null && at > holders.at && !known.has(by.id))
  return isNew && now - readAt > STRANGER_PAUSE_MS
}

/** Whether what events told of a team since still is what the reading said. */
function agrees({ members }: { readonly members: readonly number[] }, history: TeamHistory | undefined): boolean {
  const open = (history?.intervals ?? []).flatMap(({ person, until }) => (until === null ? [person] : []))
  const now = new Set(members)
  return new Set(open).size === now.size && open.every((person) => now.has(person))
}
