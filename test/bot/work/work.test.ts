import { describe, expect, test } from 'vitest'
import { Fault, LimitFault } from '../../../src/app/fault.ts'
import type { Mark, Work } from '../../../src/app/gate/store.ts'
import { backoffMs } from '../../../src/bot/work/backoff.ts'
import { budgetIn } from '../../../src/bot/work/budget.ts'
import { revocations } from '../../../src/bot/work/revocations.ts'
import { LEASE_MS } from '../../../src/bot/work/lease.ts'
import { workNext, type Worker } from '../../../src/bot/work/work.ts'
import type { Gate } from '../../../src/bot/world.ts'
import { ManualClock } from '../manual-clock.ts'
import { testWorld, type TestWorld } from '../test-world.ts'
import { AT, repository } from '../trigger/payloads.ts'

type Bench = TestWorld & { readonly worker: Worker; readonly clock: ManualClock }

async function bench(work: Gate['work'], owner = 'replica-1/0'): Promise<Bench> {
  const clock = new ManualClock(AT)
  const parts = await testWorld({ clock, gate: { work, sweep: async () => {} } })
  const budget = budgetIn(parts.store.notes, parts.world.random)
  return { ...parts, clock, worker: { ...parts.world, owner, budget, revocations: revocations() } }
}

const mark = (number: number, more: Partial<Mark> = {}): Mark => ({
  repository,
  subject: { kind: 'pull', number },
  revoking: false,
  due: AT,
  cause: 'guid-1',
  ...more,
})

/** What is due at a time, without doing it: it is leased for a millisecond. */
async function dueAt({ store }: TestWorld, now: number): Promise<Work | null> {
  return await store.work.take('onlooker', { now, until: now })
}

const limit = (until: number | null): LimitFault => new LimitFault('used up', 'Wait.', { until, cause: null })

const down = new Fault('fault/server', 'GitHub failed (502)', 'Wait a little.')

test('nothing due, nothing done', async () => {
  const { worker } = await bench(async () => ({ again: null }))
  expect(await workNext(worker)).toBe(false)
})

test('work that is done is done', async () => {
  const seen: Work[] = []
  const at = await bench(async (work) => {
    seen.push(work)
    return { again: null }
  })
  await at.store.work.mark([mark(4)])
  expect(await workNext(at.worker)).toBe(true)
  expect(seen).toMatchObject([{ subject: { kind: 'pull', number: 4 }, causes: ['guid-1'], attempts: 0 }])
  expect(await dueAt(at, AT + 1e9)).toBeNull()
  expect(await at.metrics.render()).toContain('countersign_work_total{how="done"} 1')
})

test('work that has a next time is due then, and not before', async () => {
  const at = await bench(async () => ({ again: { due: AT + 60_000, cause: 'expiry' } }))
  await at.store.work.mark([mark(4)])
  await workNext(at.worker)
  expect(await dueAt(at, AT + 59_999)).toBeNull()
  expect(await dueAt(at, AT + 60_000)).toMatchObject({ causes: ['expiry'] })
})

test('what happens while it is worked on makes it due at once again', async () => {
  const at = await bench(async () => {
    await at.store.work.mark([mark(4, { cause: 'guid-2', revoking: true })])
    return { again: null }
  })
  await at.store.work.mark([mark(4)])
  await workNext(at.worker)
  expect(await dueAt(at, AT)).toMatchObject({ causes: ['guid-2'], revoking: true })
})

test('a fault of the world is tried again, later each time, and the causes are kept', async () => {
  const at = await bench(async () => {
    throw down
  })
  await at.store.work.mark([mark(4)])
  const waits: number[] = []
  for (let attempt = 0; attempt < 4; attempt++) {
    const before = at.clock.now()
    await workNext(at.worker)
    let wait = 0
    while ((await dueAt(at, before + wait)) === null) wait += 500
    waits.push(wait)
    at.clock.advance(wait)
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000])
  expect(await dueAt(at, at.clock.now())).toMatchObject({ attempts: 4, causes: ['guid-1'] })
  expect(await at.metrics.render()).toContain('countersign_faults_total{code="fault/server"} 4')
})

test('a fault of a worker whose lease was lost: what it wrote of it is looked at once more', async () => {
  const at = await bench(async () => {
    const now = at.clock.now() + LEASE_MS
    const taken = await at.store.work.take('heir', { now, until: now + LEASE_MS })
    if (taken === null) throw new Error('no lease was lost')
    await at.store.work.finish(taken, 'heir', null)
    throw down
  })
  await at.store.work.mark([mark(4, { revoking: true })])
  await workNext(at.worker)
  expect(await dueAt(at, at.clock.now())).toBeNull()
  expect(await dueAt(at, at.clock.now() + 1000)).toMatchObject({ causes: ['lease-lost'], revoking: true })
})

test.each([
  ['fault/forbidden', 1],
  ['fault/unauthorized', 1],
  ['fault/not-found', 0],
] as const)('after %s the next attempt has a new token: %i', async (code, times) => {
  const at = await bench(async () => {
    throw new Fault(code, 'refused', 'Grant it.')
  })
  const forgotten: number[] = []
  const tokens = { of: async () => 'token', forget: (installation: number) => void forgotten.push(installation) }
  await at.store.work.mark([mark(4)])
  await workNext({ ...at.worker, tokens })
  expect(forgotten).toEqual(Array.from({ length: times }, () => 99))
})

test('a mistake of ours is logged with its stack, and tried again', async () => {
  const at = await bench(async () => {
    throw new TypeError('x is undefined')
  })
  await at.store.work.mark([mark(4)])
  expect(await workNext(at.worker)).toBe(true)
  expect(at.lines.find(({ event }) => event === 'work.bug')?.fields).toMatchObject({
    repository: 'acme/models',
    pull: 4,
    message: expect.stringContaining('work.test.ts'),
  })
  expect(await dueAt(at, AT + 1000)).toMatchObject({ attempts: 1 })
})

describe('a rate limit', () => {
  const limited = limit(AT + 1_800_000)

  test('holds for the whole installation, across replicas, until its reset', async () => {
    const asked: number[] = []
    const at = await bench(async ({ subject }) => {
      asked.push('number' in subject ? subject.number : 0)
      throw limited
    })
    await at.store.work.mark([mark(4), mark(5)])
    await workNext(at.worker)
    // another replica, which knows only the store
    const other = { ...at.worker, owner: 'replica-2/0', budget: budgetIn(at.store.notes, () => 0) }
    expect(await workNext(other)).toBe(true)
    expect(asked).toEqual([4])
    expect(await dueAt(at, AT + 1_800_000 - 1)).toBeNull()
    expect(await dueAt(at, AT + 1_800_000)).not.toBeNull()
  })

  test('does not hold for others', async () => {
    const asked: number[] = []
    const at = await bench(async ({ repository: { installation } }) => {
      asked.push(installation)
      if (installation === 99) throw limited
      return { again: null }
    })
    await at.store.work.mark([mark(4), mark(4, { repository: { installation: 98, id: 8, name: 'umbrella/x' } })])
    await workNext(at.worker)
    await workNext(at.worker)
    expect(asked.toSorted()).toEqual([98, 99])
    expect(await at.metrics.render()).toContain('countersign_work_total{how="done"} 1')
  })

  test.each([
    ['is told by its code alone', new Fault('fault/rate-limited', 'used up', 'Wait.'), AT + 60_000],
    ['names no end', limit(null), AT + 60_000],
    ['names a past', limit(AT - 1), AT + 60_000],
    ['names no number', limit(Number.NaN), AT + 60_000],
    ['names a far future', limit(AT + 1e12), AT + 3_600_000],
  ])('that %s', async (_, fault, due) => {
    const at = await bench(async () => ({ again: null }))
    expect(await at.worker.budget.exhaust(99, fault, AT)).toBe(due)
    expect(await at.worker.budget.exhaustedUntil(99, due - 1)).toBe(due)
    expect(await at.worker.budget.exhaustedUntil(99, due)).toBeNull()
  })
})

describe('leases', () => {
  test('are renewed while the work goes on, so that nobody else takes it', async () => {
    const going = Promise.withResolvers<{ again: null }>()
    const at = await bench(() => going.promise)
    await at.store.work.mark([mark(4)])
    const done = workNext(at.worker)
    for (let minute = 0; minute < 3; minute++) {
      await expect.poll(() => at.clock.pending()).toContain(20_000)
      at.clock.advance(20_000)
      await expect.poll(() => at.clock.pending()).toContain(20_000)
      expect(await dueAt(at, at.clock.now() + 59_000)).toBeNull()
    }
    going.resolve({ again: null })
    await done
    expect(at.clock.pending()).toEqual([])
    expect(await dueAt(at, at.clock.now() + 1e9)).toBeNull()
  })

  test('that are lost leave the end to whoever has it now', async () => {
    const going = Promise.withResolvers<{ again: null }>()
    const at = await bench(() => going.promise)
    await at.store.work.mark([mark(4)])
    const done = workNext(at.worker)
    await expect.poll(() => at.clock.pending()).toContain(20_000)
    // this process slept for an hour; another one took over
    const taken = await at.store.work.take('replica-2/0', { now: AT + 3_600_000, until: AT + 3_700_000 })
    expect(taken).not.toBeNull()
    at.clock.advance(20_000)
    await expect.poll(() => at.lines.map(({ event }) => event)).toContain('work.lease-lost')
    going.resolve({ again: null })
    await done
    expect(await at.metrics.render()).toContain('countersign_work_total{how="lost"} 1')
    expect(await dueAt(at, AT + 3_700_000)).not.toBeNull()
  })

  test('end with work that never does', async () => {
    const at = await bench(() => new Promise(() => {}))
    await at.store.work.mark([mark(4)])
    const done = workNext(at.worker)
    await expect.poll(() => at.clock.pending()).toContain(600_000)
    at.clock.advance(600_000)
    expect(await done).toBe(true)
    expect(at.lines.find(({ event }) => event === 'work.fault')?.fields['message']).toContain('more than 10 minutes')
    expect(await dueAt(at, at.clock.now() + 1000)).toMatchObject({ attempts: 1 })
  })
})

test('how long a revocation took is measured from its receipt, once it is judged', async () => {
  const at = await bench(async () => {
    at.clock.advance(1500)
    return { again: null }
  })
  at.worker.revocations.note('guid-1', AT - 200)
  await at.store.work.mark([mark(4, { revoking: true })])
  await workNext(at.worker)
  await at.store.work.mark([{ ...mark(0, { revoking: true }), subject: { kind: 'pulls', base: null } }])
  await workNext(at.worker)
  const page = await at.metrics.render()
  expect(page).toContain('countersign_revocation_seconds_count 1')
  expect(page).toContain('countersign_revocation_seconds_sum 1.7')
})

const about = (cause: string) => ({ revoking: true, subject: { kind: 'pull', number: 4 }, causes: [cause] }) as const

test('the memory of revocations has an end', () => {
  const kept = revocations()
  for (let index = 0; index <= 10_000; index++) kept.note(`guid-${index}`, index)
  expect(kept.latency(about('guid-0'), 20_000)).toBeNull()
  expect(kept.latency(about('guid-1'), 20_000)).toBe(19_999)
})

test('waiting grows to five minutes, less up to a half', () => {
  expect([0, 1, 2, 8, 9, 1000].map((attempts) => backoffMs(attempts, () => 0))).toEqual([
    1000, 2000, 4000, 256_000, 300_000, 300_000,
  ])
  expect(backoffMs(0, () => 0.5)).toBe(750)
})
