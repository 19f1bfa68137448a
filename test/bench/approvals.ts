import { countApprovals } from '../../src/core/approval/count-approvals.ts'
import type { Commit, Count, Demand, Identity, Person, Review, Roll } from '../../src/core/approval/types.ts'

const REVIEWS = 1000
const COMMITS = 250
const RULES = 20
const at = (second: number): string => new Date(Date.UTC(2026, 10, 2, 9, 0, second)).toISOString().replace('.000', '')

/** Milliseconds of each evaluation of 1,000 reviews over 250 commits by 20 rules. */
export function approvalTimes(rounds: number): readonly number[] {
  const roll = largeRoll()
  const demands = Array.from({ length: RULES }, (_, index) => demand(index))
  // nothing is measured before it has been compiled
  for (let round = 0; round < 20; round++) countOf(demands, roll)
  return Array.from({ length: rounds }, () => {
    const begun = performance.now()
    countOf(demands, roll)
    return performance.now() - begun
  })
}

/** A count that counts: where all seats stay empty, the matching would have nothing to do. */
function countOf(demands: readonly Demand[], roll: Roll): Count {
  const count = countApprovals(demands, roll)
  if (!count.tallies.some(({ counted }) => counted.length > 0)) throw new Error('nobody was counted')
  return count
}

function demand(index: number): Demand {
  const seats = [{ expiresAfter: null }, { expiresAfter: null }]
  return { role: `role-${index}`, signs: 'evidence', onRerequest: 'withdraw', seats }
}

function person(id: number): Person {
  return { id, login: `person-${id}`, bot: false }
}

function largeRoll(): Roll {
  const people = Array.from({ length: 400 }, (_, index) => person(index + 1))
  const roles = (id: number): readonly string[] => [`role-${id % RULES}`, `role-${(id * 7) % RULES}`]
  const members = Array.from({ length: RULES }, (_, index) => ({
    role: `role-${index}`,
    members: people.filter(({ id }) => roles(id).includes(`role-${index}`)),
    unreadable: [],
  }))
  return {
    asOf: at(5000),
    head: sha(COMMITS - 1),
    opener: person(1),
    draft: false,
    baseChangedAt: null,
    descriptionEditedAt: null,
    commits: Array.from({ length: COMMITS }, (_, index) => commit(index)),
    pushes: [{ by: person(1), before: '0'.repeat(40), after: sha(COMMITS - 1), at: at(0) }],
    producers: [],
    reviews: Array.from({ length: REVIEWS }, (_, index) => review(index, roles)),
    members,
  }
}

function sha(index: number): string {
  return index.toString(16).padStart(40, '0')
}

function commit(index: number): Commit {
  const author = person(1 + (index % 60))
  const named: Identity = { account: author, name: author.login, email: `${author.login}@acme.example` }
  const parents = index === 0 ? [] : [sha(index - 1)]
  return { sha: sha(index), parents, author: named, committer: named, coAuthors: [], web: false }
}

function review(index: number, roles: (id: number) => readonly string[]): Review {
  const by = person(1 + ((index * 13) % 400))
  return {
    id: index + 1,
    by,
    state: index % 11 === 0 ? 'commented' : 'approved',
    sha: sha(COMMITS - 1),
    at: at(index),
    draft: false,
    as: null,
    dismissal: null,
    requestedAgainAt: null,
    evidenceDigest: `sha256:${'0'.repeat(64)}`,
    moved: index % 5 === 0 ? [{ side: 'candidate', path: 'models/churn/metrics.json', scope: 'evidence' }] : [],
    heldRoles: roles(by.id),
  }
}
