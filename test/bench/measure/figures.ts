import { calibrationErrors } from '../../../src/core/statistics/calibration/calibration-error.ts'
import { driftOfNumbers } from '../../../src/core/statistics/drift/drift-of-numbers.ts'
import type { DriftMethod } from '../../../src/core/statistics/drift/method.ts'
import { numberSample } from '../../../src/core/statistics/drift/sample.ts'
import type { Computed } from '../../../src/core/statistics/estimate.ts'
import { compareAuc } from '../../../src/core/statistics/metrics/compare-auc.ts'
import { rocAuc } from '../../../src/core/statistics/metrics/roc-auc.ts'
import { scanScores } from '../../../src/core/statistics/metrics/scan-scores.ts'
import { rankOrder, type RankOrder } from '../../../src/core/statistics/order/rank-order.ts'
import { sliceAucs } from '../../../src/core/statistics/slices/slice-aucs.ts'
import { SLICES, type MadeRows } from './made-rows.ts'

export function orderOf(scores: Float64Array): RankOrder {
  const order = rankOrder(scores)
  if (order === null) throw new Error('a score is not a number')
  return order
}

export function numberOf(value: Computed): number {
  if (value.kind === 'undefined') throw new Error(value.why)
  return value.value
}

export function auc(rows: MadeRows): number[] {
  return [numberOf(rocAuc(orderOf(rows.candidate), rows.labels, null))]
}

/** Log loss, Brier score, ECE of 15 bins and the confusion, as scikit-learn lays it out. */
export function four({ labels }: MadeRows, scores: Float64Array, weights: Float64Array | null = null): number[] {
  const scan = scanScores({ labels, scores, weights }, 0.5, 15)
  const ece = calibrationErrors(scan.bins).expected
  const { trueNegatives, falsePositives, falseNegatives, truePositives, weight } = scan
  const losses = [scan.logLoss / weight, scan.brier / weight]
  return [...losses, ece, trueNegatives, falsePositives, falseNegatives, truePositives]
}

export function delong({ labels }: MadeRows, scores: Float64Array, ...orders: [RankOrder, RankOrder]): number[] {
  const estimate = compareAuc({ labels, scores, weights: null }, ...orders)
  if (estimate?.kind !== 'normal') throw new Error('no standard error')
  return [estimate.value, estimate.standardError]
}

const methods: Readonly<Record<string, readonly DriftMethod[]>> = {
  distances: [{ kind: 'kolmogorov-smirnov' }, { kind: 'wasserstein' }],
  psi: [{ kind: 'psi', floor: 1e-4 }],
}

/** Drift of the candidate's scores from the baseline's, by each method. */
export function drift({ candidate, baseline }: MadeRows, what: 'distances' | 'psi'): number[] {
  const [reference, current] = [numberSample(candidate, null), numberSample(baseline, null)]
  const bins = { kind: 'quantiles', count: 10 } as const
  return (methods[what] ?? []).map((method) => numberOf(driftOfNumbers(reference, current, { method, bins }).value))
}

export function slices({ labels, slices: codes }: MadeRows, order: RankOrder): number[] {
  const keys = Array.from({ length: SLICES }, (_, slice) => String(slice))
  const slicing = { columns: ['slice'], keys, codes }
  return sliceAucs(order, { labels, weights: null }, slicing).map(numberOf)
}
