/**
 * Which slice each row is in. Every slice has a row. Keys are in an order that does not depend on that of the rows:
 * texts by code unit, bins and numbers ascending, then NaN, missing cells last; crosses by their parts.
 */
export type Slicing = {
  /** The columns it was made from: one, or two for a cross. */
  readonly columns: readonly string[]
  readonly keys: readonly string[]
  /** For each row the index of its slice in `keys`. */
  readonly codes: Int32Array
}

export type SlicingResult =
  | { readonly kind: 'sliced'; readonly slicing: Slicing }
  /** There are `atLeast` slices or more: counting stopped there. */
  | { readonly kind: 'too-many-slices'; readonly columns: readonly string[]; readonly atLeast: number }
  | { readonly kind: 'bad-edges'; readonly columns: readonly string[]; readonly why: BadEdges }

export type BadEdges = 'no-edges' | 'not-ascending' | 'not-finite'

/** More slices than this are refused: nobody reads them, and a column of ids is no way to slice. */
export const MOST_SLICES = 5_000

/** Slices from raw codes: those with rows keep their order and get consecutive codes. */
export function slicingOf(
  columns: readonly string[],
  raw: Int32Array,
  sliceNames: readonly string[],
): Extract<SlicingResult, { kind: 'sliced' | 'too-many-slices' }> {
  const seen = new Uint8Array(sliceNames.length)
  for (let row = 0; row < raw.length; row++) seen[raw[row] ?? 0] = 1
  const recoded = new Int32Array(sliceNames.length)
  const keys: string[] = []
  for (const [code, key] of sliceNames.entries()) {
    if (seen[code] !== 1) continue
    recoded[code] = keys.length
    keys.push(key)
  }
  if (keys.length > MOST_SLICES) return { kind: 'too-many-slices', columns, atLeast: keys.length }
  const codes = new Int32Array(raw.length)
  for (let row = 0; row < raw.length; row++) codes[row] = recoded[raw[row] ?? 0] ?? 0
  return { kind: 'sliced', slicing: { columns, keys, codes } }
}
