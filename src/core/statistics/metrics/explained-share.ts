import { computed, undefinedFor, type Computed } from '../estimate.ts'
import type { ValueRows } from './rows.ts'
import { finite } from './row-faults.ts'
import { squaredErrors, signedErrors } from './value-losses.ts'
import { totalWeight, weightedSum } from './sum.ts'

/**
 * Coefficient of determination R² = 1 − Σ w (y − ŷ)² / Σ w (y − ȳ)², as scikit-learn's `r2_score`. Below zero the model
 * is worse than the mean. Undefined for a constant target, where scikit-learn returns 1 or 0, and for less than two rows.
 */
export function rSquared(rows: ValueRows): Computed {
  const spread = targetSpread(rows)
  if (spread.kind === 'undefined') return spread
  return finite(1 - weightedSum(squaredErrors(rows), rows.weights) / spread.value)
}

/**
 * Explained variance 1 − Var(y − ŷ) / Var(y), as scikit-learn's `explained_variance_score`: R² for errors whose mean is
 * forgiven. Undefined as R² is.
 */
export function explainedVariance(rows: ValueRows): Computed {
  const spread = targetSpread(rows)
  if (spread.kind === 'undefined') return spread
  return finite(1 - squaredSpread(signedErrors(rows), rows.weights) / spread.value)
}

function targetSpread({ targets, weights }: ValueRows): Computed {
  if (targets.length < 2) return undefinedFor('too-few-rows')
  let least = Infinity
  let greatest = -Infinity
  for (let i = 0; i < targets.length; i++) {
    if (weights?.[i] === 0) continue
    const target = targets[i] ?? 0
    if (target < least) least = target
    if (target > greatest) greatest = target
  }
  if (least === greatest) return undefinedFor('constant-target')
  const spread = squaredSpread(targets, weights)
  return spread > 0 ? computed(spread) : undefinedFor('constant-target')
}

/** Σ w (x − x̄)². */
function squaredSpread(values: Float64Array, weights: Float64Array | null): number {
  const mean = weightedSum(values, weights) / totalWeight(weights, values.length)
  const squares = new Float64Array(values.length)
  for (let i = 0; i < squares.length; i++) {
    const off = (values[i] ?? 0) - mean
    squares[i] = off * off
  }
  return weightedSum(squares, weights)
}
