import { describe, expect, test } from 'vitest'
import type { Scene } from './store-places.ts'

const key = { repository: 7, headSha: 'a'.repeat(40), name: 'countersign/production' }
const other = { ...key, name: 'countersign/staging' }

export function checksContract(scene: () => Scene): void {
  const checks = (): Scene['store']['checks'] => scene().store.checks
  const get = (): ReturnType<Scene['store']['checks']['get']> => checks().get(key.repository, key.headSha, key.name)
  describe('records of checks', () => {
    test('keep what came of a write', async () => {
      expect(await get()).toBeNull()
      const result = await checks().exclusively(key, async (record) => {
        expect(record).toEqual({ ...key, node: null, wanted: 1, posted: 0, postedDigest: null })
        return { record: { node: 'CR_1', postedDigest: 'd1' }, result: 'done' }
      })
      expect(result).toBe('done')
      expect(await get()).toEqual({ ...key, node: 'CR_1', wanted: 1, posted: 1, postedDigest: 'd1' })
      const seen = await checks().exclusively(key, async (record) => ({ record, result: record }))
      expect(seen).toEqual({ ...key, node: 'CR_1', wanted: 2, posted: 1, postedDigest: 'd1' })
      expect(await get()).toEqual({ ...key, node: 'CR_1', wanted: 2, posted: 2, postedDigest: 'd1' })
    })

    test('after a write that failed, what stands on the forge is unknown', async () => {
      await checks().exclusively(key, async () => ({ record: { node: 'CR_1', postedDigest: 'd1' }, result: null }))
      const failure = new Error('timed out')
      await expect(checks().exclusively(key, () => Promise.reject(failure))).rejects.toBe(failure)
      expect(await get()).toEqual({ ...key, node: 'CR_1', wanted: 2, posted: 1, postedDigest: null })
      const next = await checks().exclusively(key, async (record) => ({
        record: { node: record.node, postedDigest: 'd2' },
        result: record.wanted,
      }))
      expect([next, (await get())?.posted]).toEqual([3, 3])
    })

    test('one check is written by one at a time, in the order of asking; others go on', async () => {
      const happened: string[] = []
      const gate = Promise.withResolvers<void>()
      const write = (name: string, until: Promise<void>) => async () => {
        happened.push(`${name} begins`)
        await until
        happened.push(`${name} ends`)
        return { record: { node: name, postedDigest: name }, result: name }
      }
      const first = checks().exclusively(key, write('first', gate.promise))
      const second = checks().exclusively(key, write('second', Promise.resolve()))
      await checks().exclusively(other, write('other', Promise.resolve()))
      gate.resolve()
      expect(await Promise.all([first, second])).toEqual(['first', 'second'])
      expect(happened.filter((what) => !what.startsWith('other'))).toEqual([
        'first begins',
        'first ends',
        'second begins',
        'second ends',
      ])
      expect(happened.indexOf('other ends')).toBeLessThan(happened.indexOf('first ends'))
      expect((await get())?.node).toBe('second')
    })
  })
}
