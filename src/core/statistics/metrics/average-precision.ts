import type { RankedLabels } from './ranked-labels.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { finite } from './row-faults.ts'

/**
 * Average precision: Σ (Rₜ − Rₜ₋₁) Pₜ over the distinct scores from the highest down, R and P being recall and
 * precision of the rows at or above it. Equal to scikit-learn's `average_precision_score` (no interpolation).
 * Without positives it is undefined, where scikit-learn warns and returns 0.
 */
export function averagePrecision({ sorted, labels, weights }: RankedLabels): Computed {
  let positives = 0
  let taken = 0
  let area = 0
  let at = labels.length - 1
  while (at >= 0) {
    const score = sorted[at] ?? 0
    let here = 0
    do {
      const weight = weights === null ? 1 : (weights[at] ?? 0)
      here += weight * (labels[at] ?? 0)
      taken += weight
      at--
    } while (at >= 0 && sorted[at] === score)
    positives += here
    if (here > 0) area += here * (positives / taken)
  }
  return positives > 0 ? finite(area / positives) : undefinedFor('no-positives')
}
