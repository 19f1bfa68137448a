import type { Estimate } from '../estimate.ts'
import type { Contributions } from './contributions.ts'
import { largest, meanEstimate, sampleSize } from './mean-estimate.ts'

export type PairedMeans = { readonly difference: Estimate | null; readonly n: number }

/**
 * The difference of two means over the same rows, of which the same ones must count: shares without weights as paired
 * counts, others by Student's t on the differences of what rows add.
 */
export function pairedMeans(candidate: Contributions, baseline: Contributions): PairedMeans {
  const n = sampleSize(candidate.weights, candidate.values.length).rows
  if (candidate.shares && masked(candidate.weights)) return { difference: pairedCounts(candidate, baseline, n), n }
  const values = new Float64Array(candidate.values.length)
  for (let i = 0; i < values.length; i++) values[i] = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0)
  const size = Math.max(largest(candidate.values), largest(baseline.values))
  return { difference: meanEstimate({ values, weights: candidate.weights, shares: false }, size), n }
}

/** Every row weighs nothing or one. */
function masked(weights: Float64Array | null): boolean {
  return weights === null || weights.every((weight) => weight === 0 || weight === 1)
}

function pairedCounts(candidate: Contributions, baseline: Contributions, n: number): Estimate {
  let onlyCandidate = 0
  let onlyBaseline = 0
  for (let i = 0; i < candidate.values.length; i++) {
    if (candidate.weights?.[i] === 0) continue
    const step = (candidate.values[i] ?? 0) - (baseline.values[i] ?? 0)
    if (step > 0) onlyCandidate++
    else if (step < 0) onlyBaseline++
  }
  return { kind: 'paired', n, onlyCandidate, onlyBaseline }
}
