import { expect, test } from 'vitest'
import { knownRows } from '../../../../src/core/evaluate/metrics/known-table.ts'
import { definitionRows } from '../../../../src/core/statistics/metrics/definitions.ts'
import { metricDefinition, withCosts } from '../../../../src/core/statistics/metrics/metric-name.ts'
import { definitionOf } from './oracle/oracle.ts'

test.each([
  ['AUC', 'roc_auc', {}],
  ['Average Precision', 'pr_auc', {}],
  ['f1', 'f1', { beta: 1, average: null }],
  ['f1_macro', 'f1_macro', { average: 'macro' }],
  ['macro_f1', 'f1_macro', { average: 'macro' }],
  ['f1-score', 'f1', {}],
  ['precision_weighted', 'precision_weighted', { average: 'weighted' }],
  ['recall_class_3', 'recall_class_3', { average: 3 }],
  ['f2', 'fbeta_2', { beta: 2 }],
  ['f0_5', 'fbeta_0.5', { beta: 0.5 }],
  ['fbeta_2', 'fbeta_2', { beta: 2 }],
  ['fbeta_2_macro', 'fbeta_2_macro', { beta: 2, average: 'macro' }],
  ['fbeta_1', 'f1', { beta: 1 }],
  ['recall@5', 'recall@5', { cutoff: 5 }],
  ['recall_at_5', 'recall@5', { cutoff: 5 }],
  ['ndcg@10', 'ndcg@10', { cutoff: 10, gain: 'linear' }],
  ['ndcg_exp@10', 'ndcg_exp@10', { cutoff: 10, gain: 'exponential' }],
  ['ndcg', 'ndcg', { cutoff: null }],
  ['MRR', 'mrr', { cutoff: null }],
  ['recall_at_10%', 'recall_at_10%', { share: 0.1 }],
  ['lift@5%', 'lift_at_5%', { share: 0.05 }],
  ['precision_at_0.07', 'precision_at_7%', { share: 0.07 }],
  ['quantile_loss_0.9', 'quantile_loss_0.9', { alpha: 0.9 }],
  ['pinball_loss_0.1', 'quantile_loss_0.1', { alpha: 0.1 }],
  ['ece', 'ece', { bins: 15, equalMass: false }],
  ['ece_10', 'ece_10', { bins: 10, equalMass: false }],
  ['ece_mass_20_bins', 'ece_mass_20', { bins: 20, equalMass: true }],
  ['sensitivity', 'recall', {}],
])('%s is %s', (written, name, parameters) => {
  const definition = definitionOf(written)
  expect([definition.name, definition.parameters]).toEqual([name, expect.objectContaining(parameters)])
  expect(metricDefinition(name)?.name).toBe(name)
})

test.each([
  '',
  ' ',
  'lift',
  'lift@10',
  'recall@0',
  'recall@0%',
  'recall_at_101%',
  'quantile_loss',
  'quantile_loss_2',
  'ece_0',
  'ece_1.5',
  'ece_99999999',
  'accuracy_macro',
  'f1_class_',
  'f1_class_12345678',
  'f0',
  'fbeta',
  'top_5_accuracy',
  'hit_rate',
  'constructor',
  '__proto__',
  'ndcg@1e999',
])('"%s" is no metric', (name) => {
  expect(metricDefinition(name)).toBeNull()
})

test('a name without end is no metric', () => {
  expect(metricDefinition('f1_'.repeat(1_000_000))).toBeNull()
})

test('names, directions and ranges agree with what is known of metrics elsewhere', () => {
  const contradictions = definitionRows.flatMap((row) => {
    const known = knownRows.find(({ names }) => names.includes(row.names[0] ?? ''))
    // A Kolmogorov–Smirnov distance between classes is better high; as drift it is not.
    if (known === undefined || known.direction === null) return []
    const fits =
      known.direction === row.direction &&
      (known.least === null || row.least === null || Number(known.least) <= row.least) &&
      (known.greatest === null || row.greatest === null || Number(known.greatest) >= row.greatest)
    return fits ? [] : [row.names[0]]
  })
  expect(contradictions).toEqual([])
})

test('every name finds its own metric', () => {
  const plain = definitionRows.filter(({ takes }) => takes === 'nothing' || takes === 'average' || takes === 'bins')
  expect(plain.flatMap(({ names }) => names.filter((name) => metricDefinition(name)?.aliases !== names))).toEqual([])
})

test.each([
  [[]],
  [[[1, 2]]],
  [[[1], [2]]],
  [
    [
      [1, Number.NaN],
      [0, 1],
    ],
  ],
])('costs that are no matrix: %j', (costs) => {
  expect(withCosts(definitionOf('cost'), costs)).toBeNull()
})
