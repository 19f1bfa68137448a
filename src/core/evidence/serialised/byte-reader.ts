/** A place in bytes that moves forward and never past the end. */
export type ByteReader = { readonly bytes: Uint8Array; readonly end: number; at: number }

export function byteReader(bytes: Uint8Array, at = 0, end: number = bytes.length): ByteReader {
  return { bytes, end: Math.min(end, bytes.length), at }
}

/** Bytes that are left. */
export function left({ at, end }: ByteReader): number {
  return end - at
}

/** The next so many bytes; null, without moving, when there are fewer. A length may say anything. */
export function take(reader: ByteReader, count: number): Uint8Array | null {
  if (!(count >= 0 && count <= left(reader))) return null
  const from = reader.at
  reader.at += count
  return reader.bytes.subarray(from, reader.at)
}

/** An unsigned little-endian number of up to eight bytes; past 2^53 inexact, which is far past any length. */
export function takeNumber(reader: ByteReader, width: 1 | 2 | 4 | 8): number | null {
  const bytes = take(reader, width)
  return bytes === null ? null : littleEndian(bytes)
}

export function littleEndian(bytes: Uint8Array): number {
  return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0)
}

/** The text up to the next line feed, which is passed; null when there is none. Bytes become characters one by one. */
export function takeLine(reader: ByteReader, longest: number): string | null {
  const stop = Math.min(reader.end, reader.at + longest)
  for (let at = reader.at; at < stop; at++) {
    if (reader.bytes[at] !== 0x0a) continue
    const line = latin1(reader.bytes.subarray(reader.at, at))
    reader.at = at + 1
    return line
  }
  return null
}

export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}
