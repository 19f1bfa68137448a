import { chooseThreshold } from './choose-threshold.ts'
import type { ChosenThreshold, ThresholdRule } from './choose-threshold.ts'
import { pointAt } from './operating-point.ts'
import type { OperatingPoint } from './operating-point.ts'
import type { ThresholdCurve } from './threshold-curve.ts'

export type OperatingPoints =
  | {
      readonly kind: 'points'
      /** Both are at this threshold: the candidate takes the baseline's place and nothing else changes. */
      readonly threshold: number
      readonly candidate: OperatingPoint
      readonly baseline: OperatingPoint
      /** Where the rule would put the threshold for the candidate. */
      readonly candidateOwn: ChosenThreshold
    }
  | Exclude<ChosenThreshold, { kind: 'chosen' }>

/**
 * Holds the operating point fixed where a rule puts it on the baseline's rows. A candidate whose scores moved can look as
 * good as before at its own best threshold and still do worse where it will be used; and a threshold chosen on the rows it
 * is judged on flatters whoever chose.
 */
export function compareOperatingPoints(
  candidate: ThresholdCurve,
  baseline: ThresholdCurve,
  rule: ThresholdRule,
): OperatingPoints {
  const chosen = chooseThreshold(baseline, rule)
  if (chosen.kind !== 'chosen') return chosen
  const { threshold } = chosen.point
  return {
    kind: 'points',
    threshold,
    candidate: pointAt(candidate, threshold),
    baseline: chosen.point,
    candidateOwn: chooseThreshold(candidate, rule),
  }
}
