import { undefinedFor, type Computed, type Undefined } from '../estimate.ts'
import { unreachable } from '../../base/unreachable.ts'
import { ratio } from './row-faults.ts'

/** One class against the rest. */
export type ClassCell = {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

export type RatioMetric =
  | 'precision'
  | 'recall'
  | 'specificity'
  | 'npv'
  | 'fpr'
  | 'fnr'
  | 'fbeta'
  | 'jaccard'
  | 'selection_rate'

/**
 * The ratios of one class against the rest, with TP, FP, FN, TN its cells:
 *
 * - precision TP / (TP + FP), recall TP / (TP + FN), as scikit-learn's `precision_score`, `recall_score`
 * - specificity TN / (TN + FP), npv TN / (TN + FN), fpr FP / (FP + TN), fnr FN / (FN + TP)
 * - fbeta (1 + β²) TP / ((1 + β²) TP + β² FN + FP) (van Rijsbergen 1979), as `fbeta_score`
 * - jaccard TP / (TP + FP + FN), as `jaccard_score`
 * - selection_rate (TP + FP) / all, as fairlearn's `selection_rate`
 *
 * A ratio without rows below its line is undefined, where scikit-learn warns and returns `zero_division` (0).
 */
export function classRatio(metric: RatioMetric, cell: ClassCell, beta: number): Computed {
  const { truePositives: tp, falsePositives: fp, falseNegatives: fn, trueNegatives: tn } = cell
  switch (metric) {
    case 'precision':
      return ratio(tp, tp + fp, 'no-predicted-positives')
    case 'recall':
      return ratio(tp, tp + fn, 'no-positives')
    case 'specificity':
      return ratio(tn, tn + fp, 'no-negatives')
    case 'npv':
      return ratio(tn, tn + fn, 'no-predicted-negatives')
    case 'fpr':
      return ratio(fp, fp + tn, 'no-negatives')
    case 'fnr':
      return ratio(fn, fn + tp, 'no-positives')
    case 'fbeta':
      return ratio((1 + beta * beta) * tp, (1 + beta * beta) * tp + beta * beta * fn + fp, emptiness(cell))
    case 'jaccard':
      return ratio(tp, tp + fp + fn, 'no-positives')
    case 'selection_rate':
      return ratio(tp + fp, tp + fp + fn + tn, 'no-rows')
    default:
      return unreachable(metric)
  }
}

function emptiness({ falsePositives, falseNegatives }: ClassCell): Undefined {
  // β = 0 is precision, β = ∞ recall: then rows may exist and still leave nothing below the line.
  return falsePositives + falseNegatives > 0 ? 'zero-denominator' : 'no-positives'
}

/** The undefined of several classes: the first one's reason. */
export function firstUndefined(values: readonly Computed[]): Computed {
  return values.find((value) => value.kind === 'undefined') ?? undefinedFor('no-rows')
}
