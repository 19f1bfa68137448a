import { expect, test } from 'vitest'
import { rankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { aucDifferenceVariance, aucVariance } from '../../../../src/core/statistics/metrics/delong.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import { placementsOf, type Placements } from '../../../../src/core/statistics/metrics/placements.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import {
  definitionOf,
  unlike,
  unlikeComputed,
  unlikePaired,
  floats,
  oracleSets,
  weightsOf,
  type ScoreSet,
} from './oracle/oracle.ts'

const sets = oracleSets<ScoreSet>('scores')

function rowsOf(set: ScoreSet, scores: readonly number[]): RowFacts {
  return factsOf({
    task: 'scores',
    rows: { labels: Uint8Array.from(set.labels), scores: floats(scores), weights: weightsOf(set) },
  })
}

function placed(set: ScoreSet, scores: readonly number[]): Placements {
  const order = rankOrder(floats(scores))
  const placements = order === null ? 'not-finite' : placementsOf(order, Uint8Array.from(set.labels), weightsOf(set))
  if (typeof placements === 'string') throw new Error(placements)
  return placements
}

test('there are enough data sets', () => {
  expect(sets.length).toBeGreaterThanOrEqual(20)
})

test.each(sets)('metrics of scores equal scikit-learn: $name', (set) => {
  const rows = rowsOf(set, set.scores)
  const wrong = Object.entries(set.expected).flatMap(([name, expected]) => {
    // A calibration error and a Gini are differences of numbers of size 1.
    const scale = /^(ece|mce|gini)/.test(name) ? 1 : 0
    return unlikeComputed(measureMetric(definitionOf(name), rows), expected, { name, scale })
  })
  expect(wrong).toEqual([])
})

test.each(sets.filter(({ delong }) => delong))('DeLong equals the matrix of all pairs: $name', (set) => {
  const candidate = placed(set, set.scores)
  const baseline = placed(set, set.other)
  const [a = -1, ab = -1, , b = -1] = set.delong?.covariance ?? []
  const expected = set.delong?.variance ?? -1
  const variance = aucDifferenceVariance(candidate, baseline) ?? -1
  const compared = compareMetric(definitionOf('auc'), rowsOf(set, set.scores), rowsOf(set, set.other)).difference
  const scale = 1e-3
  expect(compared?.kind).toBe('normal')
  expect([
    ...unlike(candidate.auc, set.delong?.auc[0] ?? -1, { name: 'auc' }),
    ...unlike(aucVariance(candidate), a, { name: 'variance', scale }),
    ...unlike(aucVariance(baseline), b, { name: 'other variance', scale }),
    ...unlike(variance, expected, { name: 'variance of the difference', scale }),
    ...unlike((a + b - variance) / 2, ab, { name: 'covariance', scale }),
    ...unlike(compared?.kind === 'normal' ? compared.value : null, set.delong?.difference ?? -1, {
      name: 'd',
      scale: 1,
    }),
    ...unlike(compared?.kind === 'normal' ? compared.standardError : null, Math.sqrt(expected), { name: 'se' }),
  ]).toEqual([])
})

test.each(sets.filter((set) => set.paired_log_loss))('paired log losses equal scipy: $name', (set) => {
  const compared = compareMetric(definitionOf('log_loss'), rowsOf(set, set.scores), rowsOf(set, set.other)).difference
  expect(unlikePaired(compared, set.paired_log_loss, 1)).toEqual([])
})
