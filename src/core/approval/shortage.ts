import { mostLackingOf } from './closure.ts'
import type { SeatClass, SeatKind } from './seat-class.ts'
import type { Person, Shortage } from './types.ts'
import { smallestOf } from './violators.ts'

/** Up to so many classes every union of them is looked at. */
const MANY = 12

/**
 * The smallest set of seats that too few people can fill; null when all can be filled at once (Hall, 1935). Fewest
 * seats first, then fewest people, then those named first. Beyond twelve classes it is a set that can't be made
 * smaller, though not always the smallest.
 */
export function shortageOf(kinds: readonly SeatKind[], personOf: (id: number) => Person): Shortage | null {
  const classes = classesOf(kinds)
  const lacking = classes.length <= MANY ? smallestOf(classes) : mostLackingOf(classes)
  if (lacking === null) return null
  const people = [...new Set(lacking.flatMap((one) => one.people))].toSorted((a, b) => a - b)
  const count = lacking.reduce((sum, one) => sum + one.count, 0)
  return { seats: byRole(lacking), people: people.map(personOf), more: count - people.length }
}

function classesOf(kinds: readonly SeatKind[]): readonly SeatClass[] {
  const groups = Map.groupBy(kinds, ({ people }) => people.join(' '))
  return [...groups.values()].map((group) => ({
    kinds: group,
    count: group.reduce((sum, { count }) => sum + count, 0),
    people: group[0]?.people ?? [],
  }))
}

function byRole(classes: readonly SeatClass[]): Shortage['seats'] {
  const counts = new Map<string, number>()
  for (const { role, count } of classes.flatMap(({ kinds }) => kinds)) {
    if (role !== null) counts.set(role, (counts.get(role) ?? 0) + count)
  }
  return [...counts].map(([role, count]) => ({ role, count }))
}
