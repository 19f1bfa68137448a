import type { Slicing } from './slicing.ts'

/** The rows of each slice, ascending: those of slice s are `rows[starts[s]] … rows[starts[s + 1] − 1]`. */
export type SliceRows = { readonly starts: Int32Array; readonly rows: Int32Array }

/** Row lists of all slices in one pass (counting sort), so that a metric of a slice is one gather. */
export function sliceRows(slicing: Slicing): SliceRows {
  const { codes, keys } = slicing
  const starts = new Int32Array(keys.length + 1)
  for (let row = 0; row < codes.length; row++) {
    const next = (codes[row] ?? 0) + 1
    starts[next] = (starts[next] ?? 0) + 1
  }
  for (let slice = 0; slice < keys.length; slice++) {
    starts[slice + 1] = (starts[slice + 1] ?? 0) + (starts[slice] ?? 0)
  }
  const ends = starts.slice()
  const rows = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const slice = codes[row] ?? 0
    const at = ends[slice] ?? 0
    rows[at] = row
    ends[slice] = at + 1
  }
  return { starts, rows }
}

/** The rows of one slice; a view, not a copy. */
export function rowsOfSlice(of: SliceRows, slice: number): Int32Array {
  return of.rows.subarray(of.starts[slice] ?? 0, of.starts[slice + 1] ?? 0)
}

/** How many rows a slice has. */
export function countOfSlice(of: SliceRows, slice: number): number {
  return (of.starts[slice + 1] ?? 0) - (of.starts[slice] ?? 0)
}
