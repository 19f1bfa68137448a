import { describe, expect, test } from 'vitest'
import type { Work } from '../../src/app/gate/store.ts'
import { createBot } from '../../src/bot/bot.ts'
import type { Gate, WorkDone, World } from '../../src/bot/world.ts'
import { openStore } from '../../src/adapters/store/open.ts'
import { quiet } from '../app/quiet-log.ts'
import { send } from './receipt/sender.ts'
import { testWorld } from './test-world.ts'
import { ana, around, pull } from './trigger/payloads.ts'

const opened = (number: number): string =>
  JSON.stringify({ ...around, action: 'opened', pull_request: pull({ number }) })

function numberOf({ subject }: Work): number {
  return 'number' in subject ? subject.number : 0
}

/** A gate that remembers what it was asked, and lets a test wait for it. */
function watchedGate(work: (asked: Work) => Promise<WorkDone>): { readonly gate: Gate; readonly asked: Work[] } {
  const asked: Work[] = []
  const gate: Gate = {
    work: async (each) => {
      asked.push(each)
      return await work(each)
    },
    sweep: async () => {},
  }
  return { gate, asked }
}

type Started = { readonly url: string; drain(deadlineMs?: number): Promise<boolean> }

async function start(parts: Partial<World>): Promise<Started & Awaited<ReturnType<typeof testWorld>>> {
  const made = await testWorld(parts)
  const bot = createBot(made.world, made.metrics)
  const { port } = await bot.listen()
  return { ...made, url: `http://127.0.0.1:${port}/hook`, drain: (deadlineMs) => bot.drain(deadlineMs) }
}

test('a delivery becomes work at once: nobody waits for the next look', async () => {
  const { gate, asked } = watchedGate(async () => ({ again: null }))
  const bot = await start({ gate })
  await send(bot.url, opened(4))
  await expect.poll(() => asked.map(numberOf), { timeout: 900 }).toEqual([4])
  expect(await bot.drain()).toBe(true)
})

test('one pull request is never in two hands, however many replicas and events', async () => {
  const store = await openStore('sqlite::memory:', { log: quiet })
  const inHand = new Set<number>()
  let collisions = 0
  const { gate, asked } = watchedGate(async (work) => {
    const number = numberOf(work)
    if (inHand.has(number)) collisions += 1
    inHand.add(number)
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    inHand.delete(number)
    return { again: null }
  })
  // two replicas over one database; closing it is for the last one
  const shared = { ...store, close: async () => {} }
  const first = await start({ gate, store: shared, owner: 'replica-1' })
  const second = await start({ gate, store: shared, owner: 'replica-2' })
  const sent = Array.from({ length: 60 }, (_, index) =>
    send(index % 2 ? first.url : second.url, opened(1 + (index % 3))),
  )
  const answers = await Promise.all(sent)
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([202]))
  await expect.poll(async () => (await store.inbox.backlog()).waiting).toBe(0)
  await expect.poll(async () => (await store.work.backlog(Date.now() + 1)).due).toBe(0)
  expect(await Promise.all([first.drain(), second.drain()])).toEqual([true, true])
  expect(collisions).toBe(0)
  expect(new Set(asked.map(numberOf))).toEqual(new Set([1, 2, 3]))
  await store.close()
})

test('work that fails does not keep other work waiting', async () => {
  const { gate, asked } = watchedGate(async (work) => {
    if (numberOf(work) === 4) throw new TypeError('x is undefined')
    return { again: null }
  })
  const bot = await start({ gate, settings: { ...(await testWorld()).world.settings, workers: 1 } })
  await send(bot.url, opened(4))
  await expect.poll(() => asked.length).toBeGreaterThan(0)
  await send(bot.url, opened(5))
  await expect.poll(() => asked.map(numberOf)).toContain(5)
  expect(await bot.drain()).toBe(true)
})

test('revoking work goes first', async () => {
  const blocked = Promise.withResolvers<void>()
  const { gate, asked } = watchedGate(async (work) => {
    if (numberOf(work) === 1) await blocked.promise
    return { again: null }
  })
  const bot = await start({ gate, settings: { ...(await testWorld()).world.settings, workers: 1 } })
  await send(bot.url, opened(1))
  await expect.poll(() => asked.length).toBe(1)
  const labeled = { ...around, action: 'labeled', pull_request: pull({ number: 2 }) }
  await send(bot.url, JSON.stringify(labeled), { 'x-github-event': 'pull_request' })
  const review = { id: 31, commit_id: null, submitted_at: '2026-11-22T09:00:00Z', state: 'dismissed', user: ana }
  const dismissed = { ...around, action: 'dismissed', review, pull_request: pull({ number: 3 }) }
  await send(bot.url, JSON.stringify(dismissed), { 'x-github-event': 'pull_request_review' })
  await expect.poll(async () => (await bot.store.work.backlog(Date.now() + 1)).due).toBe(2)
  blocked.resolve()
  await expect.poll(() => asked.map(numberOf)).toEqual([1, 3, 2])
  expect(await bot.drain()).toBe(true)
})

describe('draining', () => {
  test('ends what is in hand, and takes nothing more', async () => {
    const going = Promise.withResolvers<WorkDone>()
    const { gate, asked } = watchedGate(() => going.promise)
    const settings = { ...(await testWorld()).world.settings, workers: 1 }
    const store = await openStore('sqlite::memory:', { log: quiet })
    const bot = await start({ gate, settings, store: { ...store, close: async () => {} } })
    await send(bot.url, opened(4))
    await expect.poll(() => asked.length).toBe(1)
    await send(bot.url, opened(5))
    await expect.poll(async () => (await store.inbox.backlog()).waiting).toBe(0)
    const drained = bot.drain()
    going.resolve({ again: null })
    expect(await drained).toBe(true)
    expect(asked.map(numberOf)).toEqual([4])
    // done is done; what was not begun waits for the next process
    expect(await store.work.take('next', { now: Date.now() + 1, until: Date.now() + 2 })).toMatchObject({
      subject: { number: 5 },
      attempts: 0,
    })
    await store.close()
  })

  test('does not wait for ever: the lease of what is late runs out by itself', async () => {
    const { gate, asked } = watchedGate(() => new Promise(() => {}))
    const bot = await start({ gate })
    await send(bot.url, opened(4))
    await expect.poll(() => asked.length).toBe(1)
    expect(await bot.drain(20)).toBe(false)
    expect(bot.lines.map(({ event }) => event)).toContain('bot.drain-late')
  })
})
