import { seatingOf } from './seating.ts'
import type { SeatClass } from './seat-class.ts'

/**
 * Classes with more seats than people, none of which can be left out; null when all seats can be filled. Found from a
 * seat that stays empty: whoever could fill it sits elsewhere, and so on, until nobody new is met.
 */
export function mostLackingOf(classes: readonly SeatClass[]): readonly SeatClass[] | null {
  const owners = classes.flatMap((one) => Array.from({ length: one.count }, () => one))
  const seated = seatingOf(owners.map(({ people }) => people))
  const empty = seated.indexOf(null)
  const first = owners[empty]
  if (first === undefined) return null
  const classOf = new Map(
    seated.flatMap((person, index) => (person === null ? [] : [[person, owners[index]] as const])),
  )
  const met = new Set([first])
  // a set hands out what is added while it is walked
  for (const { people } of met) {
    for (const person of people) {
      const sitsIn = classOf.get(person)
      if (sitsIn !== undefined) met.add(sitsIn)
    }
  }
  return without(classes.filter((one) => met.has(one)))
}

/** Leaves out, the last first, whatever the rest is short without. */
function without(classes: readonly SeatClass[]): readonly SeatClass[] {
  return classes.reduceRight((kept, one) => {
    const rest = kept.filter((other) => other !== one)
    return isShort(rest) ? rest : kept
  }, classes)
}

function isShort(classes: readonly SeatClass[]): boolean {
  const seats = classes.reduce((sum, { count }) => sum + count, 0)
  return seats > new Set(classes.flatMap(({ people }) => people)).size
}
