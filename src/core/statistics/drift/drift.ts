import type { Computed } from '../estimate.ts'
import type { DriftMethod } from './method.ts'

/** How far a column has moved from its reference, with everything the number depends on. Plain JSON. */
export type Drift = {
  readonly method: DriftMethod
  readonly value: Computed
  readonly test: DriftTest | null
  readonly cells: DriftCells | null
  readonly reference: SideCounts
  readonly current: SideCounts
  readonly warnings: readonly DriftWarning[]
}

/** A method's p-value; `effect` tells how large the difference is, whatever the number of rows. */
export type DriftTest = {
  readonly p: number
  readonly by: 'exact' | 'asymptotic'
  readonly effect: { readonly name: 'ks-distance' | 'cramers-v'; readonly value: number }
}

/** Rows that were compared, and rows that could not be: without a value, or NaN. */
export type SideCounts = { readonly n: number; readonly missing: number; readonly notANumber: number }

/** The cells that counts were compared in. */
export type DriftCells =
  /** Cell i holds `edges[i−1] ≤ x < edges[i]`; the first has no lower end, the last no upper one. */
  | ({ readonly kind: 'intervals'; readonly edges: readonly number[] } & CellCounts)
  /** The reference has few values: one cell a value and a last one for all others. */
  | ({ readonly kind: 'values'; readonly values: readonly number[] } & CellCounts)
  | CategoryCells

export type CellCounts = { readonly reference: readonly number[]; readonly current: readonly number[] }

export type CategoryCells = {
  readonly kind: 'categories'
  /** Distinct categories of both sides. */
  readonly count: number
  readonly appeared: NamedCategories
  readonly vanished: NamedCategories
}

/** Categories that only one side has: how many, and those with most rows. */
export type NamedCategories = {
  readonly count: number
  readonly first: readonly { readonly name: string; readonly rows: number }[]
}

export type DriftWarning =
  /** A cell is empty on one side, so the floor decides the value. */
  | 'floor-decides'
  /** Expected counts are too small for the p-value (Cochran). */
  | 'small-expected-counts'
  /** The p-value is small because there are many rows: the difference itself is negligible. */
  | 'negligible-effect'
  /** A single cell: nothing could be told apart. */
  | 'one-cell'
  | 'infinite-values'

/** A p-value up to here is called small where its effect is below NEGLIGIBLE. */
export const SMALL_P = 0.05

/** Effects below: at most 5 rows in 100 lie elsewhere (KS); half of what Cohen 1988 calls small (V). */
export const NEGLIGIBLE = 0.05
