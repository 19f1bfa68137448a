import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadKernel } from '../../../../src/core/kernels/load-kernel.ts'
import { poissonWeights } from '../../../../src/core/statistics/bootstrap/poisson-weights.ts'
import { checkedSeed, streamState } from '../../../../src/core/statistics/bootstrap/stream.ts'

test('kernel and twin make the same weights and leave the same state', () => {
  const kernel = loadKernel('resample')
  if (kernel === null) throw new Error('no kernel')
  const [stateAt, out] = [kernel.reserve(64), kernel.reserve(64 * 300)]
  fc.assert(
    fc.property(fc.nat(), fc.nat(1_000_000), fc.nat(300), fc.constantFrom(16, 64), (seed, block, rows, stride) => {
      const state = streamState(seed, block)
      const twin = new Uint8Array(rows * stride)
      kernel.uint32(stateAt, 16).set(state)
      kernel.bytes(out, rows * stride).fill(0)
      poissonWeights(state, twin, rows, stride)
      kernel.call('weigh', stateAt, out, rows, stride)
      expect(kernel.bytes(out, rows * stride)).toEqual(twin)
      expect(kernel.uint32(stateAt, 16)).toEqual(state)
    }),
    { numRuns: 50 },
  )
})

test('weights follow their table, in every replicate', () => {
  const rows = 40_000
  const out = new Uint8Array(rows * 16)
  poissonWeights(streamState(5, 3), out, rows, 16)
  for (let replicate = 0; replicate < 16; replicate++) {
    const counts = [0, 0, 0, 0, 0, 0]
    for (let row = 0; row < rows; row++) {
      const weight = out[16 * row + replicate] ?? 0
      counts[weight] = (counts[weight] ?? 0) + 1
    }
    // chi² with 5 degrees: 25.7 is its 0.9999 quantile
    const chi = [94, 95, 46, 16, 4, 1].reduce((sum, times, weight) => {
      const expected = (rows * times) / 256
      return sum + ((counts[weight] ?? 0) - expected) ** 2 / expected
    }, 0)
    expect(chi).toBeLessThan(25.7)
  }
})

test('the first row of a stream is what it always was', () => {
  const out = new Uint8Array(16)
  poissonWeights(streamState(42, 0), out, 1, 16)
  expect([...out]).toEqual([2, 0, 0, 1, 1, 1, 0, 1, 1, 0, 2, 0, 1, 0, 0, 1])
})

test.each([-1, 0.5, Number.NaN, 2 ** 53])('%d is no seed', (seed) => {
  expect(() => checkedSeed(seed)).toThrow(RangeError)
})

test('seeds and blocks that differ anywhere differ in their streams', () => {
  const seeds = [0, 1, 2 ** 32, 2 ** 32 + 1, 2 ** 53 - 1]
  const states = seeds.flatMap((seed) => [0, 1, 2 ** 31].map((block) => streamState(seed, block).join()))
  expect(new Set(states).size).toBe(states.length)
})
