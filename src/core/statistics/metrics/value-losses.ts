import type { ValueRows } from './rows.ts'

/** Absolute errors |ŷ − y|, in the unit of the target. */
export function absoluteErrors({ targets, predictions }: ValueRows): Float64Array {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) losses[i] = Math.abs((predictions[i] ?? 0) - (targets[i] ?? 0))
  return losses
}

/** Squared errors (ŷ − y)², in the squared unit of the target. */
export function squaredErrors({ targets, predictions }: ValueRows): Float64Array {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) {
    const error = (predictions[i] ?? 0) - (targets[i] ?? 0)
    losses[i] = error * error
  }
  return losses
}

/** Signed errors ŷ − y; their mean is the bias, above zero where predictions are too high. */
export function signedErrors({ targets, predictions }: ValueRows): Float64Array {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) losses[i] = (predictions[i] ?? 0) - (targets[i] ?? 0)
  return losses
}

/**
 * Absolute errors as a share of the target, |ŷ − y| / |y|, as in scikit-learn's `mean_absolute_percentage_error`; null
 * where a target is zero, since there scikit-learn divides by 2⁻⁵² and one row decides the mean. Trap: an error upward
 * can exceed 1 and one downward can't (for positive predictions), so the mean favours models that predict too little.
 */
export function relativeErrors({ targets, predictions }: ValueRows): Float64Array | null {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) {
    const target = targets[i] ?? 0
    if (target === 0) return null
    losses[i] = Math.abs((predictions[i] ?? 0) - target) / Math.abs(target)
  }
  return losses
}

/**
 * Symmetric relative errors 2 |ŷ − y| / (|y| + |ŷ|), from 0 to 2, and 0 where both are zero (Makridakis 1993, as the M4
 * competition scored it, without its factor of 100). Trap: any error at a target of zero counts 2, however small.
 */
export function symmetricErrors({ targets, predictions }: ValueRows): Float64Array {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) {
    const target = targets[i] ?? 0
    const predicted = predictions[i] ?? 0
    const size = Math.abs(target) + Math.abs(predicted)
    losses[i] = size === 0 ? 0 : (2 * Math.abs(predicted - target)) / size
  }
  return losses
}

/**
 * Quantile (pinball) losses: α (y − ŷ) where the target lies above, (1 − α) (ŷ − y) where it lies below (Koenker &
 * Bassett 1978), as in scikit-learn's `mean_pinball_loss`. 0 ≤ α ≤ 1.
 */
export function quantileLosses({ targets, predictions }: ValueRows, alpha: number): Float64Array {
  const losses = new Float64Array(targets.length)
  for (let i = 0; i < losses.length; i++) {
    const above = (targets[i] ?? 0) - (predictions[i] ?? 0)
    losses[i] = above >= 0 ? alpha * above : (alpha - 1) * above
  }
  return losses
}
