import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import type { Delivery } from '../../../src/app/gate/store.ts'
import { absorbNext, type Absorber } from '../../../src/bot/work/absorb.ts'
import { bellOn } from '../../../src/bot/work/bell.ts'
import { revocations } from '../../../src/bot/work/revocations.ts'
import type { World } from '../../../src/bot/world.ts'
import { ManualClock } from '../manual-clock.ts'
import { testWorld, type TestWorld } from '../test-world.ts'
import { A, ana, around, AT, B, pull } from '../trigger/payloads.ts'

type Bench = TestWorld & { readonly absorber: Absorber; readonly clock: ManualClock }

async function bench(parts: Partial<World> = {}): Promise<Bench> {
  const clock = new ManualClock(AT)
  const made = await testWorld({ clock, ...parts })
  return { ...made, clock, absorber: { ...made.world, revocations: revocations(), workBell: bellOn(clock) } }
}

const delivery = (event: string, payload: unknown): Delivery => ({
  guid: randomUUID(),
  event,
  receivedAt: AT,
  body: JSON.stringify(payload),
})

const opened = (number: number): Delivery =>
  delivery('pull_request', { ...around, action: 'opened', pull_request: pull({ number }) })

test('facts and work of a delivery are kept together, and it is done', async () => {
  const { store, absorber } = await bench()
  const push = delivery('push', { ...around, ref: 'refs/heads/main', before: A, after: B })
  await store.inbox.receive([push])
  expect(await absorbNext(absorber)).toBe(true)
  expect(await store.facts.pushes(5, 'refs/heads/main')).toMatchObject([{ before: A, after: B, by: { login: 'ana' } }])
  const work = await store.work.take('w', { now: AT, until: AT + 1 })
  expect(work).toMatchObject({ revoking: true, subject: { kind: 'pulls', base: 'main' }, causes: [push.guid] })
  expect(await store.inbox.backlog()).toEqual({ waiting: 0, oldest: null })
  expect(await absorbNext(absorber)).toBe(false)
  expect(absorber.workBell.rung()).toBe(1)
})

test('a burst about one pull request is one piece of work', async () => {
  const { store, absorber } = await bench()
  await store.inbox.receive(Array.from({ length: 30 }, () => opened(4)))
  while (await absorbNext(absorber)) continue
  expect(await store.work.backlog(AT)).toMatchObject({ due: 1 })
})

test('what can’t be read is given up, kept for the operator, and holds nothing up', async () => {
  const { store, absorber, lines } = await bench()
  const broken = delivery('pull_request', { ...around, action: 'opened', pull_request: { number: 'four' } })
  await store.inbox.receive([broken, opened(5)])
  await absorbNext(absorber)
  expect(await store.inbox.backlog()).toMatchObject({ waiting: 0 })
  expect(await store.work.backlog(AT)).toMatchObject({ due: 1 })
  expect(lines.find(({ event }) => event === 'delivery.rejected')?.fields).toMatchObject({
    delivery: broken.guid,
    because: expect.stringContaining('pull_request.number'),
  })
})

test('a mistake of ours costs one delivery', async () => {
  const { store, absorber, lines } = await bench({
    route: async () => {
      throw new TypeError('x is undefined')
    },
  })
  await store.inbox.receive([opened(4)])
  await absorbNext(absorber)
  expect(await store.inbox.backlog()).toMatchObject({ waiting: 0 })
  expect(lines.map(({ event }) => event)).toContain('delivery.bug')
})

test('a database that fails midway loses nothing: the delivery is taken again when its lease is over', async () => {
  const { store, absorber, clock, metrics } = await bench()
  await store.inbox.receive([opened(4)])
  const failing = { ...store, inbox: { ...store.inbox, absorb: diskFull } }
  expect(await absorbNext({ ...absorber, store: failing })).toBe(true)
  expect(await store.work.backlog(AT)).toMatchObject({ due: 0 })
  expect(await absorbNext(absorber)).toBe(false)
  clock.advance(30_000)
  expect(await absorbNext(absorber)).toBe(true)
  expect(await store.work.backlog(clock.now())).toMatchObject({ due: 1 })
  expect(await metrics.render()).toContain('countersign_faults_total{code="fault/store"} 1')
})

async function diskFull(): Promise<never> {
  throw new Fault('fault/store', 'the disk is full', 'Make room.')
}

test('a command says in the log which pull request it is about', async () => {
  const { store, absorber, lines } = await bench()
  const comment = { id: 21, user: ana, body: '/countersign recheck' }
  const payload = { ...around, action: 'created', issue: { number: 4, pull_request: {} }, comment }
  await store.inbox.receive([delivery('issue_comment', payload)])
  await absorbNext(absorber)
  expect(lines.find(({ event }) => event === 'delivery.absorbed')?.fields).toMatchObject({
    github: 'issue_comment',
    repository: 'acme/models',
    pull: 4,
    marks: 1,
  })
})
