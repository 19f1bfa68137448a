import type { Undefined } from '../estimate.ts'

/**
 * A metric as a mean: what each row or query adds, and what it weighs (zero: it does not count). `shares` says that
 * every value is 0 or 1.
 */
export type Contributions = {
  readonly values: Float64Array
  readonly weights: Float64Array | null
  readonly shares: boolean
}

export type ContributionsOrReason = Contributions | Undefined
