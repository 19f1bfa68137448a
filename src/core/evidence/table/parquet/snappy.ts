import type { PageKernel } from './page-kernel.ts'

/** `room` gives at least so many bytes, with whatever is in them; `kernel` does large blocks where there is one. */
export type Means = { readonly room: (length: number) => Uint8Array; readonly kernel: PageKernel | null }

/** Bytes behind the output that copies of four bytes at a time may write over. */
const SLACK = 4

/**
 * Unpacks one Snappy block (google/snappy, format_description.txt) of exactly `size` bytes into the memory that
 * `room` gives; null where the bytes are none, or unpack to another size. Three bytes unpack to 64 at
 * most, so that a bomb is known before anything is allocated.
 */
export function unpackSnappy(packed: Uint8Array, size: number, { room, kernel }: Means): Uint8Array | null {
  const from = preamble(packed, size)
  if (from === null || size > packed.length * 22) return null
  const out = room(size + SLACK)
  const unpacked = out.subarray(0, size)
  if (kernel?.snappy(packed.subarray(from), unpacked) === true) return unpacked
  return unpackBlock(packed, from, out, size) ? unpacked : null
}

function unpackBlock(packed: Uint8Array, from: number, out: Uint8Array, size: number): boolean {
  const source = new DataView(packed.buffer, packed.byteOffset, packed.length)
  const target = new DataView(out.buffer, out.byteOffset, out.length)
  const end = packed.length
  let at = from
  let to = 0
  while (at < end) {
    const tag = packed[at++] ?? 0
    if ((tag & 3) === 0) {
      let length = (tag >> 2) + 1
      if (length > 60) {
        const width = length - 60
        length = littleEndian(packed, at, width) + 1
        at += width
      }
      if (length > end - at || length > size - to) return false
      if (length > 32 || length + SLACK > end - at) out.set(packed.subarray(at, at + length), to)
      else for (let index = 0; index < length; index += 4) target.setInt32(to + index, source.getInt32(at + index))
      at += length
      to += length
      continue
    }
    const width = (tag & 3) === 3 ? 4 : tag & 3
    if (width > end - at) return false
    const length = width === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1
    const back = width === 1 ? ((tag >> 5) << 8) | (packed[at] ?? 0) : littleEndian(packed, at, width)
    at += width
    if (back === 0 || back > to || length > size - to) return false
    // four at a time is right where what is copied is at least four behind
    if (back >= 4)
      for (let index = to; index < to + length; index += 4) target.setInt32(index, target.getInt32(index - back))
    else for (let index = to; index < to + length; index++) out[index] = out[index - back] ?? 0
    to += length
  }
  return to === size
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
  if (width === 2) return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
  let value = 0
  for (let place = width - 1; place >= 0; place--) value = value * 256 + (bytes[at + place] ?? 0)
  return value
}
