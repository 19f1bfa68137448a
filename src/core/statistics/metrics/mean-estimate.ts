import type { Estimate } from '../estimate.ts'
import type { Contributions } from './contributions.ts'
import { totalWeight, weightedSum } from './sum.ts'

/** The weighted mean of what rows add. */
export function meanOf({ values, weights }: Contributions): number {
  return weightedSum(values, weights) / totalWeight(weights, values.length)
}

/** `rows` that weigh anything; `effective`, as many unweighted rows as would tell as much: (Σ w)² / Σ w² (Kish 1965). */
export type SampleSize = { readonly rows: number; readonly effective: number }

/** How many rows count, and for how many they stand. Both are n without weights. */
export function sampleSize(weights: Float64Array | null, n: number): SampleSize {
  if (weights === null) return { rows: n, effective: n }
  let rows = 0
  let total = 0
  let squares = 0
  for (let i = 0; i < n; i++) {
    const weight = weights[i] ?? 0
    if (weight > 0) rows++
    total += weight
    squares += weight * weight
  }
  return { rows, effective: squares > 0 ? (total / squares) * total : 0 }
}

/**
 * Squared standard error of a weighted mean, Σ w² (u − ū)² / (Σ w)² · k / (k − 1) with k rows of any weight: the usual
 * s² / n without weights, linearisation of the ratio of two sums with them (Cochran 1977, 6.4). Null below two rows.
 */
export function meanVariance({ values, weights }: Contributions, mean: number): number | null {
  if (weights === null) return plainVariance(values, mean)
  let rows = 0
  let total = 0
  let squares = 0
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i] ?? 0
    const off = weight * ((values[i] ?? 0) - mean)
    squares += off * off
    total += weight
    if (weight > 0) rows++
  }
  return rows < 2 ? null : ((squares / total / total) * rows) / (rows - 1)
}

function plainVariance(values: Float64Array, mean: number): number | null {
  const n = values.length
  let squares = 0
  for (let i = 0; i < n; i++) {
    const off = (values[i] ?? 0) - mean
    squares += off * off
  }
  return n < 2 ? null : ((squares / n / n) * n) / (n - 1)
}

const rounding = 1e-12

/** The largest absolute value. */
export function largest(values: Float64Array): number {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i] ?? 0)
    if (size > most) most = size
  }
  return most
}

/**
 * A mean with its standard error on effective n − 1 degrees of freedom; a share as a proportion. Values that do not vary
 * at all say nothing of how far the next one may lie, so they are a point: an interval of no width would prove anything.
 * Neither do values that differ by rounding, 10⁻¹² of `size`: of the values, or of what they are differences of.
 */
export function meanEstimate(
  contributions: Contributions,
  size: number = largest(contributions.values),
): Estimate | null {
  const value = meanOf(contributions)
  if (!Number.isFinite(value)) return null
  if (contributions.shares) return shareEstimate(contributions, value)
  const variance = meanVariance(contributions, value)
  const { effective } = sampleSize(contributions.weights, contributions.values.length)
  const noise = (rounding * size) ** 2 / effective
  if (variance === null || !(variance > noise && variance < Infinity)) return { kind: 'point', value }
  return { kind: 'student', value, standardError: Math.sqrt(variance), degrees: Math.max(effective - 1, 1) }
}

/**
 * A share of rows. Weighted, it becomes a proportion of as many unweighted rows as would vary as much, p (1 − p) over
 * the linearised variance (the design effect); of Kish's effective n where all rows agree and nothing varies.
 */
function shareEstimate(contributions: Contributions, share: number): Estimate {
  const { values, weights } = contributions
  const { rows, effective } = sampleSize(weights, values.length)
  if (equallyWeighted(weights)) return { kind: 'proportion', successes: Math.round(share * rows), n: rows }
  const variance = meanVariance(contributions, share)
  const varies = variance !== null && variance > rounding ** 2 && share < 1
  const n = varies ? (share * (1 - share)) / variance : effective
  return { kind: 'proportion', successes: Math.min(n, share * n), n }
}

/** True where every weight is 0 or the same number: a mask, or nothing. */
function equallyWeighted(weights: Float64Array | null): boolean {
  if (weights === null) return true
  let one = 0
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] ?? 0
    if (weight === 0 || weight === one) continue
    if (one !== 0) return false
    one = weight
  }
  return true
}
