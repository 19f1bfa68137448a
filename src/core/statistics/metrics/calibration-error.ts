import type { Computed } from '../estimate.ts'
import type { CalibrationBins } from './calibration-bins.ts'
import { finite } from './row-faults.ts'
import { sum } from './sum.ts'

/**
 * Expected calibration error: Σ (n_b / n) |ȳ_b − p̄_b| over the bins, ȳ_b being the share of positives and p̄_b the mean
 * score of bin b (Naeini et al. 2015; Guo et al. 2017). Weights take the place of counts.
 */
export function expectedCalibrationError({ weights, scores, positives }: CalibrationBins): Computed {
  let gaps = 0
  for (let b = 0; b < weights.length; b++) gaps += Math.abs((positives[b] ?? 0) - (scores[b] ?? 0))
  return finite(gaps / sum(weights))
}

/** Maximum calibration error: the largest |ȳ_b − p̄_b| of a bin that has weight (Naeini et al. 2015). */
export function maximumCalibrationError({ weights, scores, positives }: CalibrationBins): Computed {
  let widest = 0
  for (let b = 0; b < weights.length; b++) {
    const weight = weights[b] ?? 0
    if (!(weight > 0)) continue
    widest = Math.max(widest, Math.abs((positives[b] ?? 0) - (scores[b] ?? 0)) / weight)
  }
  return finite(widest)
}
