import type { Undefined } from '../estimate.ts'
import { weightFault } from '../metrics/row-faults.ts'
import type { ScoredRows } from '../metrics/rows.ts'
import { rankOrder } from '../order/rank-order.ts'

/**
 * Every threshold that makes a difference, descending: the distinct scores. A row is given class 1 when its score is at
 * least the threshold (as scikit-learn's `roc_curve`). At place i, `truePositives[i]` and `falsePositives[i]` are the
 * weights of the rows that are, by their labels.
 */
export type ThresholdCurve = {
  readonly thresholds: Float64Array
  readonly truePositives: Float64Array
  readonly falsePositives: Float64Array
  readonly positives: number
  readonly negatives: number
}

export type ThresholdCurveResult =
  | { readonly kind: 'curve'; readonly curve: ThresholdCurve }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** The curve of rows. Scores may be any numbers but NaN. */
export function thresholdCurve(rows: ScoredRows): ThresholdCurveResult {
  const why = weightFault(rows.weights, rows.scores.length)
  if (why !== null) return { kind: 'undefined', why }
  const order = rankOrder(rows.scores)
  if (order === null) return { kind: 'undefined', why: 'not-finite' }
  const { labels, weights } = rows
  const { sorted, rows: ordered } = order
  const n = ordered.length
  const [thresholds, truePositives, falsePositives] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)]
  let [positives, negatives, places] = [0, 0, 0]
  for (let at = n - 1; at >= 0; places++) {
    const score = sorted[at] ?? 0
    do {
      const row = ordered[at] ?? 0
      const weight = weights === null ? 1 : (weights[row] ?? 0)
      if (labels[row] === 0) negatives += weight
      else positives += weight
      at--
    } while (at >= 0 && sorted[at] === score)
    thresholds[places] = score
    truePositives[places] = positives
    falsePositives[places] = negatives
  }
  const curve = {
    thresholds: thresholds.slice(0, places),
    truePositives: truePositives.slice(0, places),
    falsePositives: falsePositives.slice(0, places),
  }
  return { kind: 'curve', curve: { ...curve, positives, negatives } }
}

/**
 * At most `most` (≥ 2) places of the curve, for a report: the first and the last, and between them those that pass equal
 * steps of the weight that is selected. Ascending.
 */
export function thinnedPlaces({ truePositives, falsePositives, thresholds }: ThresholdCurve, most: number): number[] {
  const last = thresholds.length - 1
  if (last < most) return [...thresholds.keys()]
  const selected = (at: number): number => (truePositives[at] ?? 0) + (falsePositives[at] ?? 0)
  const places: number[] = [0]
  const [least, all] = [selected(0), selected(last)]
  for (let at = 1; at < last && places.length < most - 1; at++) {
    if (selected(at) - least >= (places.length / (most - 1)) * (all - least)) places.push(at)
  }
  return [...places, last]
}
