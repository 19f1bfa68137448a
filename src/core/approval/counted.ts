import { earlier, later } from './instants.ts'
import type { Hearing } from './places.ts'
import type { Counted, Person, Review, Seat } from './types.ts'

/** A signature in its seat. */
export function countedAs({ id, login }: Person, review: Review, { expiresAfter }: Seat): Counted {
  const expiresAt = expiresAfter === null ? null : later(review.at, expiresAfter.seconds)
  // a review whose commit is gone is refused before, as one whose evidence is unknown
  return { id, login, review: review.id, sha: review.sha ?? '', at: review.at, expiresAt }
}

/** A signature in the seat for a change by a bot: it lasts as long as it could fill any other seat. */
export function countedForBot(id: number, hearings: readonly Hearing[]): Counted | null {
  const all = hearings.flatMap(({ demand, valid }) => {
    const approval = valid.find(({ person }) => person.id === id)
    return approval === undefined ? [] : demand.seats.map((seat) => countedAs(approval.person, approval.review, seat))
  })
  return all.find(({ expiresAt }) => expiresAt === null) ?? all.reduce(longer, all[0] ?? null)
}

function longer(a: Counted | null, b: Counted): Counted {
  return a === null || earlier(a.expiresAt, b.expiresAt) === a.expiresAt ? b : a
}

/** When the first of these lapses by age; null when none will. */
export function firstExpiry(counted: readonly Counted[]): string | null {
  return counted.reduce<string | null>((first, { expiresAt }) => earlier(first, expiresAt), null)
}
