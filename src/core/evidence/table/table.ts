import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Result } from '../../base/result.ts'

/** Bytes of a table, read where they are: a file never has to be in memory whole, and a footer can be read first. */
export type ByteSource = {
  readonly size: number
  /** Fills `into` from the offset `at`; the number of bytes that were there. */
  readonly read: (into: Uint8Array, at: number) => number
}

export type TableFormat = 'csv' | 'jsonl' | 'parquet' | 'lm-eval-samples'

/**
 * How a column is wanted. `number`: every cell a number; `text`: coded by its distinct texts, as written; `auto`:
 * a number where every cell is one, else text; `key`: a 64-bit hash of each text, for pairing rows.
 */
export type ColumnWant = { readonly name: string; readonly as: 'number' | 'text' | 'auto' | 'key' }

/** A wanted column. `missing` counts cells without a value: empty, null, and in number columns NA, N/A and None. */
export type Column =
  /** NaN stands at missing cells too: `missingAt` tells them apart, and is null where none is missing. */
  | {
      readonly kind: 'number'
      readonly name: string
      readonly missing: number
      readonly missingAt: Uint8Array | null
      readonly values: Float64Array
    }
  /** Code −1 is a missing cell; the dictionary is in order of first appearance. */
  | {
      readonly kind: 'text'
      readonly name: string
      readonly missing: number
      readonly codes: Int32Array
      readonly dictionary: readonly string[]
    }
  | {
      readonly kind: 'key'
      readonly name: string
      readonly missing: number
      readonly high: Uint32Array
      readonly low: Uint32Array
    }

/** The wanted columns of a file, in the order wanted, and the names of all. */
export type Table = {
  readonly format: TableFormat
  readonly rows: number
  readonly names: readonly string[]
  readonly columns: readonly Column[]
}

export type TableLimits = {
  readonly rows: number
  /** Bytes that columns and dictionaries may take together. */
  readonly memory: number
  /** Distinct texts of one column, and the length of one cell in bytes. */
  readonly distinct: number
  readonly cell: number
  readonly columns: number
}

export const TABLE_LIMITS: TableLimits = {
  rows: 20_000_000,
  memory: 2 * 1024 * 1024 * 1024,
  distinct: 1_000_000,
  cell: 1024 * 1024,
  columns: 10_000,
}

export type TableRequest = {
  /** Names the file in diagnostics. */
  readonly path: string
  /** Told the names that are there, says which are wanted; a name that is not there is a diagnostic. */
  readonly wants: (names: readonly string[]) => readonly ColumnWant[]
  readonly limits: TableLimits
  /** Called now and then with the bytes read so far. */
  readonly progress: ((read: number) => void) | null
}

/** All that could be told wrong at once, at most a handful; the first is where reading stopped. */
export type TableResult = Result<Table, readonly Diagnostic[]>
