import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatePull } from '../../../src/app/gate/evaluate-pull.ts'
import type { PullLook } from '../../../src/app/gate/types.ts'
import { REPOSITORY } from './model/actions.ts'
import { openPlay, tell } from './model/play.ts'
import { begin, story } from './model/story.ts'

const cases: readonly (readonly [string, (look: PullLook) => PullLook | null, 'written' | 'moved'])[] = [
  ['nothing', (look) => look, 'written'],
  ['another head', (look) => ({ ...look, headSha: 'f'.repeat(40) }), 'moved'],
  ['another base', (look) => ({ ...look, baseRef: 'release/1' }), 'moved'],
  ['a draft', (look) => ({ ...look, draft: !look.draft }), 'moved'],
  ['a closed pull request', (look) => ({ ...look, state: 'closed' }), 'moved'],
  ['no pull request', () => null, 'moved'],
]

test.each(cases)('%s at the last look, after all was judged', async (_, seen, wanted) => {
  const [told] = fc.sample(story, { numRuns: 1, seed: 20261123 })
  if (told === undefined) throw new Error('no story')
  const play = await openPlay(begin(told))
  const forge = await play.world.forge(REPOSITORY)
  const world = {
    ...play.world,
    forge: async () => ({
      ...forge,
      look: async (number: number) => {
        const look = await forge.look(number)
        return look === null ? null : seen(look)
      },
    }),
  }
  const subject = { kind: 'pull', number: 4 } as const
  await tell(play, {
    observations: [],
    marks: [{ repository: REPOSITORY, subject, revoking: false, due: 0, cause: 'opened' }],
  })
  const now = world.now()
  const work = await play.store.work.take('me', { now, until: now + 60_000 })
  if (work === null) throw new Error('no work')
  const again = await evaluatePull(work, subject.number, world)
  expect({ moved: again?.cause === 'moved', checks: play.written.checks.size }).toEqual({
    moved: wanted === 'moved',
    checks: wanted === 'written' ? 1 : 0,
  })
  await play.store.close()
})
