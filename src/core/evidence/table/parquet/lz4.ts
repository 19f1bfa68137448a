/**
 * Unpacks one LZ4 block (lz4, doc/lz4_Block_format.md) of exactly `size` bytes into the memory that `room`
 * gives; null where the bytes are none, or unpack
 * to another size. A byte unpacks to 255 at most, so that a bomb is known before anything is allocated.
 */
export function unpackLz4(packed: Uint8Array, size: number, room: (length: number) => Uint8Array): Uint8Array | null {
  if (size > packed.length * 255) return null
  const out = room(size).subarray(0, size)
  const cursor = { packed, at: 0 }
  let to = 0
  while (cursor.at < packed.length) {
    const token = packed[cursor.at++] ?? 0
    const literals = takeLength(cursor, token >> 4)
    if (literals > packed.length - cursor.at || literals > size - to) return null
    out.set(packed.subarray(cursor.at, cursor.at + literals), to)
    cursor.at += literals
    to += literals
    // the last sequence has literals only
    if (cursor.at === packed.length) break
    if (packed.length - cursor.at < 2) return null
    const back = (packed[cursor.at] ?? 0) | ((packed[cursor.at + 1] ?? 0) << 8)
    cursor.at += 2
    const length = takeLength(cursor, token & 15) + 4
    if (back === 0 || back > to || length > size - to) return null
    for (let index = 0; index < length; index++, to++) out[to] = out[to - back] ?? 0
  }
  return to === size ? out : null
}

/** A length of four bits, which goes on in bytes while they are full. */
function takeLength(cursor: { readonly packed: Uint8Array; at: number }, bits: number): number {
  let length = bits
  if (bits < 15) return length
  for (;;) {
    const byte = cursor.packed[cursor.at++] ?? 0
    length += byte
    if (byte < 255) return length
  }
}
