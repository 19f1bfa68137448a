import type { ClassAverage } from './class-average.ts'
import type { Gain } from './discounted-gain.ts'
import type { MetricTask } from './rows.ts'

export type ScoreMetric =
  | 'roc_auc'
  | 'gini'
  | 'pr_auc'
  | 'log_loss'
  | 'brier'
  | 'ece'
  | 'mce'
  | 'rmsce'
  | 'calibration_slope'
  | 'calibration_intercept'
  | 'ks'
  | 'recall_at_share'
  | 'precision_at_share'
  | 'lift_at_share'

export type ClassMetric =
  | 'accuracy'
  | 'error_rate'
  | 'balanced_accuracy'
  | 'precision'
  | 'recall'
  | 'specificity'
  | 'npv'
  | 'fpr'
  | 'fnr'
  | 'fbeta'
  | 'jaccard'
  | 'selection_rate'
  | 'mcc'
  | 'cohen_kappa'
  | 'cost'

export type ValueMetric =
  | 'rmse'
  | 'mse'
  | 'mae'
  | 'medae'
  | 'max_error'
  | 'mape'
  | 'smape'
  | 'r2'
  | 'explained_variance'
  | 'quantile_loss'
  | 'bias'

export type RankingMetric = 'ndcg' | 'mrr' | 'map' | 'recall_at_k' | 'precision_at_k'

export type MetricId = ScoreMetric | ClassMetric | ValueMetric | RankingMetric

/**
 * What decides how a metric varies: `proportion`, a share of rows; `mean`, of what each row or query adds; `auc`, by
 * ranks; `count-based`, any function of how often each label met each prediction; `resampled`, only by resampling rows.
 */
export type MetricKind = 'proportion' | 'mean' | 'auc' | 'count-based' | 'resampled'

/** What a metric was told. Fields that do not concern it hold their defaults. */
export type MetricParameters = {
  /** Null with two classes is the class 1. */
  readonly average: ClassAverage | null
  /** How many times recall weighs what precision does. */
  readonly beta: number
  /** The share of rows on top, in (0, 1]. */
  readonly share: number | null
  /** Places of a ranked list that count; null is all. */
  readonly cutoff: number | null
  readonly gain: Gain
  readonly bins: number
  /** Bins of about equally many rows instead of equal width. */
  readonly equalMass: boolean
  /** The quantile that is predicted, in [0, 1]. */
  readonly alpha: number | null
  /** `costs[label · classes + prediction]`, what one such row costs. */
  readonly costs: Float64Array | null
}

export type MetricDefinition = {
  readonly id: MetricId
  /** With its parameters, as a policy would write it: `f1_macro`, `ndcg@10`, `recall_at_10%`. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly task: MetricTask
  /** Null where neither is better as such: a bias is best at zero. */
  readonly direction: 'higher' | 'lower' | null
  readonly least: number | null
  readonly greatest: number | null
  readonly kind: MetricKind
  readonly needsProbability: boolean
  readonly parameters: MetricParameters
}
