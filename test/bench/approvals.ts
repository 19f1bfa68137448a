import { countApprovals } from '../../src/core/approval/count-approvals.ts'
import type { Commit, Demand, Person, Review, Roll } from '../../src/core/approval/types.ts'

const REVIEWS = 1_000
const COMMITS = 250
const DEMANDS = 20
/** Holders of each role; a third of them hold the next role too. */
const HOLDERS = 60

/** What counting costs: evaluations a second, and milliseconds of the median and of 99 in 100. */
export type ApprovalsRate = { readonly perSecond: number; readonly median: number; readonly p99: number }

/** Counts 1,000 reviews of a change of 250 commits for 20 roles, over and over. Half of the seats can't be filled. */
export function measureApprovals(rounds = 500): ApprovalsRate {
  const roll = largeRoll()
  const demands = largeDemands()
  for (let round = 0; round < 20; round++) countApprovals(demands, roll)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now()
    countApprovals(demands, roll)
    times.push(performance.now() - begun)
  }
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: 1_000 / (times.reduce((sum, time) => sum + time, 0) / rounds), median: at(0.5), p99: at(0.99) }
}

function person(id: number): Person {
  return { id, login: `person-${id}`, bot: false }
}

function roleOf(index: number): string {
  return `role-${String(index).padStart(2, '0')}`
}

function largeDemands(): readonly Demand[] {
  const limits = [{ text: '36h', seconds: 129_600 }, { text: '7d', seconds: 604_800 }, null]
  return Array.from({ length: DEMANDS }, (_, index) => ({
    role: roleOf(index),
    signs: (['evidence', 'model', 'change'] as const)[index % 3] ?? 'evidence',
    onRerequest: 'withdraw',
    seats: limits.map((expiresAfter) => ({ expiresAfter })),
  }))
}

function holdersOf(index: number): readonly Person[] {
  return Array.from({ length: HOLDERS }, (_, at) => person(1 + ((index * 40 + at) % (DEMANDS * 40))))
}

function sha(index: number): string {
  return index.toString(16).padStart(40, '0')
}

function largeRoll(): Roll {
  const members = Array.from({ length: DEMANDS }, (_, index) => ({
    role: roleOf(index),
    members: holdersOf(index),
    unreadable: [],
  }))
  const held = new Map<number, string[]>()
  for (const { role, members: people } of members) {
    for (const { id } of people) held.set(id, [...(held.get(id) ?? []), role])
  }
  return {
    asOf: '2026-11-22T10:00:00Z',
    head: sha(COMMITS),
    opener: person(9_001),
    draft: false,
    baseChangedAt: '2026-11-14T10:00:00Z',
    descriptionEditedAt: null,
    commits: Array.from({ length: COMMITS }, (_, index) => commitOf(index + 1, 9_001 + (index % 7))),
    pushes: Array.from({ length: COMMITS }, (_, index) => ({
      by: person(9_001 + (index % 7)),
      before: sha(index),
      after: sha(index + 1),
      at: '2026-11-20T10:00:00Z',
    })),
    producers: [{ by: person(9_009), run: 1, workflow: 'evaluate' }],
    reviews: Array.from({ length: REVIEWS }, (_, index) => reviewOf(index, held)),
    members,
  }
}

function commitOf(index: number, by: number): Commit {
  const identity = { account: person(by), name: 'n', email: 'n@example.org' }
  return {
    sha: sha(index),
    parents: [sha(index - 1)],
    author: identity,
    committer: identity,
    coAuthors: [identity],
    web: false,
  }
}

/** Holders and strangers, some with a change of mind, some on other evidence, over ten days. */
function reviewOf(index: number, held: ReadonlyMap<number, readonly string[]>): Review {
  const by = person(1 + ((index * 7) % 900))
  const day = String(13 + (index % 10)).padStart(2, '0')
  const second = String(index % 60).padStart(2, '0')
  return {
    id: index,
    by,
    state: index % 29 === 0 ? 'commented' : 'approved',
    sha: '0'.repeat(39).concat('f'),
    at: `2026-11-${day}T0${index % 10}:00:${second}Z`,
    draft: index % 31 === 0,
    as: null,
    dismissal: null,
    requestedAgainAt: null,
    evidenceDigest: 'sha256:e',
    moved: index % 3 === 0 ? [{ side: 'candidate', path: 'models/churn/metrics.json', scope: 'evidence' }] : [],
    heldRoles: held.get(by.id) ?? [],
  }
}
