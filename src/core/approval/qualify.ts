import type { Authorship, Demand, MovedFile, NotCounted, Review, Roll, Scope, Seat } from './types.ts'
import type { Opinion } from './opinions.ts'

/** What a signature is judged by, gathered once. */
export type Bench = {
  readonly roll: Roll
  readonly authors: ReadonlyMap<number, Authorship>
  /** Roles each person holds now. */
  readonly holds: ReadonlyMap<number, ReadonlySet<string>>
}

const REACH: Readonly<Record<Scope, number>> = { evidence: 0, model: 1, change: 2 }

/** Why a person's opinion fills no seat of a role; null when it may, as far as its age allows. */
export function refusalOf({ person, review }: Opinion, demand: Demand, bench: Bench): NotCounted | null {
  const { roll, authors, holds } = bench
  const authorship = authors.get(person.id)
  if (authorship !== undefined) return { code: 'author', authorship }
  if (person.bot) return { code: 'bot' }
  if (review.state === 'dismissed') return { code: 'dismissed', by: review.dismissal?.by?.login ?? null }
  const membership = membershipRefusal(review, demand.role, holds.get(person.id)?.has(demand.role) === true)
  if (membership !== null) return membership
  if (review.state === 'changes-requested') return { code: 'withdrawn', by: review.id }
  return lapseOf(review, demand, roll) ?? narrowed(review, demand)
}

function membershipRefusal(review: Review, role: string, holdsNow: boolean): NotCounted | null {
  const { heldRoles } = review
  const held = heldRoles?.includes(role) === true
  if (held && !holdsNow) return { code: 'left', roles: [role] }
  if (!holdsNow) return { code: 'outsider' }
  if (heldRoles === null) return { code: 'membership-unknown', roles: [role] }
  return held ? null : { code: 'joined-later', roles: [role] }
}

/** What has happened since the signature was given. */
function lapseOf(review: Review, { signs, onRerequest }: Demand, roll: Roll): NotCounted | null {
  const { baseChangedAt, descriptionEditedAt } = roll
  const { requestedAgainAt, evidenceDigest, sha, at } = review
  if (onRerequest === 'withdraw' && requestedAgainAt !== null) return { code: 'requested-again', at: requestedAgainAt }
  if (review.draft) return { code: 'draft' }
  // in the same second nobody can tell which came first
  if (baseChangedAt !== null && at <= baseChangedAt) return { code: 'base-changed', at: baseChangedAt }
  if (descriptionEditedAt !== null && at <= descriptionEditedAt) {
    return { code: 'description-edited', at: descriptionEditedAt }
  }
  const files = movedWithin(review.moved, signs)
  if (files.length > 0) return { code: 'evidence-moved', files }
  return evidenceDigest === null || sha === null ? { code: 'evidence-unknown', sha } : null
}

function movedWithin(moved: readonly MovedFile[], signs: Scope): readonly MovedFile[] {
  return moved.filter(({ side, scope }) => side === 'policy' || REACH[scope] <= REACH[signs])
}

function narrowed({ as }: Review, { role }: Demand): NotCounted | null {
  return as === null || as === role ? null : { code: 'signs-as', role: as }
}

/** When a signature stops filling a seat; null for never. */
export function expiryOf(review: Review, { expiresAfter }: Seat): string | null {
  if (expiresAfter === null) return null
  const ends = Date.parse(review.at) + expiresAfter.seconds * 1000
  return `${new Date(ends).toISOString().slice(0, 19)}Z`
}

/** Whether a signature is young enough for a seat: at the very end it is not. */
export function isFresh(review: Review, seat: Seat, asOf: string): boolean {
  const ends = expiryOf(review, seat)
  return ends === null || Date.parse(asOf) < Date.parse(ends)
}
