import { expect, test } from 'vitest'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { definitionOf, unlike, unlikeComputed, floats, oracleSets, type RankingSet } from './oracle/oracle.ts'

const sets = oracleSets<RankingSet>('ranking')

function rowsOf({ queries, queryCount, relevance, scores }: RankingSet): RowFacts {
  return factsOf({
    task: 'ranking',
    rows: { queries: Int32Array.from(queries), queryCount, relevance: floats(relevance), scores: floats(scores) },
  })
}

test('there are enough data sets', () => {
  expect(sets.length).toBeGreaterThanOrEqual(20)
})

test.each(sets)('metrics of rankings equal scikit-learn, or the mean over all orders of ties: $name', (set) => {
  const rows = rowsOf(set)
  const counts = set.counted === 0 ? [0, 0] : [set.counted, set.queryCount - set.counted]
  const wrong = Object.entries(set.expected).flatMap(([name, expected]) => {
    const { computed, n, leftOut } = estimateMetric(definitionOf(name), rows)
    return [
      ...unlikeComputed(computed, expected, { name }),
      ...unlikeComputed(measureMetric(definitionOf(name), rows), expected, { name }),
      ...unlike(n, counts[0] ?? -1, { name: 'queries' }),
      ...unlike(leftOut, counts[1] ?? -1, { name: 'left out' }),
    ]
  })
  expect(wrong).toEqual([])
})
