import { unreachable } from '../../base/unreachable.ts'
import type { Undefined } from '../estimate.ts'
import { pointOf, worthOf } from './operating-point.ts'
import type { OperatingPoint, PointWorth } from './operating-point.ts'
import type { ThresholdCurve } from './threshold-curve.ts'

/** How a threshold is chosen on rows: among their distinct scores. */
export type ThresholdRule =
  | { readonly kind: 'most-f1' }
  /** The most rows selected with a false positive rate of at most this: the lowest such threshold. */
  | { readonly kind: 'false-positive-rate-at-most'; readonly rate: number }
  /** The fewest rows selected with a recall of at least this: the highest such threshold. */
  | { readonly kind: 'recall-at-least'; readonly rate: number }
  | { readonly kind: 'most-worth'; readonly worth: PointWorth }

export type ChosenThreshold =
  | { readonly kind: 'chosen'; readonly point: OperatingPoint }
  /** No threshold that selects a row reaches the target. */
  | { readonly kind: 'unreachable-target' }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** Relative slack of targets: 0.55 of 100 rows is 55.00000000000001 in doubles, and 55 rows reach it. */
const SLACK = 1e-12

/** The threshold a rule chooses; of equally good ones the highest. */
export function chooseThreshold(curve: ThresholdCurve, rule: ThresholdRule): ChosenThreshold {
  const { positives, negatives, truePositives, falsePositives } = curve
  switch (rule.kind) {
    case 'most-f1':
      // F1 / 2: the denominator of F1 is what is selected and all positives
      return positives > 0 ? bestPlace(curve, halfF1) : { kind: 'undefined', why: 'no-positives' }
    case 'false-positive-rate-at-most': {
      if (!(negatives > 0)) return { kind: 'undefined', why: 'no-negatives' }
      const most = rule.rate * negatives * (1 + SLACK)
      return placeOf(
        curve,
        falsePositives.findLastIndex((weight) => weight <= most),
      )
    }
    case 'recall-at-least': {
      if (!(positives > 0)) return { kind: 'undefined', why: 'no-positives' }
      const least = rule.rate * positives * (1 - SLACK)
      return placeOf(
        curve,
        truePositives.findIndex((weight) => weight >= least),
      )
    }
    case 'most-worth':
      return bestPlace(curve, (point) => {
        const worth = worthOf(point, rule.worth)
        return worth.kind === 'value' ? worth.value : -Infinity
      })
    default:
      return unreachable(rule)
  }
}

function halfF1({ truePositives, falsePositives, falseNegatives }: OperatingPoint): number {
  return truePositives / (2 * truePositives + falsePositives + falseNegatives)
}

function placeOf(curve: ThresholdCurve, place: number): ChosenThreshold {
  return place === -1 ? { kind: 'unreachable-target' } : { kind: 'chosen', point: pointOf(curve, place) }
}

function bestPlace(curve: ThresholdCurve, goodness: (point: OperatingPoint) => number): ChosenThreshold {
  let [best, most] = [0, -Infinity]
  for (let place = 0; place < curve.thresholds.length; place++) {
    const here = goodness(pointOf(curve, place))
    if (here > most) [best, most] = [place, here]
  }
  return placeOf(curve, best)
}
