import type { Person, RoleMembers, UnreadableTeam } from './types.ts'

/** Who holds a role now, by account number. Bots hold none: they sign nothing. */
export type Holding = {
  readonly people: ReadonlyMap<number, Person>
  readonly unreadable: readonly UnreadableTeam[]
}

export type Holders = ReadonlyMap<string, Holding>

export const nobody: Holding = { people: new Map(), unreadable: [] }

/** Holders of each role; a role that is listed twice is held by all it names. */
export function holdersOf(members: readonly RoleMembers[]): Holders {
  return new Map([...Map.groupBy(members, ({ role }) => role)].map(([role, lists]) => [role, holdingOf(lists)]))
}

function holdingOf(lists: readonly RoleMembers[]): Holding {
  const people = new Map<number, Person>()
  const all = lists.flatMap((list) => list.members)
  for (const person of all) {
    const known = people.get(person.id)
    if (known === undefined || person.login < known.login) people.set(person.id, person)
  }
  for (const { id, bot } of all) if (bot) people.delete(id)
  return { people, unreadable: lists.flatMap(({ unreadable }) => unreadable) }
}
