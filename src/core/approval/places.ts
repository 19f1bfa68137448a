import type { Facts } from './facts.ts'
import { isYoungEnough, refusal } from './refusal.ts'
import type { Approval } from './refusal.ts'
import type { Candidates } from './seating.ts'
import type { Demand, NotCounted, Seat } from './types.ts'

/** A seat to be filled. A null demand is the seat for a change by a bot: any role that is asked can fill it. */
export type Place = { readonly demand: Demand | null; readonly seat: Seat; readonly people: Candidates }

/** What became of each approval by those who hold a role or held it when they gave it. */
export type Hearing = {
  readonly demand: Demand
  /** Those that can fill a seat of it, in order of account number. */
  readonly valid: readonly Approval[]
  readonly refused: readonly { readonly approval: Approval; readonly because: NotCounted }[]
}

export function hear(demand: Demand, approvals: readonly Approval[], facts: Facts): Hearing {
  const valid: Approval[] = []
  const refused: Hearing['refused'][number][] = []
  for (const approval of approvals) {
    const because = refusal(approval, demand, facts)
    if (because === null) valid.push(approval)
    else refused.push({ approval, because })
  }
  return { demand, valid, refused }
}

/** The seats of all demands, in order of demand and strictness. */
export function placesOf(hearings: readonly Hearing[], facts: Facts): readonly Place[] {
  return hearings.flatMap(({ demand, valid }) => {
    const byLimit = new Map<number | null, Candidates>()
    return demand.seats.map((seat) => {
      const limit = seat.expiresAfter?.seconds ?? null
      const people =
        byLimit.get(limit) ??
        valid.filter((approval) => isYoungEnough(approval, seat, facts)).map(({ person }) => person.id)
      byLimit.set(limit, people)
      return { demand, seat, people }
    })
  })
}

/** The further seat of a change by a bot: for anybody whose approval can fill any other. */
export function botPlace(places: readonly Place[]): Place {
  const people = [...new Set(places.flatMap((place) => place.people))].toSorted((a, b) => a - b)
  return { demand: null, seat: { expiresAfter: null }, people }
}
