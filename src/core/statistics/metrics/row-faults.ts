import { computed, undefinedFor, type Computed, type Undefined } from '../estimate.ts'
import { totalWeight } from './sum.ts'

/** Why rows of these weights have no mean, or null: no rows, a weight below zero or not finite, nothing but zeros. */
export function weightFault(weights: Float64Array | null, n: number): Undefined | null {
  if (n === 0) return 'no-rows'
  if (weights === null) return null
  for (let i = 0; i < n; i++) {
    const weight = weights[i] ?? 0
    if (weight < 0) return 'negative-weight'
    if (!(weight < Infinity)) return 'not-finite'
  }
  const total = totalWeight(weights, n)
  if (!(total < Infinity)) return 'not-finite'
  return total > 0 ? null : 'no-weight'
}

/** Why scores can't be probabilities, or null. */
export function probabilityFault(scores: Float64Array): Undefined | null {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0
    if (score !== score) return 'not-finite'
    if (score < 0 || score > 1) return 'outside-probability'
  }
  return null
}

/** A result that NaN and infinity can't pass for. */
export function finite(value: number): Computed {
  return Number.isFinite(value) ? computed(value) : undefinedFor('not-finite')
}

/** A share of what there is; undefined for the stated reason where there is nothing. */
export function ratio(numerator: number, denominator: number, why: Undefined): Computed {
  return denominator > 0 ? finite(numerator / denominator) : undefinedFor(why)
}
