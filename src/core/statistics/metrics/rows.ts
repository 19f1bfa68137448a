/**
 * What metrics are computed from: one entry a row in each array, all of the same length. `weights` null means that
 * every row counts once; a weight is a finite number of at least zero.
 */

/** Two classes and a score: `labels` 0 or 1, a higher score speaks for 1. */
export type ScoredRows = {
  readonly labels: Uint8Array
  readonly scores: Float64Array
  readonly weights: Float64Array | null
}

/** Classes as codes from 0 to `classes` − 1. With two classes, 1 is the positive one. */
export type ClassRows = {
  readonly labels: Int32Array
  readonly predictions: Int32Array
  readonly classes: number
  readonly weights: Float64Array | null
}

/** Numbers: what was, and what was predicted. */
export type ValueRows = {
  readonly targets: Float64Array
  readonly predictions: Float64Array
  readonly weights: Float64Array | null
}

/** Items offered for queries: codes from 0 to `queryCount` − 1; relevance of at least 0, and above 0 is relevant. */
export type RankedRows = {
  readonly queries: Int32Array
  readonly queryCount: number
  readonly relevance: Float64Array
  readonly scores: Float64Array
}

export type MetricTask = 'scores' | 'classes' | 'values' | 'ranking'

/** Rows with their kind. */
export type MetricRows =
  | { readonly task: 'scores'; readonly rows: ScoredRows }
  | { readonly task: 'classes'; readonly rows: ClassRows }
  | { readonly task: 'values'; readonly rows: ValueRows }
  | { readonly task: 'ranking'; readonly rows: RankedRows }
