import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutKernels } from '../../../../src/core/kernels/load-kernel.ts'
import type { Estimate } from '../../../../src/core/statistics/estimate.ts'
import { compareAuc } from '../../../../src/core/statistics/metrics/compare-auc.ts'
import { countPlacements } from '../../../../src/core/statistics/metrics/counted-placements.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { scoredFacts } from '../../../../src/core/statistics/metrics/facts-of.ts'
import type { ScoredFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { randomScores } from '../bootstrap/random-rankings.ts'
import { definitionOf } from './oracle/oracle.ts'

function sidesOf(seed: number, rows: number, levels: number): readonly [ScoredFacts, ScoredFacts] {
  const { labels, scores } = randomScores(seed, rows, levels)
  const side = (at: number): ScoredFacts =>
    scoredFacts({ labels, scores: scores[at] ?? new Float64Array(rows), weights: null })
  return [side(0), side(1)]
}

function comparison(...[seed, rows, levels]: readonly [number, number, number]): Estimate | null {
  return compareAuc(...sidesOf(seed, rows, levels))
}

function withItself(): Estimate | null {
  const [side] = sidesOf(1, 9_000, 50)
  return compareAuc(side, side)
}

test('kernel and twin compare alike, with ties of any length', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 4_096, max: 40_000 }),
      fc.constantFrom(0, 1, 2, 30, 2_000),
      (seed, rows, levels) => {
        const found = comparison(seed, rows, levels)
        const expected = withoutKernels(() => comparison(seed, rows, levels))
        if (found?.kind !== 'normal' || expected?.kind !== 'normal') throw new Error('no standard error')
        expect(Math.abs(found.value - expected.value)).toBeLessThan(1e-14)
        expect(Math.abs(found.standardError / expected.standardError - 1)).toBeLessThan(1e-12)
      },
    ),
    { numRuns: 25 },
  )
})

test('kernel and twin estimate one AUC and its Gini alike: the value to the last bit, its spread to 1e-12', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.integer({ min: 4_096, max: 40_000 }),
      fc.constantFrom(0, 2, 30, 2_000),
      (seed, rows, levels) => {
        const estimates = (): readonly (Estimate | null)[] => {
          const [side] = sidesOf(seed, rows, levels)
          return ['auc', 'gini'].map((name) => estimateMetric(definitionOf(name), side).estimate)
        }
        const [auc, gini] = estimates()
        const [expected, double] = withoutKernels(estimates)
        if (auc?.kind !== 'proportion' || expected?.kind !== 'proportion') throw new Error('no proportion')
        if (gini?.kind !== 'normal' || double?.kind !== 'normal') throw new Error('no standard error')
        expect(gini.value).toBe(double.value)
        expect(Math.abs(auc.n / expected.n - 1)).toBeLessThan(1e-12)
        expect(Math.abs(gini.standardError / double.standardError - 1)).toBeLessThan(1e-12)
      },
    ),
    { numRuns: 25 },
  )
})

test('equal orders differ by nothing, exactly, and that proves no more with the kernel than without', () => {
  const found = withItself()
  expect(found?.kind).toBe('paired')
  expect(found).toEqual(withoutKernels(withItself))
})

test('what a kernel counted is compared without one by the twin', () => {
  const [candidate, baseline] = sidesOf(2, 9_000, 50)
  const counted = [candidate, baseline].map(({ facts }) => facts.countedPlacements())
  expect(counted).not.toContain(null)
  expect(withoutKernels(() => compareAuc(candidate, baseline))).toEqual(withoutKernels(() => comparison(2, 9_000, 50)))
})

test.each([0, 1, 4_999, 5_000])('with %d positives of 5,000 the kernel leaves it to the twin', (positives) => {
  const labels = Uint8Array.from({ length: 5_000 }, (_, row) => (row < positives ? 1 : 0))
  const sorted = Float64Array.from(labels.keys())
  expect(countPlacements({ rows: Uint32Array.from(labels.keys()), sorted }, labels)).toBeNull()
})
