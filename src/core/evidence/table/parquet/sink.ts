import type { Column } from '../table.ts'
import type { Values } from './values.ts'

/** Rows of one page: `rows` of them from `row` on, of which those have a value that `present` says (null: all). */
export type Slot = { readonly row: number; readonly rows: number; readonly present: Uint8Array | null }

/** Collects a column from the pages of its chunks. */
export type Sink = {
  /** The dictionary of a chunk: what its coded pages mean from now on. */
  readonly dictionary: (values: Values) => void
  /** A page of codes, each within the dictionary, without nulls. */
  readonly coded: (codes: Int32Array, slot: Slot) => void
  /** A page of values without nulls. */
  readonly plain: (values: Values, slot: Slot) => void
  readonly finish: () => Column
}

/** What holds values at rows. */
type Cells = Float64Array | Int32Array | Uint32Array

/** Moves values that stand without gaps at the beginning of a page's rows to where they belong; `absent` elsewhere. */
export function spread(cells: Cells, { row, rows, present }: Slot, absent: number): void {
  if (present === null) return
  let from = row
  for (let index = 0; index < rows; index++) from += present[index] ?? 0
  for (let index = rows - 1; index >= 0; index--) {
    cells[row + index] = present[index] === 1 ? (cells[--from] ?? absent) : absent
  }
}
