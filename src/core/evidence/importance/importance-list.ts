import type { Position } from '../../base/source.ts'

/** Feature importances as a file states them, in its order; names are distinct and values finite. */
export type ImportanceList = {
  readonly features: readonly StatedImportance[]
  /** Where the values come from: the key or column, `rows` for a table of values a row, null for plain name–value. */
  readonly measure: string | null
  /** Whether a value is below 0. */
  readonly signed: boolean
}

export type StatedImportance = { readonly name: string; readonly value: number; readonly at: Position }
