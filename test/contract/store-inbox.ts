import { describe, expect, test } from 'vitest'
import type { Scene } from './store-places.ts'
import { delivery, hostile, pullMark } from './store-samples.ts'

const nothing = { observations: [], marks: [] }
const lease = { now: 5_000, until: 6_000, limit: 10 }

export function inboxContract(scene: () => Scene): void {
  const inbox = (): Scene['store']['inbox'] => scene().store.inbox
  describe('the inbox', () => {
    test('keeps a delivery once, whoever brings it again, together or later', async () => {
      const twins = [delivery('a'), delivery('a', { body: 'other' })]
      expect(await inbox().receive(twins)).toEqual(['new', 'known'])
      expect(await inbox().receive([delivery('a')])).toEqual(['known'])
      expect(await inbox().take('w', lease)).toEqual([delivery('a')])
    })

    test('receives nothing from nothing', async () => {
      expect(await inbox().receive([])).toEqual([])
      expect(await inbox().backlog()).toEqual({ waiting: 0, oldest: null })
    })

    test('answers each of many receipts of one moment with its own outcomes', async () => {
      const receipts = Array.from({ length: 250 }, (_, i) => [delivery(`g${i % 200}`), delivery(`h${i}`)])
      const outcomes = await Promise.all(receipts.map((receipt) => inbox().receive(receipt)))
      expect(outcomes.map(([first]) => first)).toEqual(receipts.map((_, i) => (i < 200 ? 'new' : 'known')))
      expect(outcomes.every(([, second]) => second === 'new')).toBe(true)
      expect((await inbox().backlog()).waiting).toBe(450)
    })

    test('an id too long for an index fails alone', async () => {
      const long = inbox().receive([delivery('x'.repeat(5_000))])
      const other = inbox().receive([delivery('a')])
      await expect(long).rejects.toMatchObject({ code: 'fault/store' })
      expect(await other).toEqual(['new'])
    })

    test('hands out the oldest first, and a leased one to nobody else until its lease ends', async () => {
      await inbox().receive([
        delivery('b', { receivedAt: 30 }),
        delivery('c', { receivedAt: 10 }),
        delivery('a', { receivedAt: 20 }),
      ])
      const guids = async (owner: string, now: number, limit: number): Promise<readonly string[]> =>
        (await inbox().take(owner, { now, until: now + 100, limit })).map(({ guid }) => guid)
      expect(await guids('w1', 1_000, 2)).toEqual(['c', 'a'])
      expect(await guids('w2', 1_099, 5)).toEqual(['b'])
      expect(await guids('w3', 1_099, 5)).toEqual([])
      expect(await guids('w3', 1_100, 5)).toEqual(['c', 'a'])
    })

    test('absorbs once: effects of a second absorption are dropped', async () => {
      const { work } = scene().store
      await inbox().receive([delivery('a')])
      const effects = { observations: [], marks: [pullMark(1)] }
      await inbox().absorb('a', effects)
      await inbox().absorb('a', { observations: [], marks: [pullMark(2)] })
      await inbox().absorb('never received', { observations: [], marks: [pullMark(3)] })
      expect((await work.backlog(1_000)).due).toBe(1)
      expect(await inbox().take('w', lease)).toEqual([])
      expect(await inbox().receive([delivery('a')])).toEqual(['known'])
    })

    test('absorbs all or nothing', async () => {
      await inbox().receive([delivery('a')])
      const broken = { kind: 'review', repository: 7, pull: 1, review: 1, sha: null, at: 'no time' } as const
      const stack = { kind: 'stack', repository: 7, pull: 1, base: 'main' } as const
      await expect(inbox().absorb('a', { observations: [stack, broken], marks: [pullMark(1)] })).rejects.toBeInstanceOf(
        Error,
      )
      expect(await scene().store.facts.stackBase(7, 1)).toBeNull()
      expect((await scene().store.work.backlog(1_000)).due).toBe(0)
      expect((await inbox().take('w', lease)).map(({ guid }) => guid)).toEqual(['a'])
    })

    test('keeps what was rejected, and tries it again when it is delivered again', async () => {
      await inbox().receive([delivery('a')])
      await inbox().reject('a', 'no JSON')
      expect(await inbox().take('w', lease)).toEqual([])
      expect((await inbox().backlog()).waiting).toBe(0)
      expect(await inbox().prune(10_000)).toBe(0)
      const again = delivery('a', { receivedAt: 2_000, body: '{}' })
      expect(await inbox().receive([again, again])).toEqual(['again', 'known'])
      expect(await inbox().take('w', lease)).toEqual([again])
      await inbox().absorb('a', nothing)
      await inbox().reject('a', 'too late')
      expect(await inbox().receive([delivery('a')])).toEqual(['known'])
    })

    test('counts what waits, leased or not, and knows since when', async () => {
      await inbox().receive([delivery('a', { receivedAt: 10 }), delivery('b', { receivedAt: 20 })])
      await inbox().take('w', { now: 100, until: 200, limit: 1 })
      expect(await inbox().backlog()).toEqual({ waiting: 2, oldest: 10 })
      await inbox().absorb('a', nothing)
      expect(await inbox().backlog()).toEqual({ waiting: 1, oldest: 20 })
    })

    test('forgets old deliveries that are done', async () => {
      await inbox().receive(['a', 'b', 'c', 'd'].map((guid, i) => delivery(guid, { receivedAt: 10 * (i + 1) })))
      for (const guid of ['a', 'b', 'd']) await inbox().absorb(guid, nothing)
      expect(await inbox().prune(1_000)).toBe(2)
      expect(await inbox().backlog()).toEqual({ waiting: 1, oldest: 30 })
      expect(await inbox().receive([delivery('a')])).toEqual(['new'])
    })

    test('keeps hostile text as text', async () => {
      const odd = delivery(hostile, { event: hostile, body: hostile.repeat(100) })
      expect(await inbox().receive([odd, delivery('b')])).toEqual(['new', 'new'])
      expect(await inbox().receive([odd])).toEqual(['known'])
      const [taken] = await inbox().take('w', { ...lease, limit: 1 })
      const asKept = hostile.replaceAll('\0', '\uFFFD').toWellFormed()
      expect([taken, (await inbox().take('w', lease))[0]]).toEqual(
        expect.arrayContaining([delivery(asKept, { event: asKept, body: asKept.repeat(100) }), delivery('b')]),
      )
      await inbox().absorb(hostile, { observations: [], marks: [pullMark(1, { cause: hostile })] })
      expect((await inbox().backlog()).waiting).toBe(1)
    })

    test('keeps a body of 25 MB', async () => {
      const body = JSON.stringify({ text: 'é'.repeat(12_500_000) })
      await inbox().receive([delivery('big', { body })])
      const [taken] = await inbox().take('w', lease)
      expect(taken?.body === body).toBe(true)
    })
  })
}
