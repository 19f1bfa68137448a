import { isMissingKey } from './key-column.ts'
import type { KeyColumn } from './key-column.ts'

const DIGIT = 16
const BUCKETS = 1 << DIGIT

/**
 * The rows that have a key, ascending by key, equal keys in order of rows: a radix sort of four passes over 16 bits,
 * O(rows) whatever the keys. 8 bytes a row.
 */
export function sortedRows(keys: KeyColumn): Int32Array {
  let rows = new Int32Array(keys.low.length)
  let n = 0
  for (let row = 0; row < rows.length; row++) if (!isMissingKey(keys, row)) rows[n++] = row
  rows = rows.subarray(0, n)
  let spare = new Int32Array(n)
  for (const half of [keys.low, keys.high]) {
    for (const shift of [0, DIGIT]) {
      pass(half, shift, { from: rows, to: spare })
      const sorted = spare
      spare = rows
      rows = sorted
    }
  }
  return rows
}

type Move = { readonly from: Int32Array; readonly to: Int32Array }

/** One stable pass: rows move to where their digit of 16 bits from `shift` on belongs. */
function pass(half: Uint32Array, shift: number, { from, to }: Move): void {
  const starts = new Int32Array(BUCKETS + 1)
  for (let index = 0; index < from.length; index++) {
    const digit = ((half[from[index] ?? 0] ?? 0) >>> shift) & (BUCKETS - 1)
    starts[digit + 1] = (starts[digit + 1] ?? 0) + 1
  }
  for (let digit = 0; digit < BUCKETS; digit++) starts[digit + 1] = (starts[digit + 1] ?? 0) + (starts[digit] ?? 0)
  for (let index = 0; index < from.length; index++) {
    const row = from[index] ?? 0
    const digit = ((half[row] ?? 0) >>> shift) & (BUCKETS - 1)
    const at = starts[digit] ?? 0
    to[at] = row
    starts[digit] = at + 1
  }
}
