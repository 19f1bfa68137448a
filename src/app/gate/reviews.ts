import type { Dismissal, Review } from '../../core/approval/types.ts'
import type { Facts } from './store.ts'
import { tipAt, type BranchMove } from './base-history.ts'
import { heldRolesAt, type HolderFacts } from './held-roles.ts'
import { seenThen, type Comparison, type SeenThen, type Sighting } from './moved-files.ts'
import type { PullReading, ReadReview, Timeline } from './types.ts'

export type ReviewSetting = {
  readonly reading: PullReading
  /** What is judged now. */
  readonly now: Sighting
  readonly firstSeen: Awaited<ReturnType<Facts['reviews']>>
  readonly baseMoves: readonly BranchMove[]
  readonly holders: HolderFacts
  readonly comparison: Comparison
}

/** The reviews of a pull request with all that a signature is judged by. */
export async function reviewsOf(setting: ReviewSetting): Promise<readonly Review[]> {
  const compare = comparer(setting)
  return Promise.all(setting.reading.reviews.items.map((review) => reviewOf(review, setting, compare)))
}

type Compare = (then: Sighting) => Promise<SeenThen | null>

async function reviewOf(read: ReadReview, setting: ReviewSetting, compare: Compare): Promise<Review> {
  const { timeline } = setting.reading
  const { id, by, state, at } = read
  const sha = setting.firstSeen.get(id)?.sha ?? read.sha
  const base = tipAt(setting.baseMoves, at)
  // strangers' reviews cost nothing: what they saw is of no concern
  const concerns = by !== null && state !== 'commented' && holdsAny(by.id, setting.holders)
  const seen = concerns && sha !== null && base !== null ? await compare({ head: sha, base }) : null
  return {
    id,
    by,
    state,
    sha,
    at,
    draft: wasDraft(at, setting.reading),
    as: signsAs(read.body),
    dismissal: dismissalOf(id, timeline),
    requestedAgainAt: requestedAgain(read, timeline),
    evidenceDigest: seen?.evidenceDigest ?? null,
    moved: seen?.moved ?? [],
    heldRoles: by === null ? [] : heldRolesAt(by.id, at, setting.holders),
  }
}

/** Each state is compared once, however many reviews were given on it. */
function comparer({ now, comparison }: ReviewSetting): Compare {
  const known = new Map<string, Promise<SeenThen | null>>()
  return (then) => {
    const key = `${then.head} ${then.base}`
    const found = known.get(key) ?? seenThen(then, now, comparison)
    known.set(key, found)
    return found
  }
}

function holdsAny(person: number, { holders }: HolderFacts): boolean {
  return holders.roles.some(({ members }) => members.some(({ id }) => id === person))
}

/**
 * Whether the pull request was a draft at a time, by the changes its timeline tells. In the very second of a change it
 * was one: the clock can't tell which came first.
 */
function wasDraft(at: string, { draft, timeline: { draftChanges } }: PullReading): boolean {
  if (draftChanges.some((change) => change.at === at)) return true
  const before = draftChanges.findLast((change) => change.at < at)
  if (before !== undefined) return before.to === 'draft'
  const [first] = draftChanges
  return first === undefined ? draft : first.to === 'ready'
}

function dismissalOf(review: number, { dismissals }: Timeline): Dismissal | null {
  const last = dismissals.findLast((each) => each.review === review)
  return last === undefined ? null : { by: last.by, at: last.at, was: last.was, reason: last.reason }
}

/** A request in the very second of the review came after it: ties go to what blocks. */
function requestedAgain({ by, at }: ReadReview, { reviewRequests }: Timeline): string | null {
  const again = reviewRequests.find((request) => request.person.id === by?.id && request.at >= at)
  return again?.at ?? null
}

/** `/countersign as ROLE` on a line of its own narrows a signature to one role. */
function signsAs(body: string): string | null {
  return /^\/countersign[ \t]+as[ \t]+([\w.-]{1,100})[ \t]*$/m.exec(body.replaceAll('\r\n', '\n'))?.[1] ?? null
}
