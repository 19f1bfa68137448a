import type { Span } from './span.ts'
import { corrupt } from './trouble.ts'

/** Which rows of a page have a value: `present` is null where all have. */
export type Presence = { readonly present: Uint8Array | null; readonly values: number }

/**
 * Definition levels of an optional column at the top of the schema: one bit a row, in runs (parquet-format,
 * Encodings.md). A run that says all rows at once costs nothing.
 */
export function presenceOf({ bytes, from, to, offset }: Span, rows: number): Presence {
  let at = from
  let present: Uint8Array | null = null
  let values = 0
  for (let filled = 0; filled < rows;) {
    let head = 0
    for (let shift = 0; ; shift += 7) {
      if (at >= to || shift > 28) throw corrupt('a page ends inside of its levels', offset)
      const byte = bytes[at++] ?? 0
      head |= (byte & 0x7f) << shift
      if (byte < 0x80) break
    }
    const isPacked = (head & 1) === 1
    const length = Math.min(rows - filled, isPacked ? (head >>> 1) * 8 : head >>> 1)
    if (at + (isPacked ? (length + 7) >> 3 : 1) > to) throw corrupt('a page ends inside of its levels', offset)
    const level = bytes[at] ?? 0
    if (!isPacked && level > 1) throw corrupt(`a flat column has a level of ${level}`, offset)
    if (!isPacked && level === 1 && length === rows) return { present: null, values: rows }
    present ??= new Uint8Array(rows)
    if (isPacked) values += unpackBits(bytes, at, present.subarray(filled, filled + length))
    else if (level === 1) {
      present.fill(1, filled, filled + length)
      values += length
    }
    at = Math.min(to, at + (isPacked ? head >>> 1 : 1))
    filled += length
  }
  return { present: values === rows ? null : present, values }
}

/** Bits, the lowest first, as bytes; how many are set. */
function unpackBits(bytes: Uint8Array, at: number, into: Uint8Array): number {
  let set = 0
  for (let index = 0; index < into.length; index++) {
    const bit = ((bytes[at + (index >> 3)] ?? 0) >> (index & 7)) & 1
    into[index] = bit
    set += bit
  }
  return set
}
