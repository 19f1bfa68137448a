import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { compareSamples } from '../../../../src/core/statistics/metrics/compare-samples.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { factsOf, scoredFacts } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import type { MetricDefinition } from '../../../../src/core/statistics/metrics/metric-definition.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import type { MetricRows, MetricTask } from '../../../../src/core/statistics/metrics/rows.ts'
import { definitionOf } from './oracle/oracle.ts'

const names: Readonly<Record<MetricTask, readonly string[]>> = {
  scores: ['auc', 'gini', 'pr_auc', 'log_loss', 'brier', 'ece', 'ece_mass_5', 'mce', 'ks', 'recall@10%', 'lift@25%'],
  classes:
    'accuracy error_rate recall fnr specificity fpr selection_rate recall_class_0 precision npv f1 balanced_accuracy mcc cohen_kappa jaccard_macro recall_class_7'.split(
      ' ',
    ),
  values: ['mae', 'rmse', 'r2', 'bias', 'medae', 'max_error', 'explained_variance'],
  ranking: ['ndcg@3', 'mrr', 'map', 'recall@2'],
}

const row = fc.record({
  label: fc.constantFrom(0, 1),
  // few values: ties; one outside of what a probability is
  score: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.50000001, 0.75, 1, 1.5),
  other: fc.constantFrom(0, 0.1, 0.25, 0.5, 0.75, 1),
  weight: fc.constantFrom(0, 0.3, 1, 2.7),
})

type Row = { readonly label: number; readonly score: number; readonly other: number; readonly weight: number }
type Side = 'score' | 'other'
type Weighing = 'none' | 'ones' | 'some'

function rowsOf(task: MetricTask, rows: readonly Row[], side: Side, weighing: Weighing): MetricRows {
  const own = Float64Array.from(rows, (one) => one[side])
  const weights =
    weighing === 'none' ? null : Float64Array.from(rows, ({ weight }) => (weighing === 'ones' ? 1 : weight))
  const labels = rows.map(({ label }) => label)
  switch (task) {
    case 'scores':
      return { task, rows: { labels: Uint8Array.from(labels), scores: own, weights } }
    case 'classes': {
      const predictions = Int32Array.from(own, (score) => (score >= 0.5 ? 1 : 0))
      return { task, rows: { labels: Int32Array.from(labels), predictions, classes: 2, weights } }
    }
    case 'values':
      return { task, rows: { targets: Float64Array.from(labels), predictions: own, weights } }
    default: {
      const queries = Int32Array.from(rows, (_, at) => at % 3)
      return { task, rows: { queries, queryCount: 3, relevance: Float64Array.from(labels), scores: own } }
    }
  }
}

/** All that is found of two sides by one metric. */
function found(definition: MetricDefinition, candidate: RowFacts, baseline: RowFacts): unknown {
  return [
    estimateMetric(definition, candidate),
    measureMetric(definition, candidate),
    compareMetric(definition, candidate, baseline),
    compareSamples(definition, candidate, baseline),
    estimateMetric(definition, baseline),
  ]
}

test.each<MetricTask>(['scores', 'classes', 'values', 'ranking'])(
  'what metrics of %s share changes no number, in whatever order they are asked for',
  (task) => {
    const definitions = names[task].map(definitionOf)
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.constantFrom<Weighing>('none', 'ones', 'some'),
        fc.shuffledSubarray(definitions, { minLength: definitions.length }),
        (rows, weighing, asked) => {
          const sides = (): readonly [RowFacts, RowFacts] => [
            factsOf(rowsOf(task, rows, 'score', weighing)),
            factsOf(rowsOf(task, rows, 'other', weighing)),
          ]
          const shared = sides()
          for (const definition of asked) {
            expect(found(definition, ...shared)).toEqual(found(definition, ...sides()))
          }
        },
      ),
      { numRuns: 60 },
    )
  },
)

test('shares that are counted are those that rows of weight 1 add up to, alone and in pairs', () => {
  const shares = names.classes.map(definitionOf).filter(({ kind }) => kind === 'proportion')
  expect(shares.length).toBeGreaterThan(7)
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const sides = (weighing: Weighing): readonly [RowFacts, RowFacts] => [
        factsOf(rowsOf('classes', rows, 'score', weighing)),
        factsOf(rowsOf('classes', rows, 'other', weighing)),
      ]
      const [counted, added] = [sides('none'), sides('ones')]
      for (const definition of shares) {
        expect(estimateMetric(definition, counted[0])).toEqual(estimateMetric(definition, added[0]))
        const { cells: _, ...difference } = compareMetric(definition, ...counted)
        expect(difference).toEqual({ ...compareMetric(definition, ...added), cells: undefined })
      }
    }),
  )
})

test('resampled AUCs are kept for the same draws, and drawn anew for others', () => {
  const labels = Uint8Array.from({ length: 300 }, (_, at) => (at % 3) & 1)
  const { facts } = scoredFacts({
    labels,
    scores: Float64Array.from(labels.keys(), (at) => (at * 37) % 101),
    weights: null,
  })
  const units = { rows: 300, clusters: null }
  const plan = { seed: 1, replicates: 20 }
  const auc = definitionOf('auc')
  const first = facts.resampled(auc, { units, plan })
  expect(facts.resampled(auc, { units: { ...units }, plan: { ...plan } })).toBe(first)
  expect(facts.resampled(auc, { units, plan: { ...plan, seed: 2 } })).not.toEqual(first)
  expect(facts.resampled(auc, { units, plan: { ...plan, replicates: 19 } })).toEqual(first?.slice(0, 19))
  const clusters = { of: Int32Array.from(labels.keys(), (at) => at >> 1), count: 150 }
  expect(facts.resampled(auc, { units: { rows: 300, clusters }, plan })).not.toEqual(first)
  expect(facts.resampled(auc, { units, plan })).toEqual(first)
})
