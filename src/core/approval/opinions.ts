import { secondsOf } from './instants.ts'
import type { Person, Review, ReviewState } from './types.ts'

/** What one person has said, in the end. */
export type Opinion = {
  readonly person: Person
  /** Their latest review that says something; a mere comment says nothing. It alone stands. */
  readonly latest: Review
  /** Their latest review that approved, or may have before it was dismissed; null when none did. */
  readonly approval: Review | null
}

/**
 * The standing opinion of everybody, by account number: nothing older revives when it is withdrawn or dismissed
 * (approvals.md B43–B50). Reviews of accounts that are gone are nobody's opinion.
 */
export function opinionsOf(reviews: readonly Review[]): ReadonlyMap<number, Opinion> {
  const opinions = new Map<number, Opinion>()
  for (const review of reviews) {
    if (review.by === null || review.state === 'commented') continue
    const before = opinions.get(review.by.id)
    const latest = later(before?.latest ?? null, review)
    const approval = mayHaveApproved(review) ? later(before?.approval ?? null, review) : (before?.approval ?? null)
    opinions.set(review.by.id, { person: latest.by ?? review.by, latest, approval })
  }
  return opinions
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

function later(a: Review | null, b: Review): Review {
  if (a === null) return b
  const order = momentOf(a) - momentOf(b) || blocking[a.state] - blocking[b.state] || a.id - b.id
  return order > 0 ? a : b
}

/** A time that can't be read is the earliest for what allows, and the latest for what blocks. */
function momentOf({ at, state }: Review): number {
  const seconds = secondsOf(at)
  if (!Number.isNaN(seconds)) return seconds
  return state === 'approved' ? -Infinity : Infinity
}
