import { SERIALISED_LIMITS } from './limits.ts'
import type { SerialAct, SerialFact } from './types.ts'

/** Facts as they are found: each once, no more than the limit. */
export type FactList = {
  readonly found: Map<string, SerialFact>
  readonly hidden: Set<string>
}

export function factList(): FactList {
  return { found: new Map(), hidden: new Set() }
}

/** Adds a fact unless the same was found before. */
export function note(
  list: FactList,
  what: SerialAct,
  place: { name: string; offset: number; member: string | null },
): void {
  const name = printable(place.name)
  const key = `${what} ${place.member ?? ''} ${name}`
  if (list.found.has(key)) return
  if (list.found.size >= SERIALISED_LIMITS.facts) {
    // past so many the number itself says nothing more, and a set of all of them could be large
    if (list.hidden.size < SERIALISED_LIMITS.facts) list.hidden.add(key)
    return
  }
  list.found.set(key, { what, about: name, offset: place.offset, member: place.member })
}

/** A name fit to stand in a report: one line, shortened where it is long. */
export function printable(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]/g, '?')
  return plain.length > SERIALISED_LIMITS.name ? `${plain.slice(0, SERIALISED_LIMITS.name)}…` : plain
}
