import { byCodeUnit } from '../base/order.ts'
import type { Opinion } from './opinions.ts'
import { expiryOf, isFresh, refusalOf, type Bench } from './qualify.ts'
import type { Counted, Demand, NotCounted, Person, Refused, RoleTally, Seat } from './types.ts'

/** One seat: of a role, or of any when `demand` is null. */
export type Chair = { readonly demand: Demand | null; readonly seat: Seat; readonly signers: readonly number[] }

export type Sitting = {
  readonly chairs: readonly Chair[]
  /** Who fills each chair. */
  readonly counted: readonly (Counted | null)[]
  /** By login in order: so those who are not counted are listed. */
  readonly opinions: ReadonlyMap<number, Opinion>
  readonly bench: Bench
}

/** How one role stands: who fills its seats, who does not and why, who could. */
export function tallyOf(demand: Demand, sitting: Sitting): RoleTally {
  const { chairs, counted, bench } = sitting
  const own = counted.flatMap((each, at) => (each !== null && chairs[at]?.demand === demand ? [each] : []))
  const roster = bench.roll.members.find(({ role }) => role === demand.role)
  return {
    role: demand.role,
    signs: demand.signs,
    required: demand.seats.length,
    counted: own.toSorted((a, b) => byCodeUnit(a.at, b.at) || a.id - b.id),
    notCounted: refusedOf(demand, sitting),
    missing: demand.seats.length - own.length,
    couldSign: couldSign(roster?.members ?? [], sitting),
    unreadable: roster?.unreadable ?? [],
  }
}

function refusedOf(demand: Demand, sitting: Sitting): readonly Refused[] {
  const refused: Refused[] = []
  for (const opinion of sitting.opinions.values()) {
    const because = becauseOf(opinion, demand, sitting)
    if (because !== null) {
      refused.push({ id: opinion.person.id, login: opinion.person.login, review: opinion.review.id, because })
    }
  }
  return refused
}

/** Null for who fills a seat of this role. */
function becauseOf(opinion: Opinion, demand: Demand, { chairs, counted, bench }: Sitting): NotCounted | null {
  const at = counted.findIndex((each) => each?.id === opinion.person.id)
  if (at !== -1 && chairs[at]?.demand === demand) return null
  const refusal = refusalOf(opinion, demand, bench)
  if (refusal !== null) return refusal
  const [strictest] = demand.seats
  const stale = demand.seats.every((seat) => !isFresh(opinion.review, seat, bench.roll.asOf))
  if (stale && strictest !== undefined) {
    return { code: 'expired', at: expiryOf(opinion.review, strictest) ?? '', after: strictest.expiresAfter?.text ?? '' }
  }
  return at === -1 ? { code: 'not-needed' } : { code: 'sits-elsewhere', role: chairs[at]?.demand?.role ?? 'any role' }
}

/** Independent holders who fill no seat: their approval is what may be missing. */
function couldSign(members: readonly Person[], { counted, bench }: Sitting): readonly Person[] {
  const sitting = new Set(counted.flatMap((each) => each?.id ?? []))
  return members
    .filter(({ id, bot }) => !bot && !bench.authors.has(id) && !sitting.has(id))
    .toSorted((a, b) => byCodeUnit(a.login.toLowerCase(), b.login.toLowerCase()))
}
