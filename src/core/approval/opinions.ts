import { secondsOf } from './instants.ts'
import type { Person, Review, ReviewState } from './types.ts'

/** What one person has said, in the end. */
export type Opinion = {
  readonly person: Person
  /** Their latest review that says something; a mere comment says nothing. It alone stands. */
  readonly latest: Review
  /** Their latest review that approved, or may have before it was dismissed; null when none did. */
  readonly approval: Said | null
}

/** A review, with the seconds since 1970 at which it was given. */
export type Said = { readonly review: Review; readonly given: number }

/**
 * The standing opinion of everybody, by account number: nothing older revives when it is withdrawn or dismissed
 * (approvals.md B43–B50). Reviews of accounts that are gone are nobody's opinion.
 */
export function opinionsOf(reviews: readonly Review[]): ReadonlyMap<number, Opinion> {
  const latest = new Map<number, Said>()
  const approvals = new Map<number, Said>()
  for (const review of reviews) {
    if (review.by === null || review.state === 'commented') continue
    const said = { review, given: secondsOf(review.at) }
    keepLater(latest, review.by.id, said)
    if (mayHaveApproved(review)) keepLater(approvals, review.by.id, said)
  }
  const opinions = new Map<number, Opinion>()
  for (const [id, { review }] of latest) {
    if (review.by !== null) opinions.set(id, { person: review.by, latest: review, approval: approvals.get(id) ?? null })
  }
  return opinions
}

function keepLater(said: Map<number, Said>, id: number, next: Said): void {
  const before = said.get(id)
  if (before === undefined || isLater(next, before)) said.set(id, next)
}

/** Whether a review approved when it was given. Of what was dismissed it may be unknown. */
export function mayHaveApproved({ state, dismissal }: Review): boolean {
  return state === 'approved' || (state === 'dismissed' && dismissal?.was !== 'changes-requested')
}

/** Whether a review asked for changes when it was given, whatever became of it. */
export function mayHaveRefused({ state, dismissal }: Review): boolean {
  return state === 'changes-requested' || (state === 'dismissed' && dismissal?.was !== 'approved')
}

/** Of reviews given at one moment, the one that blocks stands. */
const blocking: Readonly<Record<ReviewState, number>> = {
  commented: 0,
  approved: 1,
  dismissed: 2,
  'changes-requested': 3,
}

function isLater(a: Said, b: Said): boolean {
  const [one, other] = [a.review, b.review]
  return (momentOf(a) - momentOf(b) || blocking[one.state] - blocking[other.state] || one.id - other.id) >= 0
}

/** A time that can't be read is the earliest for what allows, and the latest for what blocks. */
function momentOf({ review, given }: Said): number {
  if (!Number.isNaN(given)) return given
  return review.state === 'approved' ? -Infinity : Infinity
}
