import * as fc from 'fast-check'
import type {
  Commit,
  Demand,
  Dismissal,
  Identity,
  MovedFile,
  Person,
  Review,
  Roll,
  Seat,
} from '../../../../src/core/approval/types.ts'

/** People 1 to 7; 8 and 9 are bots. Few, so that they meet in every part. */
const people: readonly Person[] = Array.from({ length: 9 }, (_, at) => {
  const bot = at >= 7
  return { id: at + 1, login: bot ? `bot${at + 1}[bot]` : `p${at + 1}`, bot }
})
const roles = ['lead', 'ops', 'risk'] as const
const shas = ['1', '2', '3', 'f'].map((digit) => digit.repeat(40))
const head = shas[0] ?? ''

const anyone = fc.constantFrom(...people)
const human = fc.constantFrom(...people.slice(0, 7))
/** Mostly people who seldom hold a role, so that some changes can pass. */
const writer = fc.constantFrom(...people.slice(5, 7), ...people.slice(5))
const hour = fc.integer({ min: 0, max: 12 }).map((at) => `2026-11-20T${String(at).padStart(2, '0')}:00:00Z`)

function rarely<T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>, weight = 12): fc.Arbitrary<T | U> {
  return fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: odd })
}

const nothing = fc.constant(null)
const account = rarely(writer, fc.oneof(nothing, anyone), 60)
const identity: fc.Arbitrary<Identity> = account.map((one) => ({ account: one, name: 'n', email: 'n@example.org' }))

const commit: fc.Arbitrary<Commit> = fc.record({
  sha: rarely(fc.constant(head), fc.constantFrom(...shas), 9),
  parents: fc.constant([]),
  author: identity,
  committer: identity,
  coAuthors: rarely(fc.constant<Identity[]>([]), fc.array(identity, { maxLength: 2 }), 5),
  web: fc.boolean(),
})

const push = fc.record({
  by: rarely(writer, anyone),
  before: fc.constantFrom(...shas, '0'.repeat(40)),
  after: rarely(fc.constant(head), fc.constantFrom(...shas), 9),
  at: hour,
})

const scope = fc.constantFrom('evidence' as const, 'model' as const, 'change' as const)
const movedFile: fc.Arbitrary<MovedFile> = fc.record({
  side: fc.constantFrom('candidate' as const, 'baseline' as const, 'policy' as const),
  path: fc.constantFrom('a', 'b'),
  scope,
})

const dismissal: fc.Arbitrary<Dismissal> = fc.record({
  by: rarely(anyone, nothing, 8),
  at: hour,
  was: fc.constantFrom('approved' as const, 'changes-requested' as const, null),
  reason: rarely(fc.constant('sorted out'), fc.constant(' '), 6),
})

const spoken = fc
  .record({
    by: rarely(rarely(human, anyone, 8), nothing, 15),
    state: fc.oneof(
      { weight: 8, arbitrary: fc.constant('approved' as const) },
      { weight: 1, arbitrary: fc.constantFrom('changes-requested' as const, 'commented' as const) },
      { weight: 1, arbitrary: fc.constant('dismissed' as const) },
    ),
    sha: rarely(fc.constantFrom(...shas), nothing, 25),
    at: hour,
    draft: rarely(fc.constant(false), fc.constant(true)),
    as: rarely(nothing, fc.constantFrom(...roles, 'none'), 6),
    dismissal,
    requestedAgainAt: rarely(nothing, hour),
    evidenceDigest: rarely(fc.constant('sha256:e'), nothing, 25),
    moved: rarely(fc.constant<MovedFile[]>([]), fc.array(movedFile, { maxLength: 2 }), 4),
    heldRoles: rarely(fc.constant<string[]>([...roles]), fc.oneof(nothing, fc.subarray([...roles])), 6),
  })
  .map((review) => ({ ...review, dismissal: review.state === 'dismissed' ? review.dismissal : null }))

const reviews: fc.Arbitrary<Review[]> = fc
  .array(spoken, { maxLength: 9, size: 'max' })
  .map((all) => all.map((review, at) => ({ ...review, id: 100 + at })))

const members = fc
  .tuple(...roles.map(() => rarely(fc.subarray(people.slice(0, 6), { minLength: 2 }), fc.subarray([...people]), 4)))
  .map((lists) => lists.map((list, at) => ({ role: roles[at] ?? '', members: list, unreadable: [] })))

export const anyRoll: fc.Arbitrary<Roll> = fc.record({
  asOf: fc.constantFrom('2026-11-20T12:00:00Z', '2026-11-20T13:00:00Z', '2026-11-21T06:00:00Z'),
  head: fc.constant(head),
  opener: rarely(writer, fc.oneof(nothing, anyone), 9),
  draft: fc.boolean(),
  baseChangedAt: rarely(nothing, hour, 20),
  descriptionEditedAt: rarely(nothing, hour, 20),
  commits: rarely(fc.array(commit, { minLength: 1, maxLength: 3 }), fc.constant<Commit[]>([]), 30),
  pushes: rarely(fc.array(push, { minLength: 1, maxLength: 3 }), fc.constant([]), 30),
  producers: rarely(
    fc.constant([]),
    fc.array(
      fc.record({
        by: writer,
        run: fc.integer({ min: 1, max: 9 }),
        workflow: fc.constant('w'),
        instructed: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    3,
  ),
  reviews,
  members,
})

const limit = fc.constantFrom<Seat['expiresAfter']>(
  null,
  { text: '6h', seconds: 21_600 },
  { text: '12h', seconds: 43_200 },
  { text: '1d', seconds: 86_400 },
)

/** Up to three roles and six seats, the strictest first. */
export const anyDemands: fc.Arbitrary<Demand[]> = fc
  .tuple(
    fc.subarray([...roles]),
    fc.array(fc.array(limit, { minLength: 1, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
    fc.array(scope, { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([asked, limits, scopes, keep]) =>
    asked.map((role, at) => ({
      role,
      signs: scopes[at] ?? 'evidence',
      onRerequest: keep ? 'keep' : 'withdraw',
      seats: (limits[at] ?? [])
        .map((expiresAfter) => ({ expiresAfter }))
        .toSorted((a, b) => (a.expiresAfter?.seconds ?? Infinity) - (b.expiresAfter?.seconds ?? Infinity)),
    })),
  )
