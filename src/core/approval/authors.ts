import type { Authorship, Identity, Person, Roll } from './types.ts'

/** Everybody who made the change or its evidence, by id, with the first reason found. */
export function effectiveAuthors(roll: Roll): ReadonlyMap<number, Authorship> {
  const authors = new Map<number, Authorship>()
  const add = (person: Person | null, how: Authorship['how'], what: string): void => {
    if (person !== null && !authors.has(person.id)) authors.set(person.id, { how, what })
  }
  add(roll.opener, 'opened', '')
  for (const { sha, author, committer, coAuthors, web } of roll.commits) {
    add(author.account, 'authored', sha)
    // in the forge's own editor the committer is the forge
    if (!web) add(committer.account, 'committed', sha)
    for (const each of coAuthors) add(each.account, 'co-authored', sha)
  }
  for (const { by, after } of roll.pushes) add(by, 'pushed', after)
  for (const { by, run } of roll.producers) add(by, 'ran', String(run))
  return authors
}

/** An identity that names nobody the forge knows. */
export function isUnknown({ account }: Identity): boolean {
  return account === null
}
