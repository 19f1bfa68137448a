import type { ContributionsOrReason } from './contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { weightFault } from './row-faults.ts'
import type { ValueRows } from './rows.ts'
import { totalWeight, weightedSum } from './sum.ts'
import {
  absoluteErrors,
  quantileLosses,
  relativeErrors,
  signedErrors,
  squaredErrors,
  symmetricErrors,
} from './value-losses.ts'

/** What rows add to a mean of errors; null for metrics that are no mean. */
export function valueContributions(definition: MetricDefinition, rows: ValueRows): ContributionsOrReason | null {
  if (definition.kind !== 'mean') return null
  const fault = weightFault(rows.weights, rows.targets.length)
  if (fault !== null) return fault
  const values = losses(definition, rows)
  if (values === null) return 'zero-target'
  return { values, weights: rows.weights, shares: false }
}

function losses(definition: MetricDefinition, rows: ValueRows): Float64Array | null {
  switch (definition.id) {
    case 'mae':
      return absoluteErrors(rows)
    case 'mse':
      return squaredErrors(rows)
    case 'rmse':
      return linearisedRoot(rows)
    case 'mape':
      return relativeErrors(rows)
    case 'smape':
      return symmetricErrors(rows)
    case 'quantile_loss':
      return quantileLosses(rows, definition.parameters.alpha ?? 0.5)
    default:
      return signedErrors(rows)
  }
}

/**
 * The root of the mean squared error as a mean of r + (e² − r²) / 2r (delta method): exact in value, and to first order
 * in how it varies.
 */
function linearisedRoot(rows: ValueRows): Float64Array {
  const squares = squaredErrors(rows)
  const root = Math.sqrt(weightedSum(squares, rows.weights) / totalWeight(rows.weights, squares.length))
  if (root === 0) return squares
  for (let i = 0; i < squares.length; i++) squares[i] = (root + (squares[i] ?? 0) / root) / 2
  return squares
}
