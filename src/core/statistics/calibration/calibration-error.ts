import type { BinSums } from '../metrics/calibration-bins.ts'

/** How far mean score and observed share are apart over bins. Weights take the place of counts. */
export type CalibrationErrors = {
  /** ECE: Σ (weight of bin ÷ weight) · |observed − mean score| (Naeini, Cooper, Hauskrecht 2015; Guo et al. 2017). */
  readonly expected: number
  /** MCE: the largest |observed − mean score| of a bin with weight (Naeini et al. 2015). */
  readonly largest: number
  /** RMSCE: √ Σ (weight of bin ÷ weight) · (observed − mean score)² (Kumar, Liang, Ma 2019, with p = 2). */
  readonly rootMeanSquare: number
}

export function calibrationErrors({ weights, scores, positives }: BinSums): CalibrationErrors {
  let [expected, largest, squares, all] = [0, 0, 0, 0]
  for (const [bin, weight] of weights.entries()) {
    if (!(weight > 0)) continue
    const off = Math.abs((positives[bin] ?? 0) - (scores[bin] ?? 0))
    expected += off
    squares += (off * off) / weight
    largest = Math.max(largest, off / weight)
    all += weight
  }
  return { expected: expected / all, largest, rootMeanSquare: Math.sqrt(squares / all) }
}
