import fc from 'fast-check'
import { expect } from 'vitest'
import type { Work, WorkQueue } from '../../src/app/gate/store.ts'
import { pullMark } from './store-samples.ts'

type Waiting = { readonly due: number; readonly revoking: boolean; readonly cause: string }

type Item = {
  waiting: Waiting[]
  /** What the holder of the lease was told. */
  taken: { readonly marks: readonly Waiting[]; readonly work: Work; readonly owner: string; until: number } | null
  attempts: number
}

/** The queue as one would explain it: marks in a list, a lease beside them. */
export type Model = { items: Map<number, Item>; held: { work: Work; owner: string }[]; now: number }

type Step = fc.AsyncCommand<Model, WorkQueue, true>

const anyMark = fc.record({
  number: fc.integer({ min: 1, max: 4 }),
  delay: fc.integer({ min: -5, max: 30 }),
  revoking: fc.boolean(),
  cause: fc.constantFrom('a', 'b', 'c', 'd'),
})

const owners = fc.constantFrom('w1', 'w2')
const pick = fc.nat({ max: 20 })

export const queueCommands: fc.Arbitrary<Iterable<Step>> = fc.commands<Model, WorkQueue, true>(
  [
    fc.array(anyMark, { minLength: 1, maxLength: 3 }).map(mark),
    fc.tuple(owners, fc.integer({ min: 1, max: 20 })).map(([owner, length]) => take(owner, length)),
    fc.tuple(owners, fc.integer({ min: 1, max: 20 })).map(([owner, length]) => take(owner, length)),
    fc.integer({ min: 1, max: 15 }).map(pass),
    fc.tuple(pick, fc.option(fc.integer({ min: 0, max: 20 }))).map(([which, again]) => finish(which, again)),
    fc.tuple(pick, fc.integer({ min: 0, max: 20 })).map(([which, delay]) => retry(which, delay)),
    fc.tuple(pick, fc.integer({ min: 1, max: 20 })).map(([which, length]) => renew(which, length)),
  ],
  { maxCommands: 40, size: 'max' },
)

function step(text: string, run: Step['run']): Step {
  return { check: () => Promise.resolve(true), run, toString: () => text }
}

function mark(marks: readonly (Omit<Waiting, 'due'> & { readonly number: number; readonly delay: number })[]): Step {
  return step(`mark ${JSON.stringify(marks)}`, async (model, queue) => {
    const due = (delay: number): number => model.now + delay
    await queue.mark(marks.map(({ number, delay, ...rest }) => pullMark(number, { ...rest, due: due(delay) })))
    for (const { number, delay, revoking, cause } of marks) {
      const item = model.items.get(number) ?? { waiting: [], taken: null, attempts: 0 }
      item.waiting.push({ due: due(delay), revoking, cause })
      model.items.set(number, item)
    }
  })
}

function take(owner: string, length: number): Step {
  return step(`take ${owner} for ${length}`, async (model, queue) => {
    const ready = [...model.items].filter(([, item]) => readyAt(item) <= model.now)
    const best = ready.toSorted(([, a], [, b]) => inOrder(a, b))[0]?.[1]
    const work = await queue.take(owner, { now: model.now, until: model.now + length })
    if (best === undefined || work === null) return expect(work).toBe(best === undefined ? null : 'work')
    // of those that are equally due, any may come
    const item = itemOf(model, work)
    expect(inOrder(item, best)).toBe(0)
    const marks = [...(item.taken?.marks ?? []), ...item.waiting]
    const { revoking, attempts, causes } = work
    expect({ revoking, attempts, causes }).toEqual({
      revoking: marks.some((one) => one.revoking),
      attempts: item.attempts,
      causes: [...new Set(marks.map(({ cause }) => cause))],
    })
    item.taken = { marks, work, owner, until: model.now + length }
    item.waiting = []
    model.held.push({ work, owner })
  })
}

function pass(time: number): Step {
  return step(`pass ${time}`, async (model) => {
    model.now += time
  })
}

/** With a lease that somebody once had: it may be lost by now, and then nothing happens. */
function withLease(
  which: number,
  act: (model: Model, queue: WorkQueue, lease: { work: Work; owner: string; item: Item | null }) => Promise<void>,
): Step['run'] {
  return async (model, queue) => {
    const lease = model.held[which % Math.max(model.held.length, 1)]
    if (lease === undefined) return
    const item = [...model.items.values()].find(({ taken }) => taken?.work === lease.work) ?? null
    await act(model, queue, { ...lease, item })
  }
}

function finish(which: number, delay: number | null): Step {
  return step(
    `finish ${which}, again ${delay}`,
    withLease(which, async (model, queue, { work, owner, item }) => {
      const again = delay === null ? null : { due: model.now + delay, cause: 'again' }
      await queue.finish(work, owner, again)
      if (item === null) return
      if (again !== null) item.waiting.push({ ...again, revoking: false })
      Object.assign(item, { taken: null, attempts: 0 })
      for (const [number, one] of model.items) if (one === item && item.waiting.length === 0) model.items.delete(number)
    }),
  )
}

function retry(which: number, delay: number): Step {
  return step(
    `retry ${which} in ${delay}`,
    withLease(which, async (model, queue, { work, owner, item }) => {
      await queue.retry(work, owner, model.now + delay)
      if (item === null || item.taken === null) return
      const failed = item.taken.marks.map((one) => ({ ...one, due: model.now + delay }))
      Object.assign(item, { waiting: [...failed, ...item.waiting], taken: null, attempts: item.attempts + 1 })
    }),
  )
}

function renew(which: number, length: number): Step {
  return step(
    `renew ${which} for ${length}`,
    withLease(which, async (model, queue, { work, owner, item }) => {
      expect(await queue.renew(work, owner, model.now + length)).toBe(item !== null)
      if (item !== null && item.taken !== null) item.taken.until = model.now + length
    }),
  )
}

function readyAt({ taken, waiting }: Item): number {
  return taken === null ? Math.min(...waiting.map(({ due }) => due)) : taken.until
}

function inOrder(a: Item, b: Item): number {
  const urgent = ({ taken, waiting }: Item): number =>
    [...(taken?.marks ?? []), ...waiting].some(({ revoking }) => revoking) ? 0 : 1
  return urgent(a) - urgent(b) || readyAt(a) - readyAt(b)
}

function itemOf({ items }: Model, { subject }: Work): Item {
  const item = subject.kind === 'pull' ? items.get(subject.number) : undefined
  if (item === undefined) throw new Error('the queue gave work that nobody marked')
  return item
}
