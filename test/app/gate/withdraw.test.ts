import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatePull } from '../../../src/app/gate/evaluate-pull.ts'
import type { PullRecord } from '../../../src/app/gate/store.ts'
import type { GateWorld } from '../../../src/app/gate/world.ts'
import { REPOSITORY } from './model/actions.ts'
import { conclusion, openPlay, tell, type Play } from './model/play.ts'
import { tip } from './model/state.ts'
import { begin, story } from './model/story.ts'

const CHECK = 'countersign/production'
const SIDE = `${CHECK}@side`
const KNOWN = [{ name: 'production', branches: ['main'] }]

const green = {
  status: 'completed',
  conclusion: 'success',
  externalId: '',
  title: 'Approved',
  summary: '',
  text: '',
  annotations: [],
} as const

async function playWith(names: readonly string[], record: Partial<PullRecord> | null): Promise<Play> {
  const [told] = fc.sample(story, { numRuns: 1, seed: 20261123 })
  if (told === undefined) throw new Error('no story')
  const play = await openPlay(begin(told))
  const headSha = tip(play.model, play.model.pull.head)
  for (const name of names) play.written.checks.set(`${headSha} ${name}`, green)
  await play.store.pulls.saveGates(1, KNOWN)
  if (record !== null) await play.store.pulls.save({ ...recordOf(headSha), ...record })
  return play
}

function recordOf(headSha: string): PullRecord {
  return {
    repository: 1,
    number: 4,
    open: true,
    headSha,
    baseRef: 'main',
    gate: 'production',
    decision: 'promote',
    digest: 'x',
    sequence: null,
    commentNode: null,
    commentDigest: null,
    requested: [],
  }
}

async function evaluate({ store }: Play, world: GateWorld, revoking = false): Promise<void> {
  const subject = { kind: 'pull', number: 4 } as const
  await tell({ store } as Play, {
    observations: [],
    marks: [{ repository: REPOSITORY, subject, revoking, due: 0, cause: 'test' }],
  })
  const now = world.now()
  const work = await store.work.take('me', { now, until: now + 60_000 })
  if (work === null) throw new Error('no work')
  await evaluatePull(work, subject.number, world)
}

const broken = async (): Promise<never> => {
  throw new Error('down')
}

/** What a check says once the pull request was read and before it is judged. */
async function beforeJudging(play: Play, name: string, revoking = false): Promise<string | null> {
  const forge = await play.world.forge(REPOSITORY)
  let says: string | null = 'never judged'
  const world = {
    ...play.world,
    forge: async () => ({
      ...forge,
      contents: () => {
        const check = play.written.checks.get(`${tip(play.model, play.model.pull.head)} ${name}`)
        says = check?.conclusion ?? check?.status ?? null
        return forge.contents(null)
      },
    }),
  }
  await evaluate(play, world, revoking)
  await play.store.close()
  return says
}

test.each<[string, Partial<PullRecord> | null, string]>([
  ['just opened', null, 'in_progress'],
  ['opened again', { open: false }, 'in_progress'],
  ['pushed to that commit', { headSha: 'f'.repeat(40) }, 'in_progress'],
  ['moved to this branch', { baseRef: 'release/1' }, 'in_progress'],
  ['judged before, and as it was', {}, 'success'],
])('a commit that is green already, %s: green is taken back before anything is judged: %#', async (_, record, says) => {
  expect(await beforeJudging(await playWith([CHECK], record), CHECK)).toBe(says)
})

test('the check of a branch that the default branch’s policy does not guard is taken back under its own name', async () => {
  const play = await playWith([CHECK, SIDE], { baseRef: 'side' })
  play.model.branches.set('side', tip(play.model, 'main'))
  play.model.pull.base = 'side'
  expect(await beforeJudging(play, SIDE, true)).toBe('in_progress')
  expect(play.written.checks.get(`${tip(play.model, play.model.pull.head)} ${CHECK}`)).toBe(green)
})

test.each<[string, 'closed' | 'merged', Partial<PullRecord> | null, string]>([
  ['closed', 'closed', null, 'in_progress'],
  ['merged: green is how it got there', 'merged', null, 'success'],
  ['closed, and another open one stands behind the same check', 'closed', { number: 5 }, 'success'],
  ['closed, and another open one has a gate of its own', 'closed', { number: 5, gate: 'staging' }, 'in_progress'],
  ['closed like the other one', 'closed', { number: 5, open: false }, 'in_progress'],
])('a green pull request that is %s', async (_, state, other, says) => {
  const play = await playWith([CHECK], {})
  if (other !== null) {
    await play.store.pulls.save({ ...recordOf(tip(play.model, play.model.pull.head)), ...other })
  }
  play.model.pull.state = state
  await evaluate(play, play.world)
  expect(conclusion(play)).toBe(says)
  expect(await play.store.pulls.get(1, 4)).toMatchObject({ open: false })
  await play.store.close()
})

test('green goes from a commit that can’t be seen any more, and what can’t be taken back is tried again', async () => {
  const play = await playWith([CHECK], {})
  const headSha = tip(play.model, play.model.pull.head)
  await play.store.checks.exclusively({ repository: 1, headSha, name: CHECK }, async () => ({
    record: { node: 'run', postedDigest: 'x' },
    result: null,
  }))
  const forge = await play.world.forge(REPOSITORY)
  const gone = { ...forge, readPull: async () => null }
  await expect(evaluate(play, { ...play.world, forge: async () => ({ ...gone, write: broken }) })).rejects.toThrow(
    'down',
  )
  expect(await play.store.pulls.get(1, 4)).toMatchObject({ open: true })
  const work = { subject: { kind: 'pull', number: 4 } as const, repository: REPOSITORY, revoking: false }
  await evaluatePull({ ...work, key: 'k', version: 1, attempts: 1, causes: [] }, 4, {
    ...play.world,
    forge: async () => gone,
  })
  expect(conclusion(play)).toBe('in_progress')
  await play.store.close()
})

test.each([
  ['green', green, 'in_progress'],
  ['in progress, by whoever crashed', { ...green, status: 'in_progress', conclusion: null, title: 'Mine' }, 'Mine'],
] as const)('a revocation after a crash, when the head has moved on: the old commit is %s', async (_, shown, ends) => {
  const old = 'f'.repeat(40)
  const play = await playWith([], { headSha: old })
  play.written.checks.set(`${old} ${CHECK}`, shown)
  await play.store.checks.exclusively({ repository: 1, headSha: old, name: CHECK }, async () => ({
    record: { node: 'run', postedDigest: null },
    result: null,
  }))
  await evaluate(play, play.world, true)
  const check = play.written.checks.get(`${old} ${CHECK}`)
  expect(ends === 'Mine' ? check?.title : check?.status).toBe(ends)
  await play.store.close()
})

test.each([
  ['in progress', { ...green, status: 'in_progress', conclusion: null }, true],
  ['green', green, false],
] as const)(
  'a draft after a crash, whose run is %s: no second run in progress beside one',
  async (_, shown, goesOn) => {
    const play = await playWith([], { decision: 'hold' })
    play.model.pull.draft = true
    const headSha = tip(play.model, play.model.pull.head)
    play.written.checks.set(`${headSha} ${CHECK}`, shown)
    await play.store.checks.exclusively({ repository: 1, headSha, name: CHECK }, async () => ({
      record: { node: `run ${headSha} ${CHECK}`, postedDigest: null },
      result: null,
    }))
    const forge = await play.world.forge(REPOSITORY)
    const runs: boolean[] = []
    const write: typeof forge.write = async (given) => {
      if (given.check !== null) runs.push(given.check.running === true)
      return forge.write(given)
    }
    await evaluate(play, { ...play.world, forge: async () => ({ ...forge, write }) })
    // only a run that is in progress for certain is written to: a completed one would not go back
    expect(runs).toEqual([goesOn])
    await play.store.close()
  },
)
