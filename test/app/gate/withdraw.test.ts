import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import { evaluatePull } from '../../../src/app/gate/evaluate-pull.ts'
import { doWork } from '../../../src/app/gate/gate.ts'
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
  // another pull request, into main, is behind the check of that name
  await play.store.pulls.save({ ...recordOf(tip(play.model, play.model.pull.head)), number: 5 })
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

test.each<[string, Partial<PullRecord> | null, string]>([
  ['is in progress, since nobody is behind it', null, 'in_progress'],
  ['stays where another pull request is', { number: 5, gate: 'old' }, 'success'],
])('a gate of another name: the green of the old one %s', async (_, other, says) => {
  const play = await playWith(['countersign/old'], { gate: 'old' })
  const headSha = tip(play.model, play.model.pull.head)
  if (other !== null) await play.store.pulls.save({ ...recordOf(headSha), ...other })
  await evaluate(play, play.world)
  const old = play.written.checks.get(`${headSha} countersign/old`)
  expect(old?.conclusion ?? old?.status).toBe(says)
  expect(conclusion(play)).not.toBe('success')
  await play.store.close()
})

test('who shares the head of a pull request that is new there is looked at again', async () => {
  const play = await playWith([CHECK], null)
  const forge = await play.world.forge(REPOSITORY)
  const sharing: typeof forge.readPull = async (...asked) => {
    const reading = await forge.readPull(...asked)
    return reading === null ? null : { ...reading, sameHead: [...reading.sameHead, { number: 5, baseRef: 'main' }] }
  }
  await evaluate(play, { ...play.world, forge: async () => ({ ...forge, readPull: sharing }) })
  const now = play.world.now()
  const due: unknown[] = []
  for (let work = await play.store.work.take('x', { now, until: now + 1 }); work !== null;) {
    due.push(work.subject)
    work = await play.store.work.take('x', { now, until: now + 1 })
  }
  expect(due).toContainEqual({ kind: 'pull', number: 5 })
  await play.store.close()
})

describe('a pull request that can’t be read', () => {
  const passing = new Fault('fault/server', 'GitHub failed (502)', 'Wait a little.')
  const lasting = new Fault('fault/forbidden', 'GitHub refuses', 'Grant it.')

  test.each<[string, Fault, readonly string[], Partial<PullRecord> | null, string | null]>([
    ['green by another one, and new to us', lasting, [CHECK], null, 'failure'],
    ['green by another one, and pushed to that commit', lasting, [CHECK], { headSha: 'f'.repeat(40) }, 'failure'],
    ['green by another one, at the first attempt', passing, [CHECK], null, 'failure'],
    ['new, and nothing is there', lasting, [], null, 'failure'],
    ['new, and nothing is there, at the first attempt', passing, [], null, null],
  ])('%s: %#', async (_, fault, names, record, says) => {
    const play = await playWith(names, record)
    const forge = await play.world.forge(REPOSITORY)
    const readPull = async (): Promise<never> => {
      throw fault
    }
    const world = { ...play.world, forge: async () => ({ ...forge, readPull }) }
    const subject = { kind: 'pull', number: 4 } as const
    const work = { repository: REPOSITORY, subject, revoking: true, key: 'k', version: 1, attempts: 0, causes: [] }
    await expect(doWork(work, world)).rejects.toBe(fault)
    expect(conclusion(play)).toBe(says)
    await play.store.close()
  })
})
