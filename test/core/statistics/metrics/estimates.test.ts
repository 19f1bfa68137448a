import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Estimate } from '../../../../src/core/statistics/estimate.ts'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { compareSamples } from '../../../../src/core/statistics/metrics/compare-samples.ts'
import { estimateMetric } from '../../../../src/core/statistics/metrics/estimate-metric.ts'
import { countsOfCells, jointCells } from '../../../../src/core/statistics/metrics/joint-cells.ts'
import { measureCounts } from '../../../../src/core/statistics/metrics/measure-counts.ts'
import { withCosts } from '../../../../src/core/statistics/metrics/metric-name.ts'
import type { ClassRows } from '../../../../src/core/statistics/metrics/rows.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { definitionOf } from './oracle/oracle.ts'

function scored(
  labels: readonly number[],
  scores: readonly number[],
  weights: readonly number[] | null = null,
): RowFacts {
  const rows = { labels: Uint8Array.from(labels), scores: Float64Array.from(scores) }
  return factsOf({ task: 'scores', rows: { ...rows, weights: weights && Float64Array.from(weights) } })
}

function classRows(
  labels: readonly number[],
  predictions: readonly number[],
  weights: readonly number[] | null = null,
): ClassRows {
  const rows = { labels: Int32Array.from(labels), predictions: Int32Array.from(predictions), classes: 2 }
  return { ...rows, weights: weights && Float64Array.from(weights) }
}

function classed(
  labels: readonly number[],
  predictions: readonly number[],
  weights: readonly number[] | null = null,
): RowFacts {
  return factsOf({ task: 'classes', rows: classRows(labels, predictions, weights) })
}

// TP 3, FN 2, FP 1, TN 4; the other: TP 4, FN 1, FP 3, TN 2.
const labels = [1, 1, 1, 1, 1, 0, 0, 0, 0, 0]
const predicted = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
const other = [1, 1, 0, 1, 1, 0, 1, 1, 1, 0]

test.each([
  ['accuracy', 7, 10],
  ['error_rate', 3, 10],
  ['recall', 3, 5],
  ['fnr', 2, 5],
  ['specificity', 4, 5],
  ['fpr', 1, 5],
  ['precision', 3, 4],
  ['npv', 4, 6],
  ['selection_rate', 4, 10],
  ['recall_class_0', 4, 5],
])('%s is %i of %i', (name, successes, n) => {
  const { estimate, n: rows } = estimateMetric(definitionOf(name), classed(labels, predicted))
  expect([estimate, rows]).toEqual([{ kind: 'proportion', successes, n }, n])
})

test.each([
  ['accuracy', 4, 3, 10],
  ['error_rate', 3, 4, 10],
  ['recall', 1, 2, 5],
  ['specificity', 3, 1, 5],
  ['fpr', 1, 3, 5],
  ['fnr', 2, 1, 5],
  ['selection_rate', 2, 5, 10],
])('%s pairs to counts: %i only the candidate, %i only the baseline, of %i', (name, onlyCandidate, onlyBaseline, n) => {
  const compared = compareMetric(definitionOf(name), classed(labels, predicted), classed(labels, other))
  expect(compared.difference).toEqual({ kind: 'paired', n, onlyCandidate, onlyBaseline })
  expect([compared.n, compared.identical, compared.sameRows]).toEqual([n, false, true])
})

test('cells hold every row once, in order, and give back both models', () => {
  const cells = jointCells(classRows(labels, predicted), classRows(labels, other))
  if (typeof cells === 'string') throw new Error(cells)
  const keys = [...cells.counts.keys()].map((i) => [
    cells.labels[i],
    cells.candidate[i],
    cells.baseline[i],
    cells.counts[i],
  ])
  expect(keys).toEqual([
    [0, 0, 0, 1],
    [0, 0, 1, 3],
    [0, 1, 0, 1],
    [1, 0, 1, 2],
    [1, 1, 0, 1],
    [1, 1, 1, 2],
  ])
  const value = measureCounts(definitionOf('precision'), countsOfCells(cells, 'baseline', cells.counts))
  expect(value).toEqual({ kind: 'value', value: 4 / 7 })
})

/** Labels and predictions that step through the classes at their own pace. */
function stepping(seed: number, classes: number): ClassRows {
  return {
    labels: Int32Array.from({ length: 200_000 }, (_, i) => (i * 7) % classes),
    predictions: Int32Array.from({ length: 200_000 }, (_, i) => (i * seed) % classes),
    classes,
    weights: null,
  }
}

test('many classes make the same cells, too many make none', () => {
  const few = jointCells(stepping(11, 46), stepping(13, 46))
  const more = jointCells({ ...stepping(11, 46), classes: 47 }, { ...stepping(13, 46), classes: 47 })
  if (typeof few === 'string' || typeof more === 'string') throw new Error('46 classes are not too many')
  expect({ ...more, classes: 46 }).toEqual(few)
  expect(few.counts.reduce((sum, count) => sum + count, 0)).toBe(200_000)
  expect(jointCells(stepping(11, 199_999), stepping(13, 199_999))).toBe('too-many-classes')
  const compared = compareMetric(
    definitionOf('mcc'),
    factsOf({ task: 'classes', rows: stepping(11, 199_999) }),
    factsOf({ task: 'classes', rows: stepping(7, 199_999) }),
  )
  expect([compared.difference?.kind, compared.cells]).toEqual(['point', null])
})

test('precision comes with cells for resampling, and weighted rows with none', () => {
  const compared = compareMetric(definitionOf('precision'), classed(labels, predicted), classed(labels, other))
  expect([compared.difference?.kind, compared.cells?.counts.length, compared.n]).toEqual(['normal', 6, 10])
  const weights = labels.map((_, i) => i + 1)
  const weighted = compareMetric(
    definitionOf('precision'),
    classed(labels, predicted, weights),
    classed(labels, other, weights),
  )
  expect([weighted.difference?.kind, weighted.cells]).toEqual(['point', null])
})

test.each<readonly [string, RowFacts, RowFacts]>([
  ['labels', classed(labels, predicted), classed([0, ...labels.slice(1)], predicted)],
  ['numbers of rows', classed(labels, predicted), classed([...labels, 0], [...predicted, 0])],
  ['numbers of rows, fewer', classed(labels, predicted), classed(labels.slice(0, 9), predicted.slice(0, 9))],
  [
    'weights',
    classed(labels, predicted),
    classed(
      labels,
      predicted,
      labels.map(() => 1),
    ),
  ],
])('rows of other %s are not compared in pairs', (_, candidate, baseline) => {
  const compared = compareMetric(definitionOf('accuracy'), candidate, baseline)
  expect([compared.difference, compared.sameRows, compared.identical]).toEqual([null, false, false])
})

test('weights that say nothing change nothing', () => {
  const { estimate } = estimateMetric(
    definitionOf('accuracy'),
    classed(
      labels,
      predicted,
      labels.map(() => 2.5),
    ),
  )
  expect(estimate).toEqual({ kind: 'proportion', successes: 7, n: 10 })
})

test('a weighted share stands on as many rows as would vary so much, and on Kish rows where none is wrong', () => {
  const weights = [4, 1, 1, 1, 1, 1, 1, 1, 1, 1]
  const { estimate, n } = estimateMetric(definitionOf('accuracy'), classed(labels, predicted, weights))
  // p = 10 / 13; Σ w² (u − p)² = 16 · (3/13)² + 6 · (3/13)² + 3 · (10/13)².
  const variance = ((22 * 9 + 3 * 100) / 13 ** 4) * (10 / 9)
  const rows = ((10 / 13) * (3 / 13)) / variance
  expect(estimate).toEqual({
    kind: 'proportion',
    successes: expect.closeTo((rows * 10) / 13, 12),
    n: expect.closeTo(rows, 12),
  })
  expect(n).toBe(10)
  const right = estimateMetric(definitionOf('accuracy'), classed(labels, labels, weights)).estimate
  expect(right).toEqual({ kind: 'proportion', successes: 169 / 25, n: 169 / 25 })
})

test.each<readonly [string, readonly number[], Estimate]>([
  ['all pairs won', [0.9, 0.8, 0.3, 0.2, 0.1], { kind: 'proportion', successes: 2, n: 2 }],
  ['all pairs lost', [0.1, 0.2, 0.3, 0.4, 0.5], { kind: 'proportion', successes: 0, n: 2 }],
  ['all scores equal', [0.5, 0.5, 0.5, 0.5, 0.5], { kind: 'proportion', successes: 1, n: 2 }],
])('an AUC has width where it does not vary: %s', (_, scores, expected) => {
  expect(estimateMetric(definitionOf('auc'), scored([1, 1, 0, 0, 0], scores)).estimate).toEqual(expected)
})

test('an AUC of one positive that wins some is a point, and of one that wins all a single trial', () => {
  expect(estimateMetric(definitionOf('auc'), scored([1, 0, 0], [0.5, 0.2, 0.7])).estimate).toEqual({
    kind: 'point',
    value: 0.5,
  })
  const won = estimateMetric(definitionOf('auc'), scored([1, 0, 0], [0.9, 0.2, 0.7])).estimate
  expect(won).toEqual({ kind: 'proportion', successes: 1, n: 1 })
})

test.each<readonly [string, RowFacts, RowFacts, Estimate]>([
  [
    'a monotone transformation',
    scored([0, 1, 0, 1, 1], [1, 2, 3, 4, 5]),
    scored([0, 1, 0, 1, 1], [1, 4, 9, 16, 25]),
    { kind: 'paired', n: 2, onlyCandidate: 0, onlyBaseline: 0 },
  ],
  [
    'two that win all',
    scored([0, 0, 1, 1], [1, 2, 3, 4]),
    scored([0, 0, 1, 1], [2, 1, 4, 3]),
    { kind: 'paired', n: 2, onlyCandidate: 0, onlyBaseline: 0 },
  ],
  [
    'one that wins all, one that loses all',
    scored([0, 0, 1, 1], [1, 2, 3, 4]),
    scored([0, 0, 1, 1], [4, 3, 2, 1]),
    { kind: 'point', value: 1 },
  ],
])('AUCs whose difference does not vary: %s', (_, candidate, baseline, expected) => {
  expect(compareMetric(definitionOf('auc'), candidate, baseline).difference).toEqual(expected)
})

test('what rounding leaves is no spread', () => {
  const weights = [0.1, 0.2, 0.3, 0.7, 1.1, 0.6, 0.9, 1.3]
  const truth = [0, 0, 0, 0, 1, 1, 1, 1]
  const candidate = scored(truth, [1, 2, 3, 4, 5, 6, 7, 8], weights)
  const baseline = scored(truth, [4, 2, 1, 3, 8, 5, 7, 6], weights)
  const auc = estimateMetric(definitionOf('auc'), candidate)
  const n = 3.9 ** 2 / (1.1 ** 2 + 0.6 ** 2 + 0.9 ** 2 + 1.3 ** 2)
  const kish = Math.min(n, 1.3 ** 2 / 0.63)
  expect(auc.estimate).toEqual({ kind: 'proportion', successes: expect.closeTo(kish, 12), n: expect.closeTo(kish, 12) })
  expect(compareMetric(definitionOf('auc'), candidate, baseline).difference).toEqual({
    kind: 'paired',
    n: expect.closeTo(kish, 12),
    onlyCandidate: 0,
    onlyBaseline: 0,
  })
  const targets = Float64Array.from({ length: 50 }, (_, i) => i * 1000.37)
  const shifted = (by: number): RowFacts =>
    factsOf({
      task: 'values',
      rows: { targets, predictions: targets.map((target) => target + by), weights: null },
    })
  expect(compareMetric(definitionOf('bias'), shifted(1000.1), shifted(0.3)).difference?.kind).toBe('point')
  expect(estimateMetric(definitionOf('mae'), shifted(1000.1)).estimate?.kind).toBe('point')
})

test('a Gini differs twice as much as an AUC', () => {
  const candidate = scored([0, 1, 0, 1, 1, 0], [0.1, 0.4, 0.5, 0.7, 0.2, 0.3])
  const baseline = scored([0, 1, 0, 1, 1, 0], [0.3, 0.4, 0.2, 0.6, 0.7, 0.5])
  const auc = compareMetric(definitionOf('auc'), candidate, baseline).difference
  const gini = compareMetric(definitionOf('gini'), candidate, baseline).difference
  expect([auc?.kind, gini?.kind]).toEqual(['normal', 'normal'])
  const numbers = [auc, gini].map((each) => (each?.kind === 'normal' ? [each.value, each.standardError] : []))
  expect(numbers[1]).toEqual(numbers[0]?.map((number) => 2 * number))
})

test.each(['mse', 'mae', 'rmse', 'bias'])('identical predictions are a point, not a proof: %s', (name) => {
  const values: RowFacts = factsOf({
    task: 'values',
    rows: { targets: Float64Array.of(1, 2, 3), predictions: Float64Array.of(1, 3, 3), weights: null },
  })
  const compared = compareMetric(definitionOf(name), values, values)
  expect([compared.difference, compared.identical]).toEqual([{ kind: 'point', value: 0 }, true])
})

test.each(['f1', 'mcc', 'balanced_accuracy'])('a class metric that does not vary is a point: %s', (name) => {
  expect(estimateMetric(definitionOf(name), classed(labels, labels)).estimate?.kind).toBe('point')
  expect(compareMetric(definitionOf(name), classed(labels, labels), classed(labels, labels)).difference?.kind).toBe(
    'point',
  )
})

test('a cost is a mean of what rows cost', () => {
  const definition = withCosts(definitionOf('cost'), [
    [0, 1],
    [10, -2],
  ])
  if (definition === null) throw new Error('two by two is square')
  const { computed, estimate } = estimateMetric(definition, classed(labels, predicted))
  expect(computed).toEqual({ kind: 'value', value: 1.5 })
  expect(estimate).toEqual({
    kind: 'student',
    value: 1.5,
    standardError: expect.closeTo(1.4548768561863463, 12),
    degrees: 9,
  })
})

test('independent samples: two proportions, of effective pairs for an AUC', () => {
  const share = compareSamples(definitionOf('recall'), classed(labels, predicted), classed(labels, other)).difference
  expect(share).toEqual({ kind: 'proportions', candidate: { successes: 3, n: 5 }, baseline: { successes: 4, n: 5 } })
  const auc = compareSamples(
    definitionOf('auc'),
    scored([1, 1, 0], [3, 2, 1]),
    scored([1, 1, 0, 0], [3, 2, 1, 0]),
  ).difference
  expect(auc).toEqual({ kind: 'proportions', candidate: { successes: 1, n: 1 }, baseline: { successes: 2, n: 2 } })
  const f1 = compareSamples(definitionOf('f1'), classed(labels, predicted), classed(labels, other)).difference
  expect(f1?.kind).toBe('normal')
})

const pair = fc.record({ label: fc.nat(1), a: fc.nat(6), b: fc.nat(6) })

test.each(['auc', 'log_loss', 'brier'])(
  'the difference turns its sign when sides change, and rows have no order: %s',
  (name) => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 2, maxLength: 30 }), (list) => {
        const side = (key: 'a' | 'b', rows: typeof list): RowFacts =>
          scored(
            rows.map(({ label }) => label),
            rows.map((row) => row[key] / 6),
          )
        const there = compareMetric(definitionOf(name), side('a', list), side('b', list)).difference
        const back = compareMetric(definitionOf(name), side('b', list), side('a', list)).difference
        const turned = compareMetric(
          definitionOf(name),
          side('a', list.toReversed()),
          side('b', list.toReversed()),
        ).difference
        expect(spreadOf(back)).toEqual(
          spreadOf(there).map((number, i) => expect.closeTo(i === 0 ? -number : number, 12)),
        )
        expect(spreadOf(turned)).toEqual(spreadOf(there).map((number) => expect.closeTo(number, 12)))
      }),
      { numRuns: 60 },
    )
  },
)

/** The value first, then how it varies. */
function spreadOf(estimate: Estimate | null): number[] {
  if (estimate === null) return []
  if (estimate.kind === 'point') return [estimate.value]
  if (estimate.kind === 'normal' || estimate.kind === 'student') return [estimate.value, estimate.standardError]
  return estimate.kind === 'paired' ? [estimate.onlyCandidate - estimate.onlyBaseline, estimate.n] : []
}
