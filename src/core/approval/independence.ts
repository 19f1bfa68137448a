import type { Authorship, NotCounted, Person } from './types.ts'

/** Why somebody is no independent person: they had a hand in the change, or are none; null when they are. */
export function dependence(person: Person, authors: ReadonlyMap<number, Authorship>): NotCounted | null {
  const authorship = authors.get(person.id)
  if (authorship !== undefined) return { code: 'author', authorship }
  return person.bot ? { code: 'bot' } : null
}
