import type { Method, Predictions } from '../../policy/measuring.ts'
import type { ThresholdRule } from '../../statistics/operating-point/choose-threshold.ts'

/** What to measure on a table with one row per prediction. */
export type PredictionsPlan = {
  readonly what: 'predictions'
  readonly declared: Predictions
  readonly asks: readonly MetricAsk[]
  /** Whether columns that are not named are looked for by usual names. */
  readonly guess: boolean
  /** Whether the usual metrics of such a table are measured besides those asked for. */
  readonly usual: boolean
  /** What a reader wants to see closely. A policy never asks: nothing is decided by it. */
  readonly closely?: CloseAsk
}

export type CloseAsk = {
  /** Rules that choose a threshold, for a sweep; null for no sweep. */
  readonly thresholds: readonly ThresholdRule[] | null
  readonly calibration: boolean
}

/** A metric that a rule decides: besides its value it needs an interval, and a difference with one. */
export type MetricAsk = {
  /** As the policy writes it. */
  readonly metric: string
  readonly method: Method | null
  /** Cuts into slices, each by one column or by two crossed. */
  readonly slices: readonly (readonly string[])[]
  readonly findSlices: boolean
  readonly minRows: number | null
}
