import type { SeatClass } from './seat-class.ts'

/**
 * The smallest union of classes with more seats than people; null when there is none. Every union is looked at: the
 * people of one are all people less those who can fill only seats outside it, counted for all unions at once by sums
 * over subsets.
 */
export function smallestOf(classes: readonly SeatClass[]): readonly SeatClass[] | null {
  const unions = 1 << classes.length
  const within = peopleWithin(classes)
  const everybody = within[unions - 1] ?? 0
  let best: { readonly union: number; readonly seats: number; readonly people: number } | null = null
  for (let union = 1; union < unions; union++) {
    const seats = sumOf(classes, union)
    const people = everybody - (within[unions - 1 - union] ?? 0)
    if (people >= seats) continue
    if (best === null || seats < best.seats || (seats === best.seats && people < best.people)) {
      best = { union, seats, people }
    }
  }
  return best === null ? null : membersOf(classes, best.union)
}

/** For every union of classes, how many people can fill seats in it and none outside. */
function peopleWithin(classes: readonly SeatClass[]): Int32Array {
  const fills = new Map<number, number>()
  for (const [index, { people }] of classes.entries()) {
    for (const person of people) fills.set(person, (fills.get(person) ?? 0) | (1 << index))
  }
  const counts = new Int32Array(1 << classes.length)
  for (const union of fills.values()) counts[union] = (counts[union] ?? 0) + 1
  for (let bit = 1; bit < counts.length; bit <<= 1) {
    for (let union = 0; union < counts.length; union++) {
      if ((union & bit) !== 0) counts[union] = (counts[union] ?? 0) + (counts[union ^ bit] ?? 0)
    }
  }
  return counts
}

function sumOf(classes: readonly SeatClass[], union: number): number {
  return classes.reduce((sum, { count }, index) => ((union & (1 << index)) === 0 ? sum : sum + count), 0)
}

function membersOf(classes: readonly SeatClass[], union: number): readonly SeatClass[] {
  return classes.filter((_, index) => (union & (1 << index)) !== 0)
}
