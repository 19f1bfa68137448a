/**
 * The key of each row as a 64-bit hash in two halves of equal length. 0, 0 is a missing key. Equal hashes count as
 * equal keys: a collision of two keys of one side shows as a repeated key.
 */
export type KeyColumn = { readonly high: Uint32Array; readonly low: Uint32Array }

export function isMissingKey(keys: KeyColumn, row: number): boolean {
  return keys.high[row] === 0 && keys.low[row] === 0
}
