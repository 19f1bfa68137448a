/**
 * Unpacks one Snappy block (google/snappy, format_description.txt) of exactly `size` bytes; null where the bytes are
 * none, or unpack to another size. Three bytes unpack to 64 at most, so that a bomb is known before anything is allocated.
 */
export function unpackSnappy(packed: Uint8Array, size: number): Uint8Array | null {
  const from = preamble(packed, size)
  if (from === null || size > packed.length * 22) return null
  const out = new Uint8Array(size)
  let at = from
  let to = 0
  while (at < packed.length) {
    const tag = packed[at++] ?? 0
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1
      if (length > 60) {
        const width = length - 60
        length = littleEndian(packed, at, width) + 1
        at += width
      }
      if (length > packed.length - at || length > size - to) return null
      if (length <= 16) for (let index = 0; index < length; index++) out[to + index] = packed[at + index] ?? 0
      else out.set(packed.subarray(at, at + length), to)
      at += length
      to += length
      continue
    }
    const width = (tag & 3) === 3 ? 4 : tag & 3
    if (width > packed.length - at) return null
    const length = width === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const back = width === 1 ? ((tag >> 5) << 8) | (packed[at] ?? 0) : littleEndian(packed, at, width)
    at += width
    if (back === 0 || back > to || length > size - to) return null
    for (let index = 0; index < length; index++, to++) out[to] = out[to - back] ?? 0
  }
  return to === size ? out : null
}

/** Where the block begins after its size, which must be the one expected. */
function preamble(packed: Uint8Array, size: number): number | null {
  let said = 0
  for (let at = 0; at < 5; at++) {
    const byte = packed[at] ?? 0x80
    said += (byte & 0x7f) * 2 ** (7 * at)
    if (byte < 0x80) return said === size ? at + 1 : null
  }
  return null
}

function littleEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0
  for (let place = width - 1; place >= 0; place--) value = value * 256 + (bytes[at + place] ?? 0)
  return value
}
