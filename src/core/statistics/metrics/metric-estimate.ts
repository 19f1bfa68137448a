import type { Computed, Estimate } from '../estimate.ts'

/** A metric on one sample. */
export type MetricEstimate = {
  readonly computed: Computed
  /** Null where the metric is undefined; a point where no closed form is known, so that it takes resampling. */
  readonly estimate: Estimate | null
  /** Rows, or queries, that count for it; 0 where it is undefined. */
  readonly n: number
  /** Rows that do not count for it, such as negatives for a recall; queries for which nothing relevant exists. */
  readonly leftOut: number
}
