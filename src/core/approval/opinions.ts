import { byCodeUnit } from '../base/order.ts'
import type { Person, Review } from './types.ts'

/** What one person stands by: the review that speaks for them, and those it superseded. */
export type Opinion = { readonly person: Person; readonly review: Review; readonly earlier: readonly Review[] }

/**
 * The standing opinion of each person: their latest review that says yes or no. A comment changes nothing; a dismissal
 * silences the review and all before it, so that nothing older revives. Of two in one second, the blocking one stands.
 */
export function standingOpinions(reviews: readonly Review[]): ReadonlyMap<number, Opinion> {
  const byPerson = new Map<number, Review[]>()
  for (const review of reviews) {
    if (review.by === null || review.state === 'commented') continue
    const own = byPerson.get(review.by.id)
    if (own === undefined) byPerson.set(review.by.id, [review])
    else own.push(review)
  }
  const opinions = new Map<number, Opinion>()
  for (const [id, own] of byPerson) {
    const ordered = own.toSorted(byTime)
    const review = ordered.at(-1)
    if (review !== undefined && review.by !== null)
      opinions.set(id, { person: review.by, review, earlier: ordered.slice(0, -1) })
  }
  return opinions
}

/** In one second: an approval before what takes it back. */
const WEIGHT = { commented: 0, approved: 1, dismissed: 2, 'changes-requested': 3 } as const

function byTime(a: Review, b: Review): number {
  return byCodeUnit(a.at, b.at) || WEIGHT[a.state] - WEIGHT[b.state] || a.id - b.id
}
