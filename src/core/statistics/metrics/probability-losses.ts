import type { ScoredRows } from './rows.ts'

const epsilon = 2.220446049250313e-16

/**
 * Log loss of each row: −ln of the probability given to its own class, which is kept within [ε, 1 − ε] with ε = 2⁻⁵² of
 * doubles, as scikit-learn's `log_loss` does. Natural logarithm.
 */
export function logLosses({ labels, scores }: ScoredRows): Float64Array {
  const losses = new Float64Array(scores.length)
  for (let i = 0; i < scores.length; i++) losses[i] = -Math.log(givenProbability(labels[i] ?? 0, scores[i] ?? 0))
  return losses
}

/** The probability given to the class a row has, kept off 0 and 1. */
export function givenProbability(label: number, score: number): number {
  const given = label === 0 ? 1 - score : score
  return given < epsilon ? epsilon : given > 1 - epsilon ? 1 - epsilon : given
}

/** Brier score of each row: (p − y)² (Brier 1950, the one-column form, as scikit-learn's `brier_score_loss`). */
export function brierLosses({ labels, scores }: ScoredRows): Float64Array {
  const losses = new Float64Array(scores.length)
  for (let i = 0; i < scores.length; i++) {
    const error = (scores[i] ?? 0) - (labels[i] === 0 ? 0 : 1)
    losses[i] = error * error
  }
  return losses
}
