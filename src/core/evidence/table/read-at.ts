import type { ByteSource } from './table.ts'

/** Reads until `into` is full or the source has no more, however little it gives at once; the number of bytes read. */
export function readAt(source: ByteSource, into: Uint8Array, at: number): number {
  let length = 0
  while (length < into.length) {
    const read = source.read(into.subarray(length), at + length)
    if (!(read > 0)) break
    length += Math.min(read, into.length - length)
  }
  return length
}
