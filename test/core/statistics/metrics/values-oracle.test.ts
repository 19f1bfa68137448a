import { expect, test } from 'vitest'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { compareSamples } from '../../../../src/core/statistics/metrics/compare-samples.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import {
  definitionOf,
  unlike,
  unlikeComputed,
  unlikePaired,
  floats,
  oracleSets,
  weightsOf,
  type ValueSet,
} from './oracle/oracle.ts'

const sets = oracleSets<ValueSet>('values')

function rowsOf(set: ValueSet, predictions: readonly number[]): RowFacts {
  return factsOf({
    task: 'values',
    rows: { targets: floats(set.targets), predictions: floats(predictions), weights: weightsOf(set) },
  })
}

/** What a metric may cancel from: explained shares are 1 − a quotient, a bias sums errors of both signs. */
function scaleOf(name: string, set: ValueSet): number {
  if (name === 'bias') return set.expected['mae'] ?? 0
  return name === 'r2' || name === 'explained_variance' ? 1 - (set.expected['r2'] ?? 0) + 1 : 0
}

test('there are enough data sets', () => {
  expect(sets.length).toBeGreaterThanOrEqual(20)
})

test.each(sets)('metrics of values equal scikit-learn: $name', (set) => {
  const rows = rowsOf(set, set.predictions)
  const wrong = Object.entries(set.expected).flatMap(([name, expected]) => {
    const about = { name, scale: scaleOf(name, set) }
    return [
      ...unlikeComputed(measureMetric(definitionOf(name), rows), expected, about),
      ...unlikeComputed(estimateMetric(definitionOf(name), rows).computed, expected, about),
    ]
  })
  expect(wrong).toEqual([])
})

const paired = sets.filter((set) => (set.paired_mae?.standardError ?? 0) > 0)

test.each(paired)('paired errors equal scipy: $name', (set) => {
  const compared = compareMetric(definitionOf('mae'), rowsOf(set, set.predictions), rowsOf(set, set.other)).difference
  expect(unlikePaired(compared, set.paired_mae, set.expected['mae'] ?? 0)).toEqual([])
})

test.each(paired.filter((set) => set.expected['mae'] !== 0))('independent errors equal scipy: $name', (set) => {
  const compared = compareSamples(definitionOf('mae'), rowsOf(set, set.predictions), rowsOf(set, set.other)).difference
  const statistic = compared?.kind === 'student' ? compared.value / compared.standardError : null
  const degrees = compared?.kind === 'student' ? compared.degrees : null
  expect([
    ...unlike(statistic, set.welch_mae?.statistic ?? null, { name: 'statistic', scale: 10 }),
    ...unlike(degrees, set.welch_mae?.degrees ?? null, { name: 'degrees' }),
  ]).toEqual([])
})
