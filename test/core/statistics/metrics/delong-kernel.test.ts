import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import { compareAuc } from '../../../../src/core/statistics/metrics/compare-auc.ts'
import { delongByKernel } from '../../../../src/core/statistics/metrics/delong-kernel.ts'
import { rankOrder, type RankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { randomScores } from '../bootstrap/random-rankings.ts'

function orderOf(scores: Float64Array | undefined): RankOrder {
  const order = rankOrder(scores ?? new Float64Array())
  if (order === null) throw new Error('a score is not a number')
  return order
}

test('kernel and twin compare alike, with ties of any length', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 4_096, max: 40_000 }),
      fc.constantFrom(0, 1, 2, 30, 2_000),
      (seed, rows, levels) => {
        const { labels, scores } = randomScores(seed, rows, levels)
        const [candidate, baseline] = [orderOf(scores[0]), orderOf(scores[1])]
        const scored = { labels, scores: new Float64Array(rows), weights: null }
        const found = compareAuc(scored, candidate, baseline)
        const expected = withoutKernels(() => compareAuc(scored, candidate, baseline))
        if (found?.kind !== 'normal' || expected?.kind !== 'normal') throw new Error('no standard error')
        expect(Math.abs(found.value - expected.value)).toBeLessThan(1e-14)
        expect(Math.abs(found.standardError / expected.standardError - 1)).toBeLessThan(1e-12)
      },
    ),
    { numRuns: 25 },
  )
})

test('equal orders differ by nothing, exactly, and that proves no more with the kernel than without', () => {
  const { labels, scores } = randomScores(1, 9_000, 50)
  const order = orderOf(scores[0])
  expect(delongByKernel({ labels, candidate: order, baseline: order })).toMatchObject({ variance: 0 })
  const scored = { labels, scores: scores[0] ?? new Float64Array(), weights: null }
  expect(compareAuc(scored, order, order)).toEqual(withoutKernels(() => compareAuc(scored, order, order)))
})

test.each([0, 1, 4_999, 5_000])('with %d positives of 5,000 the kernel leaves it to the twin', (positives) => {
  const labels = Uint8Array.from({ length: 5_000 }, (_, row) => (row < positives ? 1 : 0))
  const order = orderOf(Float64Array.from(labels.keys()))
  expect(delongByKernel({ labels, candidate: order, baseline: order })).toBeNull()
})
