import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/app/gate/verify-ledger.ts'
import type { CheckRecord, Store } from '../../src/app/gate/store.ts'
import type { Scene } from './store-places.ts'
import { decided, delivery, pullMark, pullRecord } from './store-samples.ts'

const key = { repository: 7, headSha: 'a'.repeat(40), name: 'countersign/production' }

function checkIn({ checks }: Store): Promise<CheckRecord> {
  return checks.exclusively(key, async (record) => ({ record, result: record }))
}

/** What several processes on one database rely on. */
export function replicasContract(scene: () => Scene): void {
  const three = async (): Promise<readonly [Store, Store, Store]> => [
    scene().store,
    await scene().another(),
    await scene().another(),
  ]
  describe('replicas', () => {
    test('take each delivery and each piece of work once', async () => {
      const stores = await three()
      const guids = Array.from({ length: 90 }, (_, i) => `g${i}`)
      await stores[0].inbox.receive(guids.map((guid) => delivery(guid)))
      await stores[0].work.mark(guids.map((_, i) => pullMark(i)))
      const taken = await Promise.all(
        stores.map(async ({ inbox, work }, i) => {
          const mine: string[] = []
          for (;;) {
            const lease = { now: 1_000, until: 9_000 }
            const deliveries = await inbox.take(`w${i}`, { ...lease, limit: 7 })
            const piece = await work.take(`w${i}`, lease)
            if (deliveries.length === 0 && piece === null) return mine
            mine.push(...deliveries.map(({ guid }) => guid), ...(piece === null ? [] : [piece.key]))
          }
        }),
      )
      const all = taken.flat()
      expect([all.length, new Set(all).size]).toEqual([180, 180])
    })

    test('receive one delivery once between them', async () => {
      const stores = await three()
      const outcomes = await Promise.all(stores.map(({ inbox }) => inbox.receive([delivery('a'), delivery('b')])))
      expect(outcomes.flat().filter((outcome) => outcome === 'new')).toHaveLength(2)
    })

    test('mark, absorb and observe the same things at once', async () => {
      const stores = await three()
      const guids = Array.from({ length: 60 }, (_, i) => `g${i}`)
      await stores[0].inbox.receive(guids.map((guid) => delivery(guid)))
      const marks = [3, 1, 2].map((number) => pullMark(number))
      const people = { kind: 'members', team: 1, people: [1, 2], at: '2026-11-24T10:00:00Z' } as const
      await Promise.all(
        guids.map((guid, i) =>
          stores[i % 3]?.inbox.absorb(guid, {
            observations: [people, { kind: 'stack', repository: 7, pull: i % 2, base: guid }],
            marks: i % 2 === 0 ? marks : marks.toReversed(),
          }),
        ),
      )
      expect((await stores[1].work.backlog(10)).due).toBe(3)
      expect((await stores[2].inbox.backlog()).waiting).toBe(0)
    })

    test('append to one chain', async () => {
      const stores = await three()
      await Promise.all(
        Array.from({ length: 45 }, (_, i) =>
          stores[i % 3]?.ledger.append({ content: decided({ pull: i }), pull: pullRecord(i) }),
        ),
      )
      expect(await verifyLedger(stores[0].ledger, 7)).toMatchObject({ ok: true, value: { sequence: 45 } })
    })

    test('write one check one at a time', async () => {
      const stores = await three()
      let writing = 0
      let most = 0
      const writes = Array.from({ length: 9 }, (_, i) =>
        stores[i % 3]?.checks.exclusively(key, async (record) => {
          most = Math.max(most, ++writing)
          await stores[i % 3]?.ping()
          writing--
          return { record: { node: `${record.node ?? ''}${i}`, postedDigest: 'd' }, result: null }
        }),
      )
      await Promise.all(writes)
      expect(most).toBe(1)
      // each has seen what the one before it had written
      const { node } = await checkIn(stores[0])
      expect([...(node ?? '')].toSorted()).toEqual([...'012345678'])
    })

    test('a check whose writer died is written by the next, who knows that nothing is known', async () => {
      const { checks } = scene().store
      await checks.exclusively(key, async () => ({ record: { node: 'CR_1', postedDigest: 'd1' }, result: null }))
      // what a process leaves behind that is killed while it writes
      await scene().sql(`UPDATE check_record SET holder = 'dead', posted_digest = NULL,
        held_until = CAST(${Date.now() + 300} AS BIGINT)`)
      expect(await checkIn(scene().store)).toEqual({ node: 'CR_1', postedDigest: null })
    })

    test('a writer that lost its check says so, and what it wrote is not believed', async () => {
      const slow = await scene().another({ checkLease: 60_000 })
      const write = slow.checks.exclusively(key, async () => {
        await scene().sql("UPDATE check_record SET holder = 'somebody else'")
        return { record: { node: 'CR_2', postedDigest: 'd2' }, result: null }
      })
      await expect(write).rejects.toMatchObject({ code: 'fault/conflict' })
      const [row] = await scene().sql('SELECT node, posted_digest FROM check_record')
      expect(row).toMatchObject({ node: null, posted_digest: null })
    })

    test('a writer that takes long keeps the check: its lease is renewed', async () => {
      const store = await scene().another({ checkLease: 900 })
      const heldUntil = async (): Promise<number> => {
        await nextTurn()
        const [row] = await scene().sql('SELECT held_until FROM check_record')
        return Number(row?.['held_until'])
      }
      const renewals = await store.checks.exclusively(key, async (record) => {
        const seen = new Set([await heldUntil()])
        for (const end = Date.now() + 10_000; seen.size < 3 && Date.now() < end;) seen.add(await heldUntil())
        return { record, result: [...seen] }
      })
      expect(renewals).toHaveLength(3)
      expect(renewals).toEqual(renewals.toSorted((a, b) => a - b))
    })

    test('a database of a newer release is refused, to write and to read', async () => {
      await scene().sql('INSERT INTO countersign_schema (version, migrated_at) VALUES (999, 0)')
      for (const access of ['write', 'read'] as const) {
        await expect(scene().another({ access })).rejects.toMatchObject({
          code: 'fault/store',
          message: expect.stringContaining('999'),
        })
      }
    })

    test('a reader sees what was written, and writes nothing', async () => {
      await scene().store.ledger.append({ content: decided(), pull: null })
      const reader = await scene().another({ access: 'read' })
      expect(await reader.ledger.chains()).toEqual([7])
      await expect(reader.notes.set('a', 'b')).rejects.toMatchObject({ code: 'fault/store' })
    })
  })
}
