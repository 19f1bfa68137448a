import type { ClassSize, Placements } from './placements.ts'

/**
 * Variance of an AUC, S10 / m + S01 / n with the sample variances of the placements of positives and negatives (DeLong,
 * DeLong & Clarke-Pearson 1988; by ranks, Sun & Xu 2014). With weights it is linearised: Σ w² (V − A)² / (Σ w)² of each
 * class, times k / (k − 1) for its k rows of any weight. Null where a class has fewer than two such rows.
 */
export function aucVariance(placements: Placements): number | null {
  return classVariances(placements, placements.values, placements.auc)
}

/**
 * Variance of the difference of two AUCs on the same rows, S₁₁ + S₂₂ − 2 S₁₂ of DeLong's covariance: computed from the
 * differences of the placements, so that what cancels can't leave rounding behind. Both must be of the same rows.
 */
export function aucDifferenceVariance(candidate: Placements, baseline: Placements): number | null {
  const differences = new Float64Array(candidate.values.length)
  for (let i = 0; i < differences.length; i++) differences[i] = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0)
  return classVariances(candidate, differences, candidate.auc - baseline.auc)
}

function classVariances(
  { labels, weights, positives, negatives }: Placements,
  values: Float64Array,
  mean: number,
): number | null {
  if (positives.rows < 2 || negatives.rows < 2) return null
  let ofPositives = 0
  let ofNegatives = 0
  for (let i = 0; i < values.length; i++) {
    const weight = weights === null ? 1 : (weights[i] ?? 0)
    const off = weight * ((values[i] ?? 0) - mean)
    if (labels[i] === 0) ofNegatives += off * off
    else ofPositives += off * off
  }
  return perClass(ofPositives, positives) + perClass(ofNegatives, negatives)
}

function perClass(squares: number, { rows, weight }: ClassSize): number {
  return ((squares / weight / weight) * rows) / (rows - 1)
}
