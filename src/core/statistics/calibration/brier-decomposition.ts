import type { ReliabilityTable } from './reliability-table.ts'

/**
 * Murphy's partition of the Brier score (1973) over the bins of a table:
 * brier = reliability − resolution + uncertainty + withinBins.
 */
export type BrierDecomposition = {
  readonly brier: number
  /** Mean of (mean score − observed)²: 0 is best. */
  readonly reliability: number
  /** Mean of (observed − base rate)²: how much bins differ; more is better. */
  readonly resolution: number
  /** base rate · (1 − base rate): no model changes it. */
  readonly uncertainty: number
  /**
   * What the bins hide: 0 where all scores of a bin are equal, else their variance less twice their covariance with the
   * labels (Stephenson, Coelho, Jolliffe 2008).
   */
  readonly withinBins: number
}

export function brierDecomposition(table: ReliabilityTable): BrierDecomposition {
  const { bins, weight, brier } = table
  const baseRate = bins.reduce((sum, bin) => sum + bin.weight * (bin.observed ?? 0), 0) / weight
  let [reliability, resolution] = [0, 0]
  for (const bin of bins) {
    if (bin.meanScore === null || bin.observed === null) continue
    reliability += (bin.weight / weight) * (bin.meanScore - bin.observed) ** 2
    resolution += (bin.weight / weight) * (bin.observed - baseRate) ** 2
  }
  const uncertainty = baseRate * (1 - baseRate)
  return {
    brier,
    reliability,
    resolution,
    uncertainty,
    withinBins: brier - (reliability - resolution + uncertainty),
  }
}
