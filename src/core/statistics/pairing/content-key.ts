import type { KeyColumn } from './key-column.ts'

/**
 * One key a row from the keys of several columns, for pairing rows by what stands in them where no column identifies
 * them. The order of the columns matters, and a missing cell is content like any: `a, –` and `–, a` differ. A row
 * with nothing in any column has no key. Without columns there is no key at all: null. Columns are of one length.
 */
export function contentKey(columns: readonly KeyColumn[]): KeyColumn | null {
  const [first] = columns
  if (first === undefined) return null
  const rows = first.low.length
  const high = new Uint32Array(rows)
  const low = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    let a = 0x243f6a88
    let b = 0x85a308d3
    let anything = 0
    for (const column of columns) {
      const x = column.high[row] ?? 0
      const y = column.low[row] ?? 0
      anything |= x | y
      // each lane sees both halves, so that a poor half of all rows does not make a lane of all rows poor
      a = finished(Math.imul(a ^ x, 0x9e3779b1) + y)
      b = finished(Math.imul(b ^ y, 0x85ebca6b) + x)
    }
    if (anything === 0) continue
    high[row] = a
    // 0, 0 would say that there is none
    low[row] = a === 0 && b === 0 ? 1 : b
  }
  return { high, low }
}

/** The finaliser of MurmurHash3 (Appleby 2011): one to one, every bit depends on every bit. */
function finished(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
