import { unreachable } from '../../base/unreachable.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import type { ClassCounts } from './class-counts.ts'
import { classRatio, type ClassCell, type RatioMetric } from './class-ratios.ts'
import { finite } from './row-faults.ts'

/** How one number is made of several classes; a number is the code of the one class that counts. */
export type ClassAverage = 'macro' | 'micro' | 'weighted' | number

/** One class against the rest. */
export function cellOf({ hits, actual, predicted, total }: ClassCounts, code: number): ClassCell {
  const truePositives = hits[code] ?? 0
  const falsePositives = (predicted[code] ?? 0) - truePositives
  const falseNegatives = (actual[code] ?? 0) - truePositives
  // Weights round: what is nothing must not come out below it.
  const trueNegatives = Math.max(0, total - truePositives - falsePositives - falseNegatives)
  return { truePositives, falsePositives, falseNegatives, trueNegatives }
}

/**
 * A ratio over classes as scikit-learn averages: `macro`, the plain mean over the classes that any row has or was given;
 * `weighted`, the mean by the weight of the rows that have the class; `micro`, the ratio of the summed cells; a code,
 * that class alone. A class for which the ratio is undefined makes the mean undefined (unless its weight is zero),
 * where scikit-learn counts it as 0.
 */
export function averagedRatio(
  metric: RatioMetric,
  counts: ClassCounts,
  { average, beta }: { readonly average: ClassAverage; readonly beta: number },
): Computed {
  if (typeof average === 'number') {
    if (!(average >= 0 && average < counts.classes)) return undefinedFor('unknown-class')
    return classRatio(metric, cellOf(counts, average), beta)
  }
  switch (average) {
    case 'micro':
      return classRatio(metric, summedCell(counts), beta)
    case 'macro':
    case 'weighted':
      return meanRatio(metric, counts, { weighted: average === 'weighted', beta })
    default:
      return unreachable(average)
  }
}

function summedCell({ hits, total, classes }: ClassCounts): ClassCell {
  let truePositives = 0
  for (let code = 0; code < classes; code++) truePositives += hits[code] ?? 0
  const missed = Math.max(0, total - truePositives)
  const trueNegatives = Math.max(0, classes * total - truePositives - 2 * missed)
  return { truePositives, falsePositives: missed, falseNegatives: missed, trueNegatives }
}

function meanRatio(
  metric: RatioMetric,
  counts: ClassCounts,
  { weighted, beta }: { readonly weighted: boolean; readonly beta: number },
): Computed {
  let sum = 0
  let weight = 0
  for (let code = 0; code < counts.classes; code++) {
    const actual = counts.actual[code] ?? 0
    if (weighted ? actual === 0 : actual === 0 && (counts.predicted[code] ?? 0) === 0) continue
    const value = classRatio(metric, cellOf(counts, code), beta)
    if (value.kind === 'undefined') return value
    const share = weighted ? actual : 1
    sum += share * value.value
    weight += share
  }
  return weight > 0 ? finite(sum / weight) : undefinedFor('no-rows')
}
