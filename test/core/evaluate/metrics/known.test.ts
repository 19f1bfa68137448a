import { describe, expect, test } from 'vitest'
import { formatDecimal } from '../../../../src/core/base/decimal.ts'
import { knownRows } from '../../../../src/core/evaluate/metrics/known-table.ts'
import { knownMetric, knownMetrics } from '../../../../src/core/evaluate/metrics/known.ts'

function range(name: string): readonly (string | null)[] {
  const metric = knownMetric(name)
  return [metric?.least ?? null, metric?.greatest ?? null].map((end) => (end === null ? null : formatDecimal(end)))
}

describe('standard metrics', () => {
  test('no name means two things', () => {
    const names = knownRows.flatMap((row) => row.names)
    expect(names.length).toBe(new Set(names).size)
  })

  test('every name is found under itself', () => {
    const lost = knownRows.flatMap((row) => row.names.filter((name) => knownMetric(name)?.name !== row.names[0]))
    expect(lost).toEqual([])
  })

  test.each([
    ['f1-score', 'f1', 'higher'],
    ['F1 Score', 'f1', 'higher'],
    ['macro_f1', 'f1', 'higher'],
    ['recall_weighted', 'recall', 'higher'],
    ['eval_loss', 'loss', 'lower'],
    ['test_wer', 'wer', 'lower'],
    ['acc,none', 'accuracy', 'higher'],
    ['exact_match,strict-match', 'exact_match', 'higher'],
    ['ndcg@10', 'ndcg', 'higher'],
    ['precision_at_5', 'precision', 'higher'],
    ['latency_p95_ms', 'latency', 'lower'],
    ['p99_latency_seconds', 'latency', 'lower'],
    ['ROC-AUC', 'roc_auc', 'higher'],
    ['rougeLsum', 'rouge1', 'higher'],
    ['ks_statistic', 'ks', null],
  ])('%s', (written, name, direction) => {
    const metric = knownMetric(written)
    expect([metric?.name, metric?.direction]).toEqual([name, direction])
  })

  test.each([
    'aucx',
    'my_auc_thing',
    'scores',
    'gain',
    '',
    '__proto__',
    'constructor',
    'f1_by_geo',
    'error',
    'ms',
    'x'.repeat(5000),
  ])('nothing is guessed from %j', (written) => {
    expect(knownMetric(written)).toBeNull()
  })

  test('the key of a wrapped number is not its name', () => {
    const known = knownMetrics()
    expect(known(['binary_classification_metrics', 'accuracy', 'value'])?.name).toBe('accuracy')
    expect(known(['value'])).toBeNull()
  })

  test('ranges are what mathematics says', () => {
    expect(['auc', 'mcc', 'r2', 'log_loss', 'perplexity', 'wer', 'bleu', 'nll'].map(range)).toEqual([
      ['0', '1'],
      ['-1', '1'],
      [null, '1'],
      ['0', null],
      ['1', null],
      ['0', null],
      ['0', '100'],
      [null, null],
    ])
  })
})
