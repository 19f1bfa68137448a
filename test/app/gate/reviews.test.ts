import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { reviewsOf } from '../../../src/app/gate/reviews.ts'
import type { PullReading, Timeline } from '../../../src/app/gate/types.ts'
import { REPOSITORY } from './model/actions.ts'
import { openPlay } from './model/play.ts'
import { begin, story } from './model/story.ts'

const BEFORE = '2026-11-02T09:00:00Z'
const AT = '2026-11-02T09:00:01Z'
const AFTER = '2026-11-02T09:00:02Z'
const DANA = { id: 1, login: 'dana', bot: false }

async function read(timeline: Partial<Timeline>): Promise<{ readonly draft: boolean; readonly again: string | null }> {
  const [told] = fc.sample(story, { numRuns: 1, seed: 20261123 })
  if (told === undefined) throw new Error('no story')
  const { world, store } = await openPlay(begin(told))
  const forge = await world.forge(REPOSITORY)
  const pull = await forge.readPull(4, { appId: 7, comments: false, stackBase: null, before: null })
  if (pull === null) throw new Error('no pull request')
  const items = [{ id: 9, by: DANA, state: 'approved', sha: pull.head.sha, at: AT, body: '' }] as const
  const reading: PullReading = {
    ...pull,
    draft: false,
    reviews: { items, total: 1 },
    timeline: { ...pull.timeline, draftChanges: [], reviewRequests: [], ...timeline },
  }
  const [review] = await reviewsOf({
    reading,
    now: { base: pull.base.sha ?? '', head: pull.head.sha },
    firstSeen: new Map(),
    baseMoves: [],
    holders: { roles: [], holders: { at: AT, roles: [], teams: [] }, histories: new Map() },
    // nobody holds a role: nothing is compared
    comparison: {
      terms: { policyPath: '', scopeOf: () => 'change', changed: new Set(), signsChange: false },
      repository: forge.contents(null),
    },
  })
  await store.close()
  if (review === undefined) throw new Error('no review')
  return { draft: review.draft, again: review.requestedAgainAt }
}

const changes: readonly (readonly [string, Timeline['draftChanges'], boolean])[] = [
  ['never a draft', [], false],
  ['ready before', [{ at: BEFORE, to: 'ready' }], false],
  ['ready in the very second', [{ at: AT, to: 'ready' }], true],
  ['ready after', [{ at: AFTER, to: 'ready' }], true],
  ['a draft before', [{ at: BEFORE, to: 'draft' }], true],
  ['a draft in the very second', [{ at: AT, to: 'draft' }], true],
  ['a draft after', [{ at: AFTER, to: 'draft' }], false],
]

test.each(changes)('given on a draft, or not: %s', async (_, draftChanges, wanted) => {
  expect((await read({ draftChanges })).draft).toBe(wanted)
})

const requests = [
  ['before', BEFORE, null],
  ['in the very second', AT, AT],
  ['after', AFTER, AFTER],
] as const

test.each(requests)('asked for again, or not: %s', async (_, at, wanted) => {
  expect((await read({ reviewRequests: [{ person: DANA, at }] })).again).toBe(wanted)
})
