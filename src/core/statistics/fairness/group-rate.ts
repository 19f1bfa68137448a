import { unreachable } from '../../base/unreachable.ts'
import type { Computed, Undefined } from '../estimate.ts'
import { computed, undefinedFor } from '../estimate.ts'
import type { Cells, GroupCounts } from './count-groups.ts'

/**
 * What is compared between groups. Equal selection rates are demographic parity; equal true positive rates, equal
 * opportunity; equal true and false positive rates, equalised odds; equal precision, predictive parity (Hardt, Price,
 * Srebro 2016; Chouldechova 2017).
 */
export type GroupRate =
  | 'selection-rate'
  | 'true-positive-rate'
  | 'false-positive-rate'
  | 'false-negative-rate'
  | 'true-negative-rate'
  | 'precision'
  | 'accuracy'

/** A rate as a share: `part` of `whole`, both sums of weights or both numbers of rows. */
export type Share = { readonly part: number; readonly whole: number }

export function shareOf(cells: Cells, rate: GroupRate): Share {
  const { truePositives, falsePositives, falseNegatives, trueNegatives } = cells
  const positives = truePositives + falseNegatives
  const negatives = falsePositives + trueNegatives
  switch (rate) {
    case 'selection-rate':
      return { part: truePositives + falsePositives, whole: positives + negatives }
    case 'true-positive-rate':
      return { part: truePositives, whole: positives }
    case 'false-positive-rate':
      return { part: falsePositives, whole: negatives }
    case 'false-negative-rate':
      return { part: falseNegatives, whole: positives }
    case 'true-negative-rate':
      return { part: trueNegatives, whole: negatives }
    case 'precision':
      return { part: truePositives, whole: truePositives + falsePositives }
    case 'accuracy':
      return { part: truePositives + trueNegatives, whole: positives + negatives }
    default:
      return unreachable(rate)
  }
}

/**
 * The rate of one group. A group without the rows it is a share of has none, and the answer says what it lacks;
 * fairlearn 0.15 calls the true positive rate of a group without positives 0, which lets one empty group decide.
 */
export function groupRate(counts: GroupCounts, rate: GroupRate): Computed {
  const { part, whole } = shareOf(counts.weights, rate)
  if (whole > 0) return computed(part / whole)
  return undefinedFor(shareOf(counts.rows, rate).whole > 0 ? 'no-weight' : lackOf(rate))
}

function lackOf(rate: GroupRate): Undefined {
  switch (rate) {
    case 'selection-rate':
    case 'accuracy':
      return 'no-rows'
    case 'true-positive-rate':
    case 'false-negative-rate':
      return 'no-positives'
    case 'false-positive-rate':
    case 'true-negative-rate':
      return 'no-negatives'
    case 'precision':
      return 'no-predicted-positives'
    default:
      return unreachable(rate)
  }
}
