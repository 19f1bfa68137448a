import { countApprovals } from '../../../src/core/approval/count-approvals.ts'
import type {
  Commit,
  Count,
  Demand,
  Dismissal,
  Identity,
  MovedFile,
  Person,
  Producer,
  Push,
  Review,
  ReviewState,
  Roll,
  Scope,
  UnreadableTeam,
} from '../../../src/core/approval/types.ts'

export const HEAD: string = 'c'.repeat(40)
export const BASE: string = 'b'.repeat(40)
export const AS_OF = '2026-11-22T10:00:00Z'
const NEW_BRANCH = '0'.repeat(40)

const ids = new Map<string, number>()

/** A person by login; bots end in `[bot]`. Numbers are given in order of first mention, from 1. */
export function who(login: string): Person {
  const id = ids.get(login) ?? ids.size + 1
  ids.set(login, id)
  return { id, login, bot: login.endsWith('[bot]') }
}

// whoever tests speak of, so that numbers don't depend on which test runs first
for (const login of ['ana', 'ben', 'carl', 'dana', 'erin', 'fay', 'gus', 'hal', 'sly', 'bo[bot]']) who(login)

export type ToldReview = Partial<Omit<Review, 'by'>> & { readonly by: string | null; readonly state: ReviewState }

export function approves(by: string | null, told: Partial<ToldReview> = {}): ToldReview {
  return { ...told, by, state: 'approved' }
}

export function refuses(by: string | null, told: Partial<ToldReview> = {}): ToldReview {
  return { ...told, by, state: 'changes-requested' }
}

export function comments(by: string | null, told: Partial<ToldReview> = {}): ToldReview {
  return { ...told, by, state: 'commented' }
}

type Dismissed = { readonly was: Dismissal['was']; readonly by: string | null; readonly reason?: string }

/** A review that somebody dismissed, with what it said before. */
export function dismissed(by: string, { was, by: other, reason = 'sorted out' }: Dismissed): ToldReview {
  const dismissal = { by: other === null ? null : who(other), at: AS_OF, was, reason }
  return { by, state: 'dismissed', dismissal }
}

export function identity(login: string | null): Identity {
  const name = login ?? 'somebody'
  return { account: login === null ? null : who(login), name, email: `${name}@example.org` }
}

export type ToldCommit = {
  readonly sha?: string
  readonly parents?: readonly string[]
  readonly author?: string | null
  readonly committer?: string | null
  readonly coAuthors?: readonly (string | null)[]
  readonly web?: boolean
}

export function commit(told: ToldCommit = {}): Commit {
  const { sha = HEAD, parents = [BASE], author = 'ana', coAuthors = [], web = false } = told
  const committer = told.committer === undefined ? author : told.committer
  return {
    sha,
    parents,
    author: identity(author),
    committer: identity(committer),
    coAuthors: coAuthors.map(identity),
    web,
  }
}

export function push(by: string, after: string = HEAD, before: string = NEW_BRANCH): Push {
  return { by: who(by), before, after, at: '2026-11-20T10:00:00Z' }
}

export function ran(by: string, run = 7, instructed = true): Producer {
  return { by: who(by), run, workflow: 'evaluate', instructed }
}

export function moved(path: string, scope: Scope = 'evidence', side: MovedFile['side'] = 'candidate'): MovedFile {
  return { side, path, scope }
}

export type Told = Partial<Omit<Roll, 'opener' | 'reviews' | 'members'>> & {
  readonly opener?: string | null
  readonly reviews?: readonly ToldReview[]
  /** Who holds which role now. */
  readonly roles?: Readonly<Record<string, readonly string[]>>
  readonly unreadable?: Readonly<Record<string, readonly UnreadableTeam[]>>
}

/** A change by ana, which she opened, committed and pushed; reviews follow each other by a minute on the day before. */
export function rollOf(told: Told): Roll {
  const { opener = 'ana', reviews = [], roles = {}, unreadable = {}, ...rest } = told
  return {
    asOf: AS_OF,
    head: HEAD,
    draft: false,
    baseChangedAt: null,
    descriptionEditedAt: null,
    commits: [commit()],
    pushes: [push('ana')],
    producers: [],
    ...rest,
    opener: opener === null ? null : who(opener),
    reviews: reviews.map((review, index) => reviewOf(review, index, roles)),
    members: Object.entries(roles).map(([role, logins]) => ({
      role,
      members: logins.map(who),
      unreadable: unreadable[role] ?? [],
    })),
  }
}

function reviewOf({ by, ...told }: ToldReview, index: number, roles: NonNullable<Told['roles']>): Review {
  const held = Object.entries(roles).flatMap(([role, logins]) => (by !== null && logins.includes(by) ? [role] : []))
  return {
    id: 101 + index,
    by: by === null ? null : who(by),
    sha: HEAD,
    at: `2026-11-21T10:${String(index).padStart(2, '0')}:00Z`,
    draft: false,
    as: null,
    dismissal: null,
    requestedAgainAt: null,
    evidenceDigest: 'sha256:e',
    moved: [],
    heldRoles: held,
    ...told,
  }
}

export type ToldDemand = Partial<Omit<Demand, 'role' | 'seats'>> & { readonly limits?: readonly (string | null)[] }

/** What is asked of a role: so many signatures, or one for each limit (`7d`, `36h`, null). */
export function demand(role: string, count = 1, told: ToldDemand = {}): Demand {
  const { limits = Array.from({ length: count }, () => null), signs = 'evidence', onRerequest = 'withdraw' } = told
  return { role, signs, onRerequest, seats: limits.map((text) => ({ expiresAfter: limitOf(text) })) }
}

function limitOf(text: string | null): { readonly text: string; readonly seconds: number } | null {
  if (text === null) return null
  return { text, seconds: Number(text.slice(0, -1)) * (text.endsWith('d') ? 86_400 : 3_600) }
}

export function counted(demands: readonly Demand[], told: Told): Count {
  return countApprovals(demands, rollOf(told))
}

/** What counting came to, as most tests compare it: `risk 1/1 dana (ben: outsider)`, then whatever else stands. */
export function linesOf(count: Count): readonly string[] {
  const { tallies, vetoes, objections, extra, untraced, shortage, unreachable } = count
  return [
    ...tallies.map((tally) => {
      const signed = tally.counted.map(({ login }) => ` ${login}`).join('')
      const not = tally.notCounted.map(({ login, because }) => `${login}: ${because.code}`).join(', ')
      return `${tally.role} ${tally.counted.length}/${tally.required}${signed}${not === '' ? '' : ` (${not})`}`
    }),
    ...vetoes.map(({ login, dismissedBy }) => `veto ${login}${dismissedBy === null ? '' : `, not ${dismissedBy}`}`),
    ...objections.map(({ login }) => `objection ${login}`),
    ...(extra === null ? [] : [`bot ${extra.bot}: ${extra.filledBy?.login ?? 'nobody'}`]),
    ...untraced.map((one) => `untraced ${one.kind === 'push' ? 'push' : one.part}`),
    ...(shortage === null ? [] : [`short ${shortOf(shortage)}`]),
    ...(unreachable === null ? [] : [`unreachable ${shortOf(unreachable)}`]),
  ]
}

function shortOf({ seats, people, more }: NonNullable<Count['shortage']>): string {
  const asked = seats.map(({ role, count }) => `${role} ${count}`).join(' + ')
  return `${asked} by {${people.map(({ login }) => login).join(', ')}}: ${more} more`
}

export function lines(demands: readonly Demand[], told: Told): readonly string[] {
  return linesOf(counted(demands, told))
}

/** Whether the signatures alone would let a change through. */
export function isSatisfied(count: Count): boolean {
  return (
    count.tallies.every(({ missing, unreadable }) => missing === 0 && unreadable.length === 0) &&
    count.vetoes.length === 0 &&
    count.untraced.length === 0 &&
    (count.extra === null || count.extra.filledBy !== null)
  )
}
