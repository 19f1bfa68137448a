/** The arrays one sort works in: as long as `values`, made once. `rows` holds the answer, the rest is scratch. */
export type Sorting = {
  readonly values: Float64Array
  readonly rows: Uint32Array
  readonly keys: Uint32Array
  readonly otherRows: Uint32Array
  readonly otherKeys: Uint32Array
}

/** Rows in their own order, nothing sorted yet. */
export function sortingOf(values: Float64Array): Sorting {
  const n = values.length
  const rows = new Uint32Array(n)
  for (let i = 0; i < n; i++) rows[i] = i
  return {
    values,
    rows,
    keys: new Uint32Array(n),
    otherRows: new Uint32Array(n),
    otherKeys: new Uint32Array(n),
  }
}
