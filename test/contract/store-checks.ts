import { describe, expect, test } from 'vitest'
import type { CheckRecord } from '../../src/app/gate/store.ts'
import type { Scene } from './store-places.ts'

const key = { repository: 7, headSha: 'a'.repeat(40), name: 'countersign/production' }
const other = { ...key, name: 'countersign/staging' }

export function checksContract(scene: () => Scene): void {
  const checks = (): Scene['store']['checks'] => scene().store.checks
  const get = (): Promise<CheckRecord> => checks().exclusively(key, async (record) => ({ record, result: record }))
  describe('records of checks', () => {
    test('keep what came of a write', async () => {
      const result = await checks().exclusively(key, async (record) => {
        expect(record).toEqual({ node: null, postedDigest: null })
        return { record: { node: 'CR_1', postedDigest: 'd1' }, result: 'done' }
      })
      expect(result).toBe('done')
      expect(await get()).toEqual({ node: 'CR_1', postedDigest: 'd1' })
      expect(await get()).toEqual({ node: 'CR_1', postedDigest: 'd1' })
    })

    test('after a write that failed, what stands on the forge is unknown', async () => {
      await checks().exclusively(key, async () => ({ record: { node: 'CR_1', postedDigest: 'd1' }, result: null }))
      const failure = new Error('timed out')
      await expect(checks().exclusively(key, () => Promise.reject(failure))).rejects.toBe(failure)
      const next = await checks().exclusively(key, async (record) => ({
        record: { node: record.node, postedDigest: 'd2' },
        result: record,
      }))
      expect(next).toEqual({ node: 'CR_1', postedDigest: null })
      expect(await get()).toEqual({ node: 'CR_1', postedDigest: 'd2' })
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
      expect((await get()).node).toBe('second')
    })
  })
}
