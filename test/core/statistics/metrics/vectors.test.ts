import { expect, test } from 'vitest'
import { calibrationErrors } from '../../../../src/core/statistics/calibration/calibration-error.ts'
import { rankOrder, type RankOrder } from '../../../../src/core/statistics/order/rank-order.ts'
import { factsOf } from '../../../../src/core/statistics/metrics/facts-of.ts'
import { fillBins, massEdges, widthEdges } from '../../../../src/core/statistics/metrics/calibration-bins.ts'
import { compareMetric } from '../../../../src/core/statistics/metrics/compare-metric.ts'
import { aucDifferenceVariance, aucVariance } from '../../../../src/core/statistics/metrics/delong.ts'
import { measureMetric } from '../../../../src/core/statistics/metrics/measure-metric.ts'
import { placementsOf, type Placements } from '../../../../src/core/statistics/metrics/placements.ts'
import type { RowFacts } from '../../../../src/core/statistics/metrics/row-facts.ts'
import { definitionOf } from './oracle/oracle.ts'

function scored(labels: readonly number[], scores: readonly number[]): RowFacts {
  return factsOf({
    task: 'scores',
    rows: { labels: Uint8Array.from(labels), scores: Float64Array.from(scores), weights: null },
  })
}

function orderOf(scores: readonly number[]): RankOrder {
  const order = rankOrder(Float64Array.from(scores))
  if (order === null) throw new Error('numbers have an order')
  return order
}

// Reference D4.
const labels = [0, 0, 1, 1, 0, 1, 1, 0, 1, 0]
const first = [0.1, 0.4, 0.35, 0.8, 0.2, 0.9, 0.7, 0.3, 0.6, 0.5]
const second = [0.2, 0.6, 0.4, 0.7, 0.1, 0.6, 0.9, 0.5, 0.3, 0.3]

function placed(scores: readonly number[]): Placements {
  const placements = placementsOf(orderOf(scores), Uint8Array.from(labels), null)
  if (typeof placements === 'string') throw new Error(placements)
  return placements
}

test('DeLong on ten rows', () => {
  const a = placed(first)
  const b = placed(second)
  expect([a.auc, b.auc]).toEqual([0.92, 0.8])
  expect(aucVariance(a)).toBeCloseTo(0.0088, 14)
  expect(aucVariance(b)).toBeCloseTo(0.022, 14)
  expect(aucDifferenceVariance(a, b)).toBeCloseTo(0.0188, 14)
  const { difference, identical, n } = compareMetric(
    definitionOf('roc_auc'),
    scored(labels, first),
    scored(labels, second),
  )
  const [value, standardError] = difference?.kind === 'normal' ? [difference.value, difference.standardError] : []
  expect((value ?? 0) / (standardError ?? 0)).toBeCloseTo(0.875189949, 9)
  expect([identical, n]).toEqual([false, 10])
})

test('the same scores have no width, and prove no more than five pairs without disagreement', () => {
  const { difference, identical } = compareMetric(definitionOf('roc_auc'), scored(labels, first), scored(labels, first))
  expect(difference).toEqual({ kind: 'paired', n: 5, onlyCandidate: 0, onlyBaseline: 0 })
  expect(identical).toBe(true)
})

// Reference D10.
const outcomes = [0, 0, 1, 1, 1, 0, 1, 0, 1, 1]
const chances = [0.1, 0.3, 0.35, 0.8, 0.65, 0.45, 0.9, 0.2, 0.55, 1]

test.each([
  ['brier', 0.114],
  ['ece_10', 0.28],
  ['ece_5', 0.13],
  ['ece_mass_5', 0.13],
])('calibration on ten rows: %s', (name, expected) => {
  const measured = measureMetric(definitionOf(name), scored(outcomes, chances))
  expect(measured.kind === 'value' ? measured.value : measured.why).toBeCloseTo(expected, 14)
})

test('a score on an edge belongs to the bin below it, and 0 to the first', () => {
  const edges = widthEdges(4)
  const rows = {
    labels: new Uint8Array(6),
    scores: Float64Array.of(0, 0.25, 0.5, 0.500001, 0.75, 1),
    weights: null,
  }
  expect([...fillBins(rows, edges, true).weights]).toEqual([2, 1, 2, 1])
  expect([...fillBins(rows, edges, false).weights]).toEqual([2, 1, 2, 1])
})

test('bins of equal mass keep ties together, and an empty one counts for nothing', () => {
  const scores = Float64Array.of(0.2, 0.2, 0.2, 0.2, 0.9)
  const edges = massEdges(orderOf([...scores]), 5)
  const bins = fillBins({ labels: Uint8Array.of(0, 0, 0, 1, 1), scores, weights: null }, edges, false)
  expect([...bins.weights]).toEqual([4, 0, 0, 0, 1])
  expect(calibrationErrors(bins).expected).toBeCloseTo(0.06, 14)
})
