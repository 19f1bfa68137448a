import type { Person } from '../../approval/types.ts'
import { count, join, name, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/**
 * People whom a pull request shows already, by id: who reviewed it. Members of teams may be nobody's business (secret
 * teams, members who hide), so a report names nobody else; it counts them.
 */
export type Known = ReadonlySet<number>

/** So many people are named. */
const MOST_NAMED = 5

/** `ana`, `bo` and 3 others; where no name may be shown, 4 people. */
export function peopleWords(people: readonly Person[], known: Known): Phrase {
  const named = people.filter(({ id }) => known.has(id)).slice(0, MOST_NAMED)
  const others = people.length - named.length
  const logins = named.map(({ login }): Phrase => [name(login)])
  if (logins.length === 0) return words(count(others, 'person', 'people'))
  return join(others === 0 ? logins : [...logins, words(count(others, 'other'))])
}
