/** One place to fill: which people may, by index into a list of people. */
export type Place = readonly number[]

/**
 * A largest assignment of different people to places, by augmenting paths (Kuhn, 1955). Places are served in order and
 * people tried in order, so equal input gives the equal assignment. Gives the person of each place, or null.
 */
export function assign(places: readonly Place[]): readonly (number | null)[] {
  const placeOf = new Map<number, number>()
  const seat = (place: number, tried: Set<number>): boolean => {
    for (const person of places[place] ?? []) {
      if (tried.has(person)) continue
      tried.add(person)
      const held = placeOf.get(person)
      if (held === undefined || seat(held, tried)) {
        placeOf.set(person, place)
        return true
      }
    }
    return false
  }
  for (const place of places.keys()) seat(place, new Set())
  const persons: (number | null)[] = places.map(() => null)
  for (const [person, place] of placeOf) persons[place] = person
  return persons
}

/** Most classes of places whose subsets are all looked at. */
const MOST_CLASSES = 12

/** Places too few people can fill, by index, and how many more it takes. */
export type Violation = {
  readonly places: readonly number[]
  readonly people: readonly number[]
  readonly more: number
}

/**
 * The smallest set of places that has fewer people than places (Hall, 1935); null when everybody can sit. Places with
 * equal people are taken together: a smallest set holds all or none of them.
 */
export function violationOf(places: readonly Place[]): Violation | null {
  const short = assign(places).filter((person) => person === null).length
  if (short === 0) return null
  const classes = [
    ...Map.groupBy(places.keys(), (place) => [...(places[place] ?? [])].toSorted((a, b) => a - b).join(' ')).values(),
  ]
  const sets = classes.length <= MOST_CLASSES ? subsets(classes.length) : [classes.map((_, index) => index)]
  let best: Violation | null = null
  for (const set of sets) {
    const chosen = set.flatMap((index) => classes[index] ?? []).toSorted((a, b) => a - b)
    const people = [...new Set(chosen.flatMap((place) => places[place] ?? []))].toSorted((a, b) => a - b)
    const more = chosen.length - people.length
    if (more > 0 && (best === null || isSmaller(chosen, best.places))) best = { places: chosen, people, more }
  }
  return (
    best ?? { places: [...places.keys()], people: [...new Set(places.flat())].toSorted((a, b) => a - b), more: short }
  )
}

function isSmaller(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return a.length < b.length
  const at = a.findIndex((place, index) => place !== b[index])
  return at !== -1 && (a[at] ?? 0) < (b[at] ?? 0)
}

function subsets(count: number): readonly (readonly number[])[] {
  const indices = Array.from({ length: count }, (_, index) => index)
  return Array.from({ length: 2 ** count - 1 }, (_, bits) => indices.filter((index) => ((bits + 1) >> index) & 1))
}
