import { byCodeUnit } from '../base/order.ts'
import type { Authorship, Commit, Person, Roll } from './types.ts'

/** In this order the ways are named: the most evident first. */
const rank: Readonly<Record<Authorship['how'], number>> = {
  opened: 0,
  authored: 1,
  committed: 2,
  'co-authored': 3,
  pushed: 4,
  ran: 5,
}

type Claim = readonly [person: Person | null, authorship: Authorship]

/**
 * Everybody who had a hand in the change, by account number: who opened it, authored, committed or co-authored any of
 * its commits, pushed it, or produced its evidence. They judge nothing in it (approvals.md B3–B20, E2).
 */
export function authorsOf(roll: Roll): ReadonlyMap<number, Authorship> {
  const authors = new Map<number, Authorship>()
  for (const [person, authorship] of claims(roll)) {
    if (person === null) continue
    const known = authors.get(person.id)
    if (known === undefined || byEvidence(authorship, known) < 0) authors.set(person.id, authorship)
  }
  return authors
}

function claims({ opener, commits, pushes, producers }: Roll): readonly Claim[] {
  return [
    [opener, { how: 'opened', what: '' }],
    ...commits.flatMap(claimsOf),
    ...pushes.map(({ by, after }): Claim => [by, { how: 'pushed', what: after }]),
    ...producers.map(({ by, run }): Claim => [by, { how: 'ran', what: String(run) }]),
  ]
}

function claimsOf({ sha, author, committer, coAuthors, web }: Commit): readonly Claim[] {
  return [
    [author.account, { how: 'authored', what: sha }],
    // of a commit made in the forge's own editor, the committer is the forge
    [web ? null : committer.account, { how: 'committed', what: sha }],
    ...coAuthors.map(({ account }): Claim => [account, { how: 'co-authored', what: sha }]),
  ]
}

function byEvidence(a: Authorship, b: Authorship): number {
  return rank[a.how] - rank[b.how] || byCodeUnit(a.what, b.what)
}
