import { countedAs } from './counted.ts'
import type { Facts } from './facts.ts'
import { nobody } from './holders.ts'
import type { Hearing, Place } from './places.ts'
import { expired } from './refusal.ts'
import type { Approval } from './refusal.ts'
import type { NotCounted, Person, Refused, RoleTally } from './types.ts'

/** Who sits where. */
export type Sitting = {
  readonly byPerson: ReadonlyMap<number, Place>
  readonly empty: readonly Place[]
}

/** How one role stands. */
export function tallyOf(hearing: Hearing, sitting: Sitting, facts: Facts): RoleTally {
  const { demand, valid, refused } = hearing
  const counted = valid.flatMap(({ person, review }) => {
    const place = sitting.byPerson.get(person.id)
    return place?.demand === demand ? [countedAs(person, review, place.seat)] : []
  })
  const spare = valid.flatMap((approval) => {
    const because = whySpare(approval, hearing, sitting)
    return because === null ? [] : [refusedAs(approval, because)]
  })
  return {
    role: demand.role,
    signs: demand.signs,
    required: demand.seats.length,
    counted,
    notCounted: [...refused.map(({ approval, because }) => refusedAs(approval, because)), ...spare].toSorted(byReview),
    missing: demand.seats.length - counted.length,
    couldSign: couldSign(hearing, sitting, facts),
    unreadable: (facts.holders.get(demand.role) ?? nobody).unreadable,
  }
}

export function byReview(a: Refused, b: Refused): number {
  return a.review - b.review
}

export function refusedAs({ person: { id, login }, review }: Approval, because: NotCounted): Refused {
  return { id, login, review: review.id, because }
}

/** Why a valid approval fills no seat of a role; null when it does, or fills the seat for a change by a bot. */
function whySpare({ person, review }: Approval, { demand }: Hearing, { byPerson, empty }: Sitting): NotCounted | null {
  const place = byPerson.get(person.id)
  if (place !== undefined) {
    const elsewhere = place.demand !== null && place.demand !== demand
    return elsewhere ? { code: 'sits-elsewhere', role: place.demand.role } : null
  }
  // what is valid and finds a seat empty is too old for it
  const limit = empty.find((one) => one.demand === demand)?.seat.expiresAfter ?? null
  return limit === null ? { code: 'not-needed' } : expired(review, limit)
}

function couldSign({ demand, valid }: Hearing, { byPerson }: Sitting, facts: Facts): readonly Person[] {
  const signed = new Set(valid.map(({ person }) => person.id))
  return (facts.independentIn.get(demand.role) ?? []).filter(({ id }) => !signed.has(id) && !byPerson.has(id))
}
