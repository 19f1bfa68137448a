import { byCodeUnit } from '../base/order.ts'
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
  readonly opinions: ReadonlyMap<number, Opinion>
  /** All who hold a role and are independent, by account number. */
  readonly independent: ReadonlyMap<number, Person>
  /** The same by role, in order of login. */
  readonly independentIn: ReadonlyMap<string, readonly Person[]>
}

export function factsOf(roll: Roll): Facts {
  const authors = authorsOf(roll)
  const holders = holdersOf(roll.members)
  const rolesNow = rolesNowOf(holders)
  const independent = independentOf(holders, authors)
  return {
    roll,
    asOf: secondsOf(roll.asOf),
    authors,
    holders,
    rolesNow,
    baseChangedAt: roll.baseChangedAt === null ? null : secondsOf(roll.baseChangedAt),
    descriptionEditedAt: roll.descriptionEditedAt === null ? null : secondsOf(roll.descriptionEditedAt),
    opinions: opinionsOf(roll.reviews),
    independent,
    independentIn: byRole(independent, rolesNow),
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

function byRole(independent: Facts['independent'], rolesNow: Facts['rolesNow']): Facts['independentIn'] {
  const people = new Map<string, Person[]>()
  for (const person of independent.values()) {
    for (const role of rolesNow.get(person.id) ?? []) {
      const known = people.get(role)
      if (known === undefined) people.set(role, [person])
      else known.push(person)
    }
  }
  return people
}

function independentOf(holders: Holders, authors: Facts['authors']): Facts['independent'] {
  const people = new Map<number, Person>()
  for (const holding of holders.values()) {
    for (const [id, person] of holding.people) {
      if (!people.has(id) && dependence(person, authors) === null) people.set(id, person)
    }
  }
  const sorted = [...people.values()].toSorted((a, b) => byCodeUnit(a.login, b.login) || a.id - b.id)
  return new Map(sorted.map((person) => [person.id, person]))
}
