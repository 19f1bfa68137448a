import { expect, test } from 'vitest'
import type { Estimate } from '../../../../src/core/statistics/estimate.ts'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import { withCosts } from '../../../../src/core/statistics/metrics/metric-name.ts'
import type { ClassRows } from '../../../../src/core/statistics/metrics/rows.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { definitionOf, unlike, unlikeComputed, oracleSets, weightsOf, type ClassSet } from './oracle/oracle.ts'

const sets = oracleSets<ClassSet>('classes')

function classRows(set: ClassSet, predictions: readonly number[]): ClassRows {
  const { labels, classes } = set
  return {
    labels: Int32Array.from(labels),
    predictions: Int32Array.from(predictions),
    classes,
    weights: weightsOf(set),
  }
}

function rowsOf(set: ClassSet, predictions: readonly number[]): RowFacts {
  return factsOf({ task: 'classes', rows: classRows(set, predictions) })
}

function added(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

test('there are enough data sets', () => {
  expect(sets.length).toBeGreaterThanOrEqual(20)
})

test.each(sets)('metrics of classes equal scikit-learn: $name', (set) => {
  const rows = rowsOf(set, set.predictions)
  const wrong = Object.entries(set.expected).flatMap(([name, expected]) => {
    const definition = definitionOf(name)
    // Weights that sum to nearly everything leave a small rest; a correlation may cancel.
    const scale = set.weights === null && definition.least === 0 ? 0 : 1
    const { computed, estimate } = estimateMetric(definition, rows)
    const share = estimate?.kind === 'proportion' ? estimate.successes / estimate.n : expected
    return [
      ...unlikeComputed(measureMetric(definition, rows), expected, { name, scale }),
      ...unlikeComputed(computed, expected, { name, scale: 1 }),
      ...unlike(share, expected, { name: `${name} as a share`, scale: 1 }),
    ]
  })
  expect(wrong).toEqual([])
})

test.each(sets)('counts by class and a cost equal scikit-learn and numpy: $name', (set) => {
  const rows = rowsOf(set, set.predictions)
  const counts = rows.task === 'classes' ? rows.facts.counts() : 'no-rows'
  if (typeof counts === 'string') throw new Error(counts)
  const codes = [...counts.hits.keys()]
  const matrix = codes.map((label) => codes.map((given) => set.confusion[label * set.classes + given] ?? -1))
  const margins = codes.flatMap((code) => [
    { name: `hits ${code}`, found: counts.hits[code], expected: matrix[code]?.[code] ?? -1 },
    { name: `actual ${code}`, found: counts.actual[code], expected: added(matrix[code] ?? []) },
    { name: `predicted ${code}`, found: counts.predicted[code], expected: added(matrix.map((row) => row[code] ?? -1)) },
  ])
  const definition = withCosts(definitionOf('cost'), set.costs)
  if (definition === null) throw new Error('a square matrix is a matrix')
  expect([
    ...margins.flatMap(({ name, found, expected }) => unlike(found, expected, { name })),
    ...unlikeComputed(measureMetric(definition, rows), set.cost, { name: 'cost', scale: 1 }),
  ]).toEqual([])
})

function standardError(estimate: Estimate | null): number | null {
  return estimate?.kind === 'normal' ? estimate.standardError : null
}

const resampled = sets.flatMap((set) =>
  Object.entries(set.jackknife ?? {}).map(([metric, expected]) => ({ name: set.name, metric, set, expected })),
)

test.each(resampled)(
  'the jackknife over cells equals leaving out rows: $metric of $name',
  ({ set, metric, expected }) => {
    const rows = rowsOf(set, set.predictions)
    const one = estimateMetric(definitionOf(metric), rows).estimate
    const compared = compareMetric(definitionOf(metric), rows, rowsOf(set, set.other))
    expect([one?.kind, compared.difference?.kind]).toEqual(['normal', 'normal'])
    const value = compared.difference?.kind === 'normal' ? compared.difference.value : null
    expect([
      ...unlike(standardError(one), expected.one, { name: 'one sample', scale: 0.1 }),
      ...unlike(value, expected.difference, { name: 'difference', scale: 1 }),
      ...unlike(standardError(compared.difference), expected.paired, { name: 'paired', scale: 0.1 }),
    ]).toEqual([])
  },
)
