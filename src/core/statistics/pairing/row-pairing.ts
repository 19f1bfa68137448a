/**
 * Which rows of candidate and baseline are about the same thing. On each side, rows = paired + only on this side +
 * ambiguous + without a key.
 */
export type RowPairing = {
  /** Row of the candidate of each pair, ascending. */
  readonly candidateRows: Int32Array
  /** Row of the baseline of the same pair. */
  readonly baselineRows: Int32Array
  readonly candidate: UnpairedRows
  readonly baseline: UnpairedRows
  /** All rows of both sides are paired, each with the row of its own number. */
  readonly inOrder: boolean
}

export type UnpairedRows = {
  /** Rows whose key the other side does not have. */
  readonly only: number
  /** Rows whose key both sides have, and one of them more than once: which to pair can't be told, so none is. */
  readonly ambiguous: number
  /** Rows without a key. */
  readonly missing: number
  /** Rows that repeat the key of an earlier row of their side, paired or not. */
  readonly repeats: number
  /** The first such row, and the row it repeats; null where there is none. Rows count from 0. */
  readonly firstRepeat: { readonly row: number; readonly of: number } | null
}
