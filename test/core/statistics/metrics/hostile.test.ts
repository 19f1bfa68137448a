import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { compareSamples } from '../../../../src/core/statistics/metrics/compare-samples.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import { withCosts } from '../../../../src/core/statistics/metrics/metric-name.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { definitionOf } from './oracle/oracle.ts'

type Weights = readonly number[] | null

function scored(labels: readonly number[], scores: readonly number[], weights: Weights = null): RowFacts {
  const rows = { labels: Uint8Array.from(labels), scores: Float64Array.from(scores) }
  return factsOf({ task: 'scores', rows: { ...rows, weights: weights && Float64Array.from(weights) } })
}

function classed(
  labels: readonly number[],
  predictions: readonly number[],
  classes = 2,
  weights: Weights = null,
): RowFacts {
  const rows = { labels: Int32Array.from(labels), predictions: Int32Array.from(predictions), classes }
  return factsOf({ task: 'classes', rows: { ...rows, weights: weights && Float64Array.from(weights) } })
}

function valued(targets: readonly number[], predictions: readonly number[], weights: Weights = null): RowFacts {
  const rows = { targets: Float64Array.from(targets), predictions: Float64Array.from(predictions) }
  return factsOf({ task: 'values', rows: { ...rows, weights: weights && Float64Array.from(weights) } })
}

function ranked(
  queries: readonly number[],
  relevance: readonly number[],
  scores: readonly number[],
  queryCount: number,
): RowFacts {
  const rows = { queries: Int32Array.from(queries), relevance: Float64Array.from(relevance) }
  return factsOf({ task: 'ranking', rows: { ...rows, scores: Float64Array.from(scores), queryCount } })
}

const many = 2 ** 31 - 1

test.each<readonly [string, string, RowFacts, string]>([
  ['roc_auc', 'no rows', scored([], []), 'no-rows'],
  ['roc_auc', 'one class', scored([1, 1], [0.1, 0.2]), 'no-negatives'],
  ['pr_auc', 'no positives', scored([0, 0], [0.1, 0.2]), 'no-positives'],
  ['roc_auc', 'a score that is no number', scored([0, 1], [Number.NaN, 1]), 'not-finite'],
  ['log_loss', 'a score that is no number', scored([0, 1], [Number.NaN, 1]), 'not-finite'],
  ['log_loss', 'a score above one', scored([0, 1], [0.2, 1.1]), 'outside-probability'],
  ['brier', 'a score below zero', scored([0, 1], [-0.1, 0.5]), 'outside-probability'],
  ['ece', 'an infinite score', scored([0, 1], [Infinity, 0.5]), 'outside-probability'],
  ['ece_mass_5', 'no rows', scored([], []), 'no-rows'],
  ['roc_auc', 'a negative weight', scored([0, 1], [0.2, 0.5], [1, -1]), 'negative-weight'],
  ['log_loss', 'weights of zero', scored([0, 1], [0.2, 0.5], [0, 0]), 'no-weight'],
  ['ks', 'a weight that is no number', scored([0, 1], [0.2, 0.5], [1, Number.NaN]), 'not-finite'],
  ['roc_auc', 'weights beyond doubles', scored([0, 1], [0.2, 0.5], [1e308, 1e308]), 'not-finite'],
  ['accuracy', 'no rows', classed([], []), 'no-rows'],
  ['accuracy', 'a class that is none', classed([0, 2], [0, 1]), 'unknown-class'],
  ['accuracy', 'a class below zero', classed([0, 1], [0, -1]), 'unknown-class'],
  ['accuracy', 'classes without end', classed([0, 1], [0, 1], many), 'too-many-classes'],
  ['accuracy', 'no classes', classed([0, 1], [0, 1], Number.NaN), 'unknown-class'],
  ['f1', 'several classes and no average', classed([0, 2], [0, 1], 3), 'needs-average'],
  ['f1_class_7', 'a class there is not', classed([0, 2], [0, 1], 3), 'unknown-class'],
  ['precision', 'nothing predicted', classed([0, 1], [0, 0]), 'no-predicted-positives'],
  ['recall', 'nothing to find', classed([0, 0], [0, 1]), 'no-positives'],
  ['fpr', 'no negatives', classed([1, 1], [0, 1]), 'no-negatives'],
  ['npv', 'all predicted', classed([0, 1], [1, 1]), 'no-predicted-negatives'],
  ['mcc', 'one prediction', classed([0, 1], [1, 1]), 'zero-denominator'],
  ['mcc', 'one label', classed([1, 1], [1, 0]), 'one-class'],
  ['kappa', 'one class', classed([1, 1], [1, 1]), 'one-class'],
  ['balanced_accuracy', 'one label', classed([1, 1], [1, 0]), 'one-class'],
  ['precision_macro', 'a class never predicted', classed([0, 1, 2], [0, 1, 1], 3), 'no-predicted-positives'],
  ['cost', 'no matrix', classed([0, 1], [0, 1]), 'no-costs'],
  ['mse', 'no rows', valued([], []), 'no-rows'],
  ['mse', 'a value that is no number', valued([1, Number.NaN], [1, 2]), 'not-finite'],
  ['mse', 'an overflow', valued([-1e200, 1], [1e200, 1]), 'not-finite'],
  ['rmse', 'an overflow', valued([-1e200, 1], [1e200, 1]), 'not-finite'],
  ['max_error', 'a value that is no number', valued([1, Number.NaN], [1, 2]), 'not-finite'],
  ['medae', 'a value that is no number', valued([1, Number.NaN], [1, 2]), 'not-finite'],
  ['mape', 'a target of zero', valued([0, 1], [1, 2]), 'zero-target'],
  ['mape', 'a target of minus zero', valued([-0, 1], [1, 2]), 'zero-target'],
  ['r2', 'a constant target', valued([2, 2], [1, 2]), 'constant-target'],
  ['r2', 'one row', valued([2], [1]), 'too-few-rows'],
  ['r2', 'one row of weight', valued([2, 3], [1, 2], [0, 1]), 'constant-target'],
  ['ndcg', 'no rows', ranked([], [], [], 0), 'no-rows'],
  ['ndcg', 'nothing relevant', ranked([0, 0], [0, 0], [1, 2], 1), 'no-relevant-items'],
  ['ndcg', 'a relevance below zero', ranked([0, 0], [0, -1], [1, 2], 1), 'negative-relevance'],
  ['ndcg_exp@3', 'an overflow', ranked([0, 0], [0, 5000], [1, 2], 1), 'not-finite'],
  ['mrr', 'a score that is no number', ranked([0, 0], [0, 1], [1, Number.NaN], 1), 'not-finite'],
  ['mrr', 'a query there is not', ranked([0, 1], [0, 1], [1, 2], 1), 'unknown-class'],
  ['mrr', 'queries without end', ranked([0, 0], [0, 1], [1, 2], many), 'too-many-classes'],
])('%s of %s is undefined', (name, _, rows, why) => {
  expect(measureMetric(definitionOf(name), rows)).toEqual({ kind: 'undefined', why })
  expect(estimateMetric(definitionOf(name), rows)).toEqual({
    computed: { kind: 'undefined', why },
    estimate: null,
    n: 0,
    leftOut: 0,
  })
  expect(compareMetric(definitionOf(name), rows, rows).difference).toBeNull()
  expect(compareSamples(definitionOf(name), rows, rows).difference).toBeNull()
})

test('a cost matrix of another size is none', () => {
  const definition = withCosts(definitionOf('cost'), [[1]])
  if (definition === null) throw new Error('one by one is square')
  expect(measureMetric(definition, classed([0, 1], [0, 1]))).toEqual({ kind: 'undefined', why: 'no-costs' })
})

test('rows of another task are a mistake of the caller', () => {
  expect(() => measureMetric(definitionOf('mse'), classed([0], [0]))).toThrow('measured on values')
})

const number = fc.oneof(fc.double(), fc.constantFrom(0, 1, 0.5, Number.NaN, Infinity, -Infinity, 1e308, 5e-324))
const row = fc.record({ label: fc.nat(1), a: number, b: number, weight: number, query: fc.nat(3) })
const names = ['auc', 'gini', 'pr_auc', 'log_loss', 'brier', 'ece', 'mce', 'ece_mass_3', 'ks', 'lift_at_10%'] as const
const valueNames = [
  'mse',
  'rmse',
  'mae',
  'medae',
  'max_error',
  'mape',
  'smape',
  'r2',
  'explained_variance',
  'bias',
] as const
const rankNames = ['ndcg', 'ndcg_exp@2', 'mrr', 'map', 'recall@2', 'precision@2'] as const

/** Finite numbers, or null. */
function numbersIn(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  return typeof value !== 'object' || value === null || Object.values(value).every(numbersIn)
}

test('whatever rows hold, results are finite or undefined', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.boolean(), (list, weighted) => {
      const pick = (key: 'label' | 'a' | 'b' | 'weight' | 'query'): number[] => list.map((each) => each[key])
      const weights = weighted ? pick('weight') : null
      const cases = [
        ...names.map(
          (name) =>
            [name, scored(pick('label'), pick('a'), weights), scored(pick('label'), pick('b'), weights)] as const,
        ),
        ...valueNames.map(
          (name) => [name, valued(pick('a'), pick('b'), weights), valued(pick('a'), pick('weight'), weights)] as const,
        ),
        ...rankNames.map(
          (name) =>
            [
              name,
              ranked(pick('query'), pick('a'), pick('b'), 4),
              ranked(pick('query'), pick('a'), pick('weight'), 4),
            ] as const,
        ),
      ]
      for (const [name, candidate, baseline] of cases) {
        const definition = definitionOf(name)
        expect(numbersIn(estimateMetric(definition, candidate))).toBe(true)
        expect(numbersIn(compareMetric(definition, candidate, baseline).difference)).toBe(true)
        expect(numbersIn(compareSamples(definition, candidate, baseline).difference)).toBe(true)
      }
    }),
    { numRuns: 60 },
  )
})
