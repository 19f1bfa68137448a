import type { ReliabilityTable } from './reliability-table.ts'

/** How far mean score and observed share are apart over the bins of a table. */
export type CalibrationErrors = {
  /** ECE: Σ (weight of bin ÷ weight) · |observed − mean score| (Naeini, Cooper, Hauskrecht 2015). */
  readonly expected: number
  /** MCE: the largest |observed − mean score| of a bin with weight. */
  readonly largest: number
  /** √ Σ (weight of bin ÷ weight) · (observed − mean score)² (Kumar, Liang, Ma 2019, with p = 2). */
  readonly rootMeanSquare: number
  /** Σ (weight of bin ÷ weight) · (mean score − observed): above 0 where scores are too high on the whole. */
  readonly signed: number
}

export function calibrationErrors(table: ReliabilityTable): CalibrationErrors {
  let [expected, largest, squares, signed] = [0, 0, 0, 0]
  for (const { weight, meanScore, observed } of table.bins) {
    if (meanScore === null || observed === null) continue
    const off = meanScore - observed
    expected += weight * Math.abs(off)
    squares += weight * off * off
    signed += weight * off
    largest = Math.max(largest, Math.abs(off))
  }
  const { weight } = table
  return { expected: expected / weight, largest, rootMeanSquare: Math.sqrt(squares / weight), signed: signed / weight }
}
