import { byKeys } from '../base/order.ts'
import { authorsOf } from './authors.ts'
import { holdersOf } from './holders.ts'
import type { Holders } from './holders.ts'
import { dependence } from './independence.ts'
import { secondsOf } from './instants.ts'
import { opinionsOf } from './opinions.ts'
import type { Opinion } from './opinions.ts'
import type { Authorship, Person, Roll } from './types.ts'

/** A roll, read once: every question about one person is then a look-up. */
export type Facts = {
  readonly roll: Roll
  /** Seconds since 1970. */
  readonly asOf: number
  readonly authors: ReadonlyMap<number, Authorship>
  readonly holders: Holders
  /** Which roles somebody holds now, by account number. */
  readonly rolesNow: ReadonlyMap<number, readonly string[]>
  /** Seconds since 1970; null when it never was. */
  readonly baseChangedAt: number | null
  readonly descriptionEditedAt: number | null
  /** In order of account number. */
  readonly opinions: ReadonlyMap<number, Opinion>
  /** All who hold a role and are independent, by account number, in order of login. */
  readonly independent: ReadonlyMap<number, Person>
}

export function factsOf(roll: Roll): Facts {
  const opinions = opinionsOf(roll.reviews)
  const authors = authorsOf(roll)
  const holders = holdersOf(roll.members)
  return {
    roll,
    asOf: secondsOf(roll.asOf),
    authors,
    holders,
    rolesNow: rolesNowOf(holders),
    baseChangedAt: roll.baseChangedAt === null ? null : secondsOf(roll.baseChangedAt),
    descriptionEditedAt: roll.descriptionEditedAt === null ? null : secondsOf(roll.descriptionEditedAt),
    opinions: new Map([...opinions].toSorted(([a], [b]) => a - b)),
    independent: independentOf(holders, authors),
  }
}

function rolesNowOf(holders: Holders): Facts['rolesNow'] {
  const roles = new Map<number, string[]>()
  for (const [role, { people }] of holders) {
    for (const id of people.keys()) {
      const held = roles.get(id)
      if (held === undefined) roles.set(id, [role])
      else held.push(role)
    }
  }
  return roles
}

const byLogin = byKeys<Person>(({ login }) => login)

function independentOf(holders: Holders, authors: Facts['authors']): Facts['independent'] {
  const people = new Map([...holders.values()].flatMap((holding) => [...holding.people]))
  const independent = [...people.values()].filter((person) => dependence(person, authors) === null)
  return new Map(independent.toSorted((a, b) => byLogin(a, b) || a.id - b.id).map((person) => [person.id, person]))
}
