import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countApprovals } from '../../../../src/core/approval/count-approvals.ts'
import type { Count, Demand, NotCounted, Review, Roll } from '../../../../src/core/approval/types.ts'
import { isSatisfied } from '../told.ts'
import { anyDemands, anyRoll } from './any-roll.ts'
import { secondOpinion } from './oracle.ts'

const RUNS = Number(process.env['RUNS'] ?? 20_000)
const SEED = Number(process.env['SEED'] ?? 20_261_123)

function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  const keyed = items.map((item, at) => ({ item, key: keys[at % keys.length] ?? 0 }))
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item)
}

function reordered(roll: Roll, keys: readonly number[]): Roll {
  return {
    ...roll,
    commits: shuffled(roll.commits, keys),
    pushes: shuffled(roll.pushes, keys),
    producers: shuffled(roll.producers, keys),
    reviews: shuffled(roll.reviews, keys),
    members: shuffled(roll.members, keys).map((list) => ({ ...list, members: shuffled(list.members, keys) })),
  }
}

/** Why a valid approval fills no seat of a role. */
const SPARE: ReadonlySet<NotCounted['code']> = new Set(['sits-elsewhere', 'not-needed'])

function seatedIn({ tallies, extra }: Count): readonly number[] {
  const seated = tallies.flatMap(({ counted }) => counted.map(({ id }) => id))
  return extra?.filledBy ? [...seated, extra.filledBy.id] : seated
}

function passes(demands: readonly Demand[], roll: Roll): boolean {
  return isSatisfied(countApprovals(demands, roll))
}

const keys = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 12 })

describe(`an independent second opinion (${RUNS} rolls × demands, seed ${SEED})`, () => {
  test('zero fail-open: what the oracle does not approve never counts as approved, and both agree in everything', () => {
    let approved = 0
    fc.assert(
      fc.property(anyDemands, anyRoll, (demands, roll) => {
        const [count, opinion] = [countApprovals(demands, roll), secondOpinion(demands, roll)]
        if (isSatisfied(count) && demands.length > 0) approved++
        // first by itself: this is the one that must never be wrong
        expect(isSatisfied(count) && !opinion.approved).toBe(false)
        const people = seatedIn(count)
        expect({
          approved: isSatisfied(count),
          filled: people.length,
          vetoes: count.vetoes.map(({ id }) => id).toSorted((a, b) => a - b),
          objectors: count.objections.map(({ login }) => login).toSorted(),
          untraced: count.untraced.length,
        }).toEqual({ ...opinion, signers: undefined })
        expect(new Set(people).size).toBe(people.length)
        for (const { role, counted, notCounted } of count.tallies) {
          const spare = notCounted.filter(({ because }) => SPARE.has(because.code))
          const valid = [...counted, ...spare].map(({ id }) => id)
          expect(opinion.signers[role]).toEqual(expect.arrayContaining(valid))
          // who is young enough for some seat may yet be too old for the one that is empty
          const old = notCounted.filter(({ because }) => because.code === 'expired').map(({ id }) => id)
          const all = new Set([...valid, ...old, count.extra?.filledBy?.id])
          expect(opinion.signers[role]?.filter((id) => !all.has(id))).toEqual([])
        }
      }),
      { numRuns: RUNS, seed: SEED },
    )
    // the rolls are worth something only if many pass
    expect(approved).toBeGreaterThan(RUNS / 50)
  })

  test('a shortage is told exactly when seats stay empty', () => {
    fc.assert(
      fc.property(anyDemands, anyRoll, (demands, roll) => {
        const { tallies, shortage } = countApprovals(demands, roll)
        expect(shortage === null).toBe(tallies.every(({ missing }) => missing === 0))
        const { seats = [], people = [], more = 0 } = shortage ?? {}
        expect(seats.reduce((sum, { count }) => sum + count, 0) - people.length).toBe(more)
        expect(more > 0).toBe(shortage !== null)
      }),
      { numRuns: RUNS / 10, seed: SEED },
    )
  })

  test('the order of reviews, commits, pushes, runs and members changes nothing, and doubles change nothing', () => {
    fc.assert(
      fc.property(anyDemands, anyRoll, keys, (demands, roll, by) => {
        const count = countApprovals(demands, roll)
        expect(countApprovals(demands, reordered(roll, by))).toEqual(count)
        const { tallies, vetoes } = countApprovals(demands, { ...roll, pushes: [...roll.pushes, ...roll.pushes] })
        expect({ tallies, vetoes }).toEqual({ tallies: count.tallies, vetoes: count.vetoes })
      }),
      { numRuns: RUNS / 5, seed: SEED },
    )
  })

  test('taking an approval away never helps', () => {
    fc.assert(
      fc.property(anyDemands, anyRoll, fc.nat(8), (demands, roll, at) => {
        const approvals = roll.reviews.filter(({ state }) => state === 'approved')
        const gone = approvals[at % Math.max(1, approvals.length)]
        // a latest word that goes may uncover an older one: only whoever said one thing is taken
        if (gone === undefined || roll.reviews.filter(({ by }) => by?.id === gone.by?.id).length > 1) return
        const rest = { ...roll, reviews: roll.reviews.filter((review) => review !== gone) }
        expect(!passes(demands, roll) && passes(demands, rest)).toBe(false)
      }),
      { numRuns: RUNS / 5, seed: SEED },
    )
  })

  test('one more request for changes, author, pusher, draft or hour never helps', () => {
    fc.assert(
      fc.property(anyDemands, anyRoll, fc.constantFrom(...worse), (demands, roll, make) => {
        expect(!passes(demands, roll) && passes(demands, make(roll))).toBe(false)
      }),
      { numRuns: RUNS / 2, seed: SEED },
    )
  })
})

const sample: Review = {
  id: 999,
  by: { id: 1, login: 'p1', bot: false },
  state: 'changes-requested',
  sha: '1'.repeat(40),
  at: '2026-11-20T23:00:00Z',
  draft: false,
  as: null,
  dismissal: null,
  requestedAgainAt: null,
  evidenceDigest: 'sha256:e',
  moved: [],
  heldRoles: ['lead', 'ops', 'risk'],
}
const first = { id: 1, login: 'p1', bot: false }

const worse: readonly ((roll: Roll) => Roll)[] = [
  (roll) => ({ ...roll, reviews: [...roll.reviews, sample] }),
  (roll) => ({ ...roll, pushes: [...roll.pushes, { by: first, before: 'x', after: 'y', at: roll.asOf }] }),
  (roll) => ({ ...roll, reviews: roll.reviews.map((review) => ({ ...review, draft: true })) }),
  (roll) => ({ ...roll, reviews: roll.reviews.map((review) => ({ ...review, evidenceDigest: null })) }),
  (roll) => ({ ...roll, asOf: '2026-12-20T10:00:00Z' }),
  (roll) => ({ ...roll, baseChangedAt: '2026-11-20T23:00:00Z' }),
  (roll) => ({ ...roll, commits: [] }),
  (roll) => ({ ...roll, members: roll.members.map((list) => ({ ...list, members: [] })) }),
]
