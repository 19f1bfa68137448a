import { describe, expect, test } from 'vitest'
import type { Scene } from './store-places.ts'
import { hostile, pullRecord } from './store-samples.ts'

export function recordsContract(scene: () => Scene): void {
  const pulls = (): Scene['store']['pulls'] => scene().store.pulls
  describe('records of pull requests', () => {
    test('are what was saved last', async () => {
      expect(await pulls().get(7, 1)).toBeNull()
      await pulls().save(pullRecord(1))
      const full = pullRecord(1, {
        open: false,
        headSha: 'b',
        baseRef: hostile.replaceAll('\0', '').toWellFormed(),
        gate: null,
        decision: null,
        digest: null,
        sequence: 3,
        commentNode: 'IC_1',
        commentDigest: 'sha256:2',
        requested: ['risk', hostile],
      })
      await pulls().save(full)
      expect(await pulls().get(7, 1)).toEqual(full)
      expect(await pulls().get(8, 1)).toBeNull()
    })

    test('are found by their head while they are open', async () => {
      await pulls().save(pullRecord(3))
      await pulls().save(pullRecord(1))
      await pulls().save(pullRecord(2, { open: false }))
      await pulls().save(pullRecord(4, { headSha: 'b' }))
      await pulls().save(pullRecord(5, { repository: 8 }))
      const found = await pulls().byHead(7, 'a'.repeat(40))
      expect(found.map(({ number }) => number)).toEqual([1, 3])
    })

    test('know the gates seen', async () => {
      expect(await pulls().gates(7)).toEqual([])
      await pulls().saveGates(7, [{ name: 'staging', branches: ['staging'] }])
      const gates = [{ name: 'production', branches: ['main', 'release/**'] }]
      await pulls().saveGates(7, gates)
      expect(await pulls().gates(7)).toEqual(gates)
      expect(await pulls().gates(8)).toEqual([])
    })
  })

  describe('notes', () => {
    test('are what was set last', async () => {
      const { notes } = scene().store
      expect(await notes.get('cursor')).toBeNull()
      await notes.set('cursor', 'v1')
      await notes.set('cursor', 'v2')
      expect(await notes.get('cursor')).toBe('v2')
    })

    test('a job is one replica’s until its lease ends', async () => {
      const { notes } = scene().store
      const lease = (owner: string, now: number): Promise<boolean> =>
        notes.lease('sweep', owner, { now, until: now + 10 })
      expect(await lease('a', 0)).toBe(true)
      expect(await lease('b', 9)).toBe(false)
      expect(await lease('a', 9)).toBe(true)
      expect(await lease('b', 18)).toBe(false)
      expect(await lease('b', 19)).toBe(true)
      expect(await lease('a', 20)).toBe(false)
      expect(await notes.lease('other', 'a', { now: 20, until: 30 })).toBe(true)
    })
  })

  test('the store answers, and says so when it is closed', async () => {
    await scene().store.ping()
    await scene().store.close()
    await expect(scene().store.ping()).rejects.toMatchObject({ code: 'fault/store' })
    await scene().store.close()
  })
}
