import type { ScoredRows } from '../metrics/rows.ts'
import { chooseThreshold } from './choose-threshold.ts'
import type { ChosenThreshold, ThresholdRule } from './choose-threshold.ts'
import { pointAt } from './operating-point.ts'
import type { OperatingPoint } from './operating-point.ts'
import { thresholdCurve } from './threshold-curve.ts'

/** The policy's threshold, or a rule that chooses one on the baseline's rows. */
export type ThresholdChoice = { readonly kind: 'given'; readonly threshold: number } | ThresholdRule

export type OperatingPoints =
  | {
      readonly kind: 'points'
      /** Both are at this threshold: the candidate takes the baseline's place and nothing else changes. */
      readonly threshold: number
      readonly candidate: OperatingPoint
      readonly baseline: OperatingPoint
      /** Where the rule would put the threshold for the candidate; null for a threshold that was given. */
      readonly candidateOwn: ChosenThreshold | null
    }
  | Exclude<ChosenThreshold, { kind: 'chosen' }>

/**
 * Holds the operating point fixed. A candidate whose scores moved can look as good as before at its own best threshold and
 * still do worse where it will be used; and a threshold chosen on the rows it is judged on flatters whoever chose.
 */
export function compareOperatingPoints(
  candidate: ScoredRows,
  baseline: ScoredRows,
  choice: ThresholdChoice,
): OperatingPoints {
  if (choice.kind === 'given' && Number.isNaN(choice.threshold)) throw new RangeError('a threshold is a number')
  const now = thresholdCurve(candidate)
  if (now.kind === 'undefined') return now
  const before = thresholdCurve(baseline)
  if (before.kind === 'undefined') return before
  const at = (threshold: number, candidateOwn: ChosenThreshold | null): OperatingPoints => ({
    kind: 'points',
    threshold,
    candidate: pointAt(candidate, threshold),
    baseline: pointAt(baseline, threshold),
    candidateOwn,
  })
  if (choice.kind === 'given') return at(choice.threshold, null)
  const chosen = chooseThreshold(before.curve, choice)
  return chosen.kind === 'chosen' ? at(chosen.point.threshold, chooseThreshold(now.curve, choice)) : chosen
}
