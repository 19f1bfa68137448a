import type { Computed } from '../estimate.ts'
import { computed } from '../estimate.ts'
import type { Disparity } from './disparity.ts'

/** Equalised odds: both error rates are to be equal between groups (Hardt, Price, Srebro 2016). */
export type EqualizedOdds = {
  readonly difference: Aggregated
  readonly ratio: Aggregated
  readonly differenceToOverall: Aggregated
  readonly ratioToOverall: Aggregated
}

/** Of the two disparities the worse, and their mean. Undefined where either is. */
export type Aggregated = { readonly worstCase: Computed; readonly mean: Computed }

/**
 * From the disparities of true and false positive rate. Equals fairlearn's `equalized_odds_difference` and `_ratio` with
 * both values of `agg` where both are defined; where one is not, fairlearn's worst case depends on the order of the two.
 */
export function equalizedOdds(truePositive: Disparity, falsePositive: Disparity): EqualizedOdds {
  return {
    difference: aggregated(truePositive.difference, falsePositive.difference, Math.max),
    ratio: aggregated(truePositive.ratio, falsePositive.ratio, Math.min),
    differenceToOverall: aggregated(truePositive.differenceToOverall, falsePositive.differenceToOverall, Math.max),
    ratioToOverall: aggregated(truePositive.ratioToOverall, falsePositive.ratioToOverall, Math.min),
  }
}

function aggregated(first: Computed, second: Computed, worse: (a: number, b: number) => number): Aggregated {
  if (first.kind === 'undefined') return { worstCase: first, mean: first }
  if (second.kind === 'undefined') return { worstCase: second, mean: second }
  return {
    worstCase: computed(worse(first.value, second.value)),
    mean: computed((first.value + second.value) / 2),
  }
}
