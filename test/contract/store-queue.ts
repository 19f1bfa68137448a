import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Mark, Work } from '../../src/app/gate/store.ts'
import { queueCommands } from './queue-model.ts'
import type { Scene } from './store-places.ts'
import { ana, hostile, models, pullMark } from './store-samples.ts'

export function queueContract(scene: () => Scene): void {
  const work = (): Scene['store']['work'] => scene().store.work
  const take = (now: number, owner = 'w'): Promise<Work | null> => work().take(owner, { now, until: now + 100 })
  describe('the work queue', () => {
    test('does what a plain model of it does, whatever happens in whatever order', async () => {
      const queue = work()
      await fc.assert(
        fc.asyncProperty(queueCommands, async (commands) => {
          await fc.asyncModelRun(() => ({ model: { items: new Map(), held: [], now: 0 }, real: queue }), commands)
          for (;;) {
            const rest = await queue.take('sweeper', { now: 1e12, until: 2e12 })
            if (rest === null) break
            await queue.finish(rest, 'sweeper', null)
          }
          expect(await queue.backlog(1e12)).toEqual({ due: 0, leased: 0, oldest: null })
        }),
        // the dialects differ in little: the model is explored where that is cheap
        { numRuns: scene().url === 'sqlite::memory:' ? 150 : 20 },
      )
    })

    test('tells its subjects apart, and gives them back whole', async () => {
      const subjects: readonly Mark['subject'][] = [
        { kind: 'pull', number: 1 },
        { kind: 'pulls', base: null },
        { kind: 'pulls', base: 'main' },
        { kind: 'pulls', base: 'null' },
        { kind: 'group', baseRef: 'main', baseSha: 'b', headSha: 'h', headRef: 'gh-readonly-queue/main/pr-1' },
        { kind: 'group', baseRef: 'main', baseSha: 'b', headSha: 'i', headRef: 'gh-readonly-queue/main/pr-1' },
        { kind: 'landing', ref: 'refs/heads/main', before: 'b', after: 'c', by: ana },
        { kind: 'landing', ref: 'refs/heads/main', before: 'b', after: 'd', by: ana },
        { kind: 'command', number: 1, comment: 5, words: ['explain', hostile] },
        { kind: 'command', number: 1, comment: 6, words: [] },
        { kind: 'pulls', base: 'x'.repeat(5_000) },
        { kind: 'pulls', base: `${'x'.repeat(5_000)}y` },
      ]
      await work().mark(subjects.map((subject) => pullMark(0, { subject })))
      await work().mark([pullMark(1, { repository: { ...models, id: 8 } })])
      const taken: Work[] = []
      for (let next = await take(1); next !== null; next = await take(1)) taken.push(next)
      const found = taken.filter(({ repository }) => repository.id === models.id).map(({ subject }) => subject)
      expect(found).toHaveLength(subjects.length)
      expect(found).toEqual(expect.arrayContaining([...subjects]))
    })

    test('coalesces marks: the most urgent, the earliest, the newest name, every cause', async () => {
      await work().mark([pullMark(1, { due: 50, cause: 'a' })])
      await work().mark([
        pullMark(1, { due: 90, cause: 'b', revoking: true, repository: { ...models, name: 'acme/renamed' } }),
        pullMark(1, { due: 70, cause: 'a' }),
      ])
      expect(await take(49)).toBeNull()
      const taken = await take(50)
      expect(taken).toMatchObject({ revoking: true, causes: ['a', 'b'], attempts: 0 })
      expect(await take(60)).toBeNull()
    })

    test('keeps the latest twenty causes of a storm', async () => {
      const causes = Array.from({ length: 200 }, (_, i) => `72d3162e-cc78-11e3-81ab-4c9367dc0${i + 100}`)
      await work().mark(causes.map((cause) => pullMark(1, { cause })))
      expect((await take(0))?.causes).toEqual(causes.slice(-20))
      await work().mark([
        pullMark(2, { cause: `${'long'.repeat(1_000)}\n${hostile}` }),
        pullMark(2, { cause: 'short' }),
      ])
      const { causes: two = [] } = (await take(0)) ?? {}
      expect([two.length, two[1]]).toEqual([2, 'short'])
    })

    test('serves revocations first, then what waits longest', async () => {
      await work().mark([
        pullMark(1, { due: 30 }),
        pullMark(2, { due: 10 }),
        pullMark(3, { due: 40, revoking: true }),
        pullMark(4, { due: 20, revoking: true }),
        pullMark(5, { due: 900, revoking: true }),
      ])
      const order: unknown[] = []
      for (let next = await take(100); next !== null; next = await take(100)) order.push(next.subject)
      expect(order).toEqual([4, 3, 2, 1].map((number) => ({ kind: 'pull', number })))
    })

    test('a revocation that comes meanwhile does not wait for a failed attempt', async () => {
      await work().mark([pullMark(1)])
      const first = (await take(0)) as Work
      await work().mark([pullMark(1, { due: 5, revoking: true, cause: 'dismissed' })])
      expect(await work().retry(first, 'w', 60_000)).toBe(true)
      expect(await take(5)).toMatchObject({ revoking: true, attempts: 1, causes: ['test', 'dismissed'] })
    })

    test('a worker that died loses its lease, not its work, nor its urgency', async () => {
      await work().mark([pullMark(1, { revoking: true, cause: 'dismissed' })])
      const dead = (await take(0, 'dead')) as Work
      expect(await take(99, 'heir')).toBeNull()
      const heir = (await take(100, 'heir')) as Work
      expect(heir).toMatchObject({ revoking: true, causes: ['dismissed'] })
      expect(await work().renew(dead, 'dead', 10_000)).toBe(false)
      await work().finish(dead, 'dead', null)
      expect(await work().retry(dead, 'dead', 5)).toBe(false)
      expect(await work().backlog(150)).toEqual({ due: 0, leased: 1, oldest: null })
      expect(await work().renew(heir, 'heir', 500)).toBe(true)
      expect(await take(499)).toBeNull()
      await work().finish(heir, 'heir', null)
      expect(await work().backlog(1_000)).toEqual({ due: 0, leased: 0, oldest: null })
    })

    test('the same owner has two leases of one piece of work for two', async () => {
      await work().mark([pullMark(1)])
      const first = (await take(0)) as Work
      const second = (await take(100)) as Work
      await work().finish(first, 'w', null)
      expect((await work().backlog(150)).leased).toBe(1)
      await work().finish(second, 'w', { due: 700, cause: 'expiry' })
      expect(await take(699)).toBeNull()
      expect(await take(700)).toMatchObject({ causes: ['expiry'], revoking: false })
    })

    test('counts what is due, what is leased, and since when', async () => {
      await work().mark([pullMark(1, { due: 5 }), pullMark(2, { due: 9 }), pullMark(3, { due: 70 })])
      await take(20)
      expect(await work().backlog(60)).toEqual({ due: 1, leased: 1, oldest: 9 })
      expect(await work().backlog(130)).toEqual({ due: 3, leased: 0, oldest: 9 })
    })
  })
}
