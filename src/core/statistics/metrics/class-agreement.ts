import { undefinedFor, type Computed } from '../estimate.ts'
import type { ClassCounts } from './class-counts.ts'
import { finite, ratio } from './row-faults.ts'
import { sum } from './sum.ts'

/** Share of rows given their own class, as scikit-learn's `accuracy_score`. */
export function accuracy({ hits, total }: ClassCounts): Computed {
  return ratio(sum(hits), total, 'no-rows')
}

/**
 * Balanced accuracy: the mean recall of the classes that rows have, as scikit-learn's `balanced_accuracy_score`; a class
 * that was only predicted has no recall and is left out, as there. With one class in the data there is nothing to
 * balance: undefined.
 */
export function balancedAccuracy({ hits, actual, classes }: ClassCounts): Computed {
  let recalls = 0
  let present = 0
  for (let code = 0; code < classes; code++) {
    const rows = actual[code] ?? 0
    if (!(rows > 0)) continue
    recalls += (hits[code] ?? 0) / rows
    present++
  }
  if (present === 0) return undefinedFor('no-rows')
  return present === 1 ? undefinedFor('one-class') : finite(recalls / present)
}

/**
 * Matthews correlation for any number of classes (Gorodkin 2004): (c s − Σ tₖ pₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)) with c
 * the hits, s all rows, tₖ rows of class k, pₖ predictions of it. Equal to scikit-learn's `matthews_corrcoef`, which
 * returns 0 where the labels or the predictions hold one class only; here that is undefined.
 */
export function matthewsCorrelation(counts: ClassCounts): Computed {
  const { hits, actual, predicted, classes, total } = counts
  if (heldClasses(actual, classes) < 2) return undefinedFor('one-class')
  if (heldClasses(predicted, classes) < 2) return undefinedFor('zero-denominator')
  let agreement = 0
  let predictedSpread = 0
  let actualSpread = 0
  for (let code = 0; code < classes; code++) {
    const t = (actual[code] ?? 0) / total
    const p = (predicted[code] ?? 0) / total
    agreement += (hits[code] ?? 0) / total - t * p
    predictedSpread += p * (1 - p)
    actualSpread += t * (1 - t)
  }
  return finite(agreement / Math.sqrt(predictedSpread * actualSpread))
}

/**
 * Cohen's kappa (1960): (pₒ − pₑ) / (1 − pₑ), pₒ the share of hits and pₑ = Σ tₖ pₖ / s² what chance would hit. Equal to
 * scikit-learn's unweighted `cohen_kappa_score`. Undefined where all rows have, and were given, one and the same class.
 */
export function cohenKappa({ hits, actual, predicted, classes, total }: ClassCounts): Computed {
  if (!(total > 0)) return undefinedFor('no-rows')
  let expected = 0
  let missed = 0
  for (let code = 0; code < classes; code++) {
    const t = (actual[code] ?? 0) / total
    const p = (predicted[code] ?? 0) / total
    expected += t * (1 - p)
    missed += t - (hits[code] ?? 0) / total
  }
  // 1 − (1 − pₒ) / (1 − pₑ), with both differences summed directly.
  return expected > 0 ? finite(1 - missed / expected) : undefinedFor('one-class')
}

function heldClasses(margin: Float64Array, classes: number): number {
  let held = 0
  for (let code = 0; code < classes; code++) if ((margin[code] ?? 0) > 0) held++
  return held
}
