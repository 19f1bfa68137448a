import type { TeamHistory } from '../../app/gate/store.ts'
import { byKeys } from '../../core/base/order.ts'

/** A team as it was seen: all its members at a time. */
export type TeamSighting = { readonly at: string; readonly people: ReadonlySet<number> }

export type TeamChange = { readonly at: string; readonly person: number; readonly change: 'joined' | 'left' }

/**
 * Since when, and until when, each person was in a team: a function of the set of observations, whatever their order.
 * Who is seen without having been heard to join has joined then at the latest; who is missing has left. Within one
 * second, seeing comes before hearing, several sightings leave those that are in all of them, and leaving comes last:
 * when in doubt, somebody is out. Null when the team was never seen.
 */
export function teamHistory(sightings: readonly TeamSighting[], changes: readonly TeamChange[]): TeamHistory | null {
  const seen = [...seenAt(sightings)].map(([at, people]) => ({ at, people }))
  const moments = [...seen, ...changes].toSorted(inTime)
  const first = seen.toSorted(inTime)[0]
  if (first === undefined) return null
  const intervals: Interval[] = []
  const present = new Map<number, Interval>()
  const join = (person: number, since: string): void => {
    if (present.has(person)) return
    const interval = { person, since, until: null }
    present.set(person, interval)
    intervals.push(interval)
  }
  const leave = (person: number, until: string): void => {
    const interval = present.get(person)
    if (interval !== undefined) interval.until = until
    present.delete(person)
  }
  let last: ReadonlySet<number> | null = null
  for (const moment of moments) {
    if ('change' in moment) {
      ;(moment.change === 'joined' ? join : leave)(moment.person, moment.at)
      last = null
    } else if (moment.people !== last) {
      for (const person of present.keys()) if (!moment.people.has(person)) leave(person, moment.at)
      for (const person of moment.people) join(person, moment.at)
      last = moment.people
    }
  }
  return {
    watchedSince: first.at,
    intervals: intervals.filter(({ since, until }) => since !== until).toSorted(inOrder),
  }
}

type Interval = { readonly person: number; readonly since: string; until: string | null }

function seenAt(sightings: readonly TeamSighting[]): ReadonlyMap<string, ReadonlySet<number>> {
  const seen = new Map<string, ReadonlySet<number>>()
  for (const { at, people } of sightings) {
    const other = seen.get(at)
    seen.set(at, other === undefined || other === people ? people : other.intersection(people))
  }
  return seen
}

const inTime = byKeys<{ readonly at: string; readonly change?: 'joined' | 'left' }>(
  ({ at }) => at,
  // sightings first, then joined, then left
  ({ change = '' }) => change,
)

function inOrder(a: Interval, b: Interval): number {
  return a.person - b.person || bySince(a, b)
}

const bySince = byKeys<Interval>(({ since }) => since)
