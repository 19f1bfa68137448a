import { expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import { startSweeper, type Sweeper } from '../../../src/bot/sweeper.ts'
import type { Gate, World } from '../../../src/bot/world.ts'
import { ManualClock } from '../manual-clock.ts'
import { calmApp, testWorld, type TestWorld } from '../test-world.ts'
import { AT } from '../trigger/payloads.ts'

const EVERY = 300_000
const HOUR = 3_600_000

type Bench = TestWorld & { readonly clock: ManualClock; readonly sweeps: number[] }

async function bench(sweep: Gate['sweep'] = async () => {}, parts: Partial<World> = {}): Promise<Bench> {
  const clock = new ManualClock(AT)
  const sweeps: number[] = []
  const gate: Gate = {
    work: async () => ({ again: null }),
    sweep: async (now) => {
      sweeps.push(now)
      await sweep(now)
    },
  }
  return { ...(await testWorld({ clock, gate, ...parts })), clock, sweeps }
}

/** Resolves when both jobs wait for their next time. */
async function waiting(clock: ManualClock, timers = 2): Promise<void> {
  await expect.poll(() => clock.pending().length).toBe(timers)
}

test('sweeps at the start and after each interval', async () => {
  const { world, clock, sweeps } = await bench()
  const sweeper = startSweeper(world)
  for (let time = 0; time < 3; time++) {
    await waiting(clock)
    clock.advance(EVERY)
  }
  await waiting(clock)
  expect(sweeps).toEqual([AT, AT + EVERY, AT + 2 * EVERY, AT + 3 * EVERY])
  await sweeper.stop()
  expect(clock.pending()).toEqual([])
})

test('one replica sweeps; when it is gone, another one does within a fifth of the interval more', async () => {
  const { world, clock, sweeps } = await bench()
  const first = startSweeper(world)
  await waiting(clock)
  const second = startSweeper({ ...world, owner: 'replica-2' })
  await waiting(clock, 4)
  expect(sweeps).toHaveLength(1)
  await first.stop()
  for (let turn = 0; turn < 6 && sweeps.length < 2; turn++) {
    clock.advance(EVERY / 5)
    await waiting(clock)
  }
  expect(sweeps).toHaveLength(2)
  expect((sweeps[1] ?? 0) - AT).toBeLessThanOrEqual(EVERY * 1.2)
  await second.stop()
})

test('a sweep that fails is logged and tried again soon', async () => {
  const { world, clock, sweeps, lines, metrics } = await bench(async () => {
    if (sweeps.length === 1) throw new Fault('fault/server', 'GitHub failed (502)', 'Wait.')
  })
  const sweeper: Sweeper = startSweeper(world)
  await waiting(clock)
  expect(lines.find(({ event }) => event === 'sweep.failed')?.fields['message']).toContain('GitHub failed (502)')
  expect(await metrics.render()).toContain('countersign_faults_total{code="fault/server"} 1')
  clock.advance(EVERY / 5)
  await waiting(clock)
  expect(sweeps).toHaveLength(2)
  await sweeper.stop()
})

test('stopping waits for the sweep in hand, and begins no other', async () => {
  const going = Promise.withResolvers<void>()
  const { world, clock, sweeps } = await bench(() => going.promise)
  const sweeper = startSweeper(world)
  await expect.poll(() => sweeps.length).toBe(1)
  let stopped = false
  const stopping = sweeper.stop().then(() => {
    stopped = true
  })
  await Promise.resolve()
  expect(stopped).toBe(false)
  going.resolve()
  await stopping
  expect(clock.pending()).toEqual([])
})

test('lost deliveries are asked for at the start and every hour; what is done and old is forgotten', async () => {
  let asked = 0
  const deliveries = async (): ReturnType<typeof calmApp.deliveries> => {
    asked += 1
    return { deliveries: [], next: null }
  }
  const { world, clock, store } = await bench(undefined, { app: { ...calmApp, deliveries } })
  const day = 24 * HOUR
  const delivery = { event: 'push', body: '{}' }
  await store.inbox.receive([
    { ...delivery, guid: 'old', receivedAt: AT - 15 * day },
    { ...delivery, guid: 'waiting', receivedAt: AT - 15 * day },
    { ...delivery, guid: 'young', receivedAt: AT - 13 * day },
  ])
  await store.inbox.absorb('old', { observations: [], marks: [] })
  await store.inbox.absorb('young', { observations: [], marks: [] })
  const sweeper = startSweeper(world)
  await waiting(clock)
  expect(asked).toBe(1)
  clock.advance(HOUR)
  await expect.poll(() => asked).toBe(2)
  const again = await store.inbox.receive(
    ['old', 'waiting', 'young'].map((guid) => ({ ...delivery, guid, receivedAt: AT })),
  )
  expect(again).toEqual(['new', 'known', 'known'])
  await sweeper.stop()
})
