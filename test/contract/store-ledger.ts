import { describe, expect, test } from 'vitest'
import { verifyLedger } from '../../src/app/gate/verify-ledger.ts'
import { GENESIS, linkOf } from '../../src/core/ledger/link.ts'
import type { Scene } from './store-places.ts'
import { decided, hostile, pullRecord } from './store-samples.ts'

export function ledgerContract(scene: () => Scene): void {
  const ledger = (): Scene['store']['ledger'] => scene().store.ledger
  describe('the ledger', () => {
    test('is empty at first', async () => {
      expect([await ledger().chains(), await ledger().last(7), await ledger().head(7)]).toEqual([[], null, null])
      expect(await ledger().read(7, 1, 10)).toEqual([])
      expect(await ledger().promoted(7, 'a'.repeat(40), 'production')).toBeNull()
      expect(await verifyLedger(ledger(), 7)).toEqual({ ok: true, value: null })
    })

    test('links each entry to the one before, one chain a repository', async () => {
      const foreign = decided({ repository: { id: 8, name: 'acme/other' } })
      const contents = [decided(), decided({ decision: 'hold', gate: null, pull: null }), foreign, decided()]
      const entries = []
      for (const content of contents) entries.push(await ledger().append({ content, pull: null }))
      const [first, second, alone, third] = contents
      if (!first || !second || !alone || !third) throw new Error('there are four')
      const one = linkOf(null, first)
      const two = linkOf(one, second)
      const three = linkOf(two, third)
      expect(entries).toEqual([one, two, linkOf(null, alone), three])
      expect(one.previous).toBe(GENESIS)
      expect(await ledger().read(7, 1, 10)).toEqual([one, two, three])
      expect(await ledger().read(7, 2, 1)).toEqual([two])
      expect(await ledger().last(7)).toEqual(three)
      expect(await ledger().head(7)).toEqual({ sequence: 3, hash: three.hash })
      expect(await ledger().chains()).toEqual([7, 8])
      expect(await verifyLedger(ledger(), 7)).toEqual({ ok: true, value: three })
    })

    test('saves the pull request with the entry, and gives it the entry’s sequence', async () => {
      await ledger().append({ content: decided(), pull: pullRecord(42) })
      await ledger().append({ content: decided(), pull: pullRecord(42, { decision: 'promote' }) })
      expect(await scene().store.pulls.get(7, 42)).toEqual(pullRecord(42, { decision: 'promote', sequence: 2 }))
    })

    test('keeps any body byte for byte', async () => {
      const body = {
        text: hostile,
        'odd "key"': [1, 0, -1, 2 ** 53 - 1, 0.1, true, null, [], {}],
        ['__proto__']: { deep: hostile },
        long: 'é'.repeat(200_000),
      }
      const entry = await ledger().append({ content: decided({ body }), pull: null })
      expect((await ledger().last(7))?.hash).toBe(entry.hash)
      expect(await verifyLedger(ledger(), 7)).toEqual({ ok: true, value: entry })
    })

    test('refuses names that can’t be kept as they are, and keeps nothing', async () => {
      const content = decided({ repository: { id: 7, name: 'a\0b' } })
      await expect(ledger().append({ content, pull: pullRecord(1) })).rejects.toMatchObject({ code: 'fault/store' })
      expect([await ledger().last(7), await scene().store.pulls.get(7, 1)]).toEqual([null, null])
    })

    test('appends of one moment form one chain', async () => {
      const contents = Array.from({ length: 60 }, (_, i) =>
        decided({ pull: i, repository: { id: 7 + (i % 2), name: 'acme/models' } }),
      )
      await Promise.all(contents.map((content) => ledger().append({ content, pull: pullRecord(content.pull ?? 0) })))
      for (const repository of [7, 8]) {
        expect(await verifyLedger(ledger(), repository)).toMatchObject({ ok: true, value: { sequence: 30 } })
      }
    })

    test('finds the last promotion of a head through a gate, and no other entry', async () => {
      const near = [
        decided({ decision: 'hold' }),
        decided({ gate: 'staging' }),
        decided({ gate: null }),
        decided({ headSha: 'b'.repeat(40) }),
        decided({ repository: { id: 8, name: 'x/y' } }),
        decided({ kind: 'bypass' }),
      ]
      for (const content of near) await ledger().append({ content, pull: null })
      const find = (): ReturnType<Scene['store']['ledger']['promoted']> =>
        ledger().promoted(7, 'a'.repeat(40), 'production')
      expect(await find()).toBeNull()
      await ledger().append({ content: decided(), pull: null })
      const later = await ledger().append({ content: decided(), pull: null })
      await ledger().append({ content: decided({ decision: 'block' }), pull: null })
      expect(await find()).toEqual(later)
    })

    test('walks chains longer than one reading', async () => {
      for (let i = 0; i < 501; i++) await ledger().append({ content: decided({ pull: i }), pull: null })
      expect(await verifyLedger(ledger(), 7)).toMatchObject({ ok: true, value: { sequence: 501 } })
    })
  })
}
