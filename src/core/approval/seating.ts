/** People who can fill a seat, by account number, ascending. Seats that the same people can fill share the list. */
export type Candidates = readonly number[]

/**
 * Who fills each seat, so that as many seats as possible are filled and nobody sits twice: a maximum bipartite
 * matching by augmenting paths (Kuhn, 1955). Seats are served in their order, people in order of number, so equal
 * questions have equal answers. A seat, once filled, stays filled, though not always by the same person.
 */
export function seatingOf(seats: readonly Candidates[]): readonly (number | null)[] {
  const seatOf = new Map<number, number>()
  const hopeless = new Set<Candidates>()
  // whoever a search in vain came by can't help any later one, so they stay tried
  const tried = new Set<number>()
  for (const [index, people] of seats.entries()) {
    if (hopeless.has(people)) continue
    const before = new Set(tried)
    if (!place({ seats, seatOf, tried: before }, index)) {
      hopeless.add(people)
      for (const person of before) tried.add(person)
    }
  }
  const filled = seats.map((): number | null => null)
  for (const [person, index] of seatOf) filled[index] = person
  return filled
}

type Search = {
  readonly seats: readonly Candidates[]
  readonly seatOf: Map<number, number>
  readonly tried: Set<number>
}

function place(search: Search, index: number): boolean {
  const { seats, seatOf, tried } = search
  const people = seats[index] ?? []
  const free = people.find((person) => !seatOf.has(person))
  if (free !== undefined) {
    seatOf.set(free, index)
    return true
  }
  for (const person of people) {
    if (tried.has(person)) continue
    tried.add(person)
    const taken = seatOf.get(person)
    if (taken !== undefined && place(search, taken)) {
      seatOf.set(person, index)
      return true
    }
  }
  return false
}
