import { expect, test } from 'vitest'
import { mapBounded } from '../../src/app/bounded.ts'

test('results stand in the order of the items, whatever ends first', async () => {
  const gates = [3, 2, 1].map(() => Promise.withResolvers<void>())
  const running = mapBounded([0, 1, 2], 3, async (index) => {
    await gates[index]?.promise
    return index * 10
  })
  for (const gate of gates.toReversed()) gate.resolve()
  expect(await running).toEqual([0, 10, 20])
})

test('never more than the width at once', async () => {
  let under = 0
  let most = 0
  await mapBounded(
    Array.from({ length: 50 }, (_, i) => i),
    6,
    async () => {
      most = Math.max(most, ++under)
      await Promise.resolve()
      under--
    },
  )
  expect(most).toBe(6)
})

test('the first failure is thrown, and nothing further begins', async () => {
  const begun: number[] = []
  const running = mapBounded([1, 2, 3, 4, 5, 6], 2, async (item) => {
    begun.push(item)
    await Promise.resolve()
    if (item === 2) throw new Error('two')
  })
  await expect(running).rejects.toThrow('two')
  expect(begun.length).toBeLessThan(6)
})

test('nothing to do', async () => {
  expect(await mapBounded([], 6, async () => 1)).toEqual([])
})
