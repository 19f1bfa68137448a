import { isMissingKey } from './key-column.ts'
import type { KeyColumn } from './key-column.ts'
import { keyMix } from './key-mix.ts'

/** Rows with a key, put together by the first bits of the mixed key, in order of rows within each part. */
export type Partition = {
  /** Part p is from `starts[p]` to before `starts[p + 1]`. */
  readonly starts: Int32Array
  readonly rows: Int32Array
  readonly high: Uint32Array
  readonly low: Uint32Array
}

/** So many rows of a part fit into the fast memory of a processor together with a table over them. */
const ROWS_A_PART = 4096

/** Bits that part so many rows well; 12 at most, since more streams than that are slow to write. */
export function partBits(rows: number): number {
  let bits = 0
  while (bits < 12 && rows >> bits > ROWS_A_PART) bits++
  return bits
}

/** Parts a column by so many bits: two passes, 12 bytes a row. */
export function partition(keys: KeyColumn, bits: number): Partition {
  const { high, low } = keys
  const starts = new Int32Array((1 << bits) + 1)
  for (let row = 0; row < low.length; row++) {
    if (isMissingKey(keys, row)) continue
    const part = partOf(high[row] ?? 0, low[row] ?? 0, bits)
    starts[part + 1] = (starts[part + 1] ?? 0) + 1
  }
  for (let part = 1; part < starts.length; part++) starts[part] = (starts[part] ?? 0) + (starts[part - 1] ?? 0)
  const n = starts.at(-1) ?? 0
  const parted = { starts, rows: new Int32Array(n), high: new Uint32Array(n), low: new Uint32Array(n) }
  const next = starts.slice()
  for (let row = 0; row < low.length; row++) {
    if (isMissingKey(keys, row)) continue
    const part = partOf(high[row] ?? 0, low[row] ?? 0, bits)
    const at = next[part] ?? 0
    parted.rows[at] = row
    parted.high[at] = high[row] ?? 0
    parted.low[at] = low[row] ?? 0
    next[part] = at + 1
  }
  return parted
}

function partOf(high: number, low: number, bits: number): number {
  return bits === 0 ? 0 : keyMix(high, low) >>> (32 - bits)
}
