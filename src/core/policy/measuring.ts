import type { Position } from '../base/source.ts'
import type { Amount } from '../document/shape/number.ts'

/** How a model is measured from its predictions: a table with one row per prediction. */
export type Predictions = {
  readonly file: string
  /** Columns, by the names of the table. */
  readonly id: string | null
  readonly label: string
  readonly score: string | null
  readonly prediction: string | null
  readonly weight: string | null
  readonly slices: readonly string[]
  /** Rows with the same text in this column belong together: they are resampled together. */
  readonly cluster: string | null
  /** Rows of one query are ranked among each other. */
  readonly query: string | null
  /** Groups whose treatment is compared; they need not be slices. */
  readonly fairness: readonly string[]
  readonly task: Task | null
  /** The label that counts as positive; null leaves it to the labels. */
  readonly positive: string | null
  /** A score at or above it predicts the positive class, of candidate and baseline alike. */
  readonly threshold: Amount
  readonly bins: readonly ColumnBins[]
  readonly costs: Costs | null
  /** Bins of calibration errors whose name says no number. */
  readonly eceBins: number
  /** Of resampling; null derives it from what is measured. */
  readonly seed: number | null
  readonly replicates: number
  readonly at: Position
}

export type Task = 'classification' | 'regression' | 'ranking'

/** A numeric column cut into slices: below the first edge, from each edge up to the next, from the last edge on. */
export type ColumnBins = { readonly column: string; readonly edges: readonly Amount[] }

/** What one row of each kind is worth (gains are positive, costs negative); null counts nothing. */
export type Costs = {
  readonly truePositive: Amount | null
  readonly falsePositive: Amount | null
  readonly trueNegative: Amount | null
  readonly falseNegative: Amount | null
}

/** Two tables whose columns are compared: what the model was made for, and what it meets. */
export type Drift = {
  readonly reference: string
  readonly current: string
  readonly columns: readonly string[] | 'all'
  /** Null is PSI for numbers and for texts. */
  readonly method: DriftMethod | null
  /** Quantile bins of the reference. */
  readonly bins: number
  /** The least share of a bin, for PSI is infinite where a bin is empty. */
  readonly floor: Amount
  /** From here on a column counts as drifted; null is the usual one of the method. */
  readonly threshold: Amount | null
  readonly at: Position
}

export type DriftMethod = 'psi' | 'ks' | 'wasserstein' | 'jensen-shannon' | 'chi2'

/** How a rule with a confidence is decided, where the policy says so itself. */
export type Method = (typeof METHODS)[number]

export const METHODS = [
  'wilson',
  'clopper-pearson',
  'newcombe',
  'fisher',
  'tango',
  'mcnemar-midp',
  'mcnemar-exact',
  'delong',
  'bootstrap',
  'cluster-bootstrap',
  'paired-t',
  'welch',
  'stderr-z',
  'corrected-t',
] as const

/**
 * How the runs of a list came about: each on a split of its own (rows trained and tested on, or their shares), as the
 * folds of a cross-validation, or with seeds of their own on one and the same split.
 */
export type Runs =
  | { readonly kind: 'splits'; readonly train: Amount; readonly test: Amount }
  | { readonly kind: 'folds'; readonly folds: number }
  | { readonly kind: 'seeds' }

/** How p-values of a family of slices are adjusted for their number. */
export type Correction = 'holm' | 'bonferroni' | 'benjamini-hochberg' | 'none'
