import type { Person } from '../../approval/types.ts'
import { count, join, name, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { either } from './either.ts'

/**
 * People whom a pull request shows already, by id: who reviewed it. Members of teams may be nobody's business (secret
 * teams, members who hide), so a report names nobody else; it counts them.
 */
export type Known = ReadonlySet<number>

/** So many people are named. */
const MOST_NAMED = 5

/** `ana`, `bo` and 3 others; where no name may be shown, 4 people. */
export function peopleWords(people: readonly Person[], known: Known): Phrase {
  return join(named(people, known))
}

/** `ana`, `bo` or 3 others; where no name may be shown, any of 4 people. */
export function anyOfWords(people: readonly Person[], known: Known): Phrase {
  const one = people.length > 1 && !people.some(({ id }) => known.has(id)) ? words('any of ') : []
  return [...one, ...either(named(people, known))]
}

function named(people: readonly Person[], known: Known): readonly Phrase[] {
  const shown = people.filter(({ id }) => known.has(id)).slice(0, MOST_NAMED)
  const others = people.length - shown.length
  const logins = shown.map(({ login }): Phrase => [name(login)])
  if (logins.length === 0) return [words(count(others, 'person', 'people'))]
  return others === 0 ? logins : [...logins, words(count(others, 'other'))]
}
