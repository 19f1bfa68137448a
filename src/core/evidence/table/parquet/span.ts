/** Bytes from `from` to before `to`, which belong to the page at `offset` of the file. */
export type Span = { readonly bytes: Uint8Array; readonly from: number; readonly to: number; readonly offset: number }
