import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LeastRecent } from '../../../../src/adapters/github/gate/least-recent.ts'

test('what was used least recently goes first', () => {
  const kept = new LeastRecent<number>(4, () => 1)
  for (const key of ['a', 'b', 'c', 'd']) kept.set(key, 1)
  kept.get('a')
  kept.set('e', 1)
  expect(['a', 'b', 'c', 'd', 'e'].filter((key) => kept.get(key) !== undefined)).toEqual(['a', 'c', 'd', 'e'])
})

test('the weight is never exceeded, and what is kept is what was set', () => {
  const writes = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 60 })))
  fc.assert(
    fc.property(writes, (sets) => {
      const kept = new LeastRecent<number>(100, (value) => value)
      const last = new Map<string, number>()
      for (const [key, value] of sets) {
        kept.set(key, value)
        last.set(key, value)
        const values = [...last.keys()].flatMap((each) => kept.get(each) ?? [])
        expect(values.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(100)
      }
      for (const [key, value] of last) expect([value, undefined]).toContain(kept.get(key))
    }),
  )
})

test('what is being fetched is fetched once, and a failure not kept', async () => {
  const kept = new LeastRecent<number>(100, () => 1)
  let fetches = 0
  const fetch = async (): Promise<number> => {
    fetches++
    if (fetches === 1) throw new Error('no')
    return fetches
  }
  await Promise.all([1, 2].map(() => expect(kept.through('a', fetch)).rejects.toThrow('no')))
  expect(await Promise.all([kept.through('a', fetch), kept.through('a', fetch)])).toEqual([2, 2])
  expect(await kept.through('a', fetch)).toBe(2)
})
