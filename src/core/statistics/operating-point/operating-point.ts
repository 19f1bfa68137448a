import type { Computed } from '../estimate.ts'
import { ratio } from '../metrics/row-faults.ts'
import type { ThresholdCurve } from './threshold-curve.ts'

/** What a threshold does to rows: sums of weights, or numbers of rows. */
export type OperatingPoint = {
  readonly threshold: number
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

export type PointRates = {
  readonly recall: Computed
  readonly falsePositiveRate: Computed
  readonly precision: Computed
  readonly f1: Computed
  readonly selectionRate: Computed
}

/** The point of any threshold: rows with a score of at least it are given class 1. `threshold` is no NaN. */
export function pointAt(curve: ThresholdCurve, threshold: number): OperatingPoint {
  const { thresholds } = curve
  // thresholds descend: how many of them are at least this one
  let [reached, end] = [0, thresholds.length]
  while (reached < end) {
    const middle = (reached + end) >>> 1
    if ((thresholds[middle] ?? 0) >= threshold) reached = middle + 1
    else end = middle
  }
  const { positives, negatives } = curve
  const none = { truePositives: 0, falsePositives: 0, falseNegatives: positives, trueNegatives: negatives }
  return reached === 0 ? { threshold, ...none } : { ...pointOf(curve, reached - 1), threshold }
}

/** The point at a place of the curve. */
export function pointOf(curve: ThresholdCurve, place: number): OperatingPoint {
  const truePositives = curve.truePositives[place] ?? 0
  const falsePositives = curve.falsePositives[place] ?? 0
  return {
    threshold: curve.thresholds[place] ?? 0,
    truePositives,
    falsePositives,
    falseNegatives: curve.positives - truePositives,
    trueNegatives: curve.negatives - falsePositives,
  }
}

/** The usual rates of a point. F1 is 2·TP ÷ (2·TP + FP + FN): 0, not undefined, where nothing is selected. */
export function ratesOf(point: OperatingPoint): PointRates {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = point
  const selected = truePositives + falsePositives
  const all = selected + falseNegatives + trueNegatives
  return {
    recall: ratio(truePositives, truePositives + falseNegatives, 'no-positives'),
    falsePositiveRate: ratio(falsePositives, falsePositives + trueNegatives, 'no-negatives'),
    precision: ratio(truePositives, selected, 'no-predicted-positives'),
    f1: ratio(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives, 'no-positives'),
    selectionRate: ratio(selected, all, 'no-rows'),
  }
}

/** What each kind of row is worth; a cost is negative. */
export type PointWorth = {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
  readonly trueNegative: number
}

/** Mean worth of a row. */
export function worthOf(point: OperatingPoint, worth: PointWorth): Computed {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = point
  const sum =
    truePositives * worth.truePositive +
    falsePositives * worth.falsePositive +
    falseNegatives * worth.falseNegative +
    trueNegatives * worth.trueNegative
  return ratio(sum, truePositives + falsePositives + falseNegatives + trueNegatives, 'no-rows')
}
