import type { Facts } from './facts.ts'
import { nobody } from './holders.ts'
import type { Place } from './places.ts'
import type { SeatKind } from './seat-class.ts'
import { shortageOf } from './shortage.ts'
import type { Demand, Person, Shortage } from './types.ts'

/** The smallest set of seats that the approvals there are can't fill; null when they fill all. */
export function shortageOfPlaces(places: readonly Place[], { opinions }: Facts): Shortage | null {
  const byPeople = Map.groupBy(places, ({ people }) => people)
  const kinds = [...byPeople].flatMap(([people, same]) =>
    [...Map.groupBy(same, ({ demand }) => demand?.role ?? null)].map(([role, { length: count }]): SeatKind => ({
      role,
      count,
      people,
    })),
  )
  return shortageOf(kinds, (id) => opinions.get(id)?.person ?? unknown(id))
}

/**
 * The smallest set of seats that would stay empty if every independent holder signed; null when there is none. Roles
 * that could not be read whole are left out: unknown is not no.
 */
export function unreachableQuorum(demands: readonly Demand[], withBot: boolean, facts: Facts): Shortage | null {
  const readable = demands.filter(({ role }) => (facts.holders.get(role) ?? nobody).unreadable.length === 0)
  const kinds = readable.map(({ role, seats }): SeatKind => {
    const { people } = facts.holders.get(role) ?? nobody
    const ids = [...people.keys()].filter((id) => facts.independent.has(id))
    return { role, count: seats.length, people: ids.toSorted((a, b) => a - b) }
  })
  const all = [...new Set(kinds.flatMap(({ people }) => people))].toSorted((a, b) => a - b)
  const bot: readonly SeatKind[] =
    withBot && readable.length === demands.length ? [{ role: null, count: 1, people: all }] : []
  return shortageOf([...kinds, ...bot], (id) => facts.independent.get(id) ?? unknown(id))
}

function unknown(id: number): Person {
  return { id, login: String(id), bot: false }
}
