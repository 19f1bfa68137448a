import { byteReader, left } from './byte-reader.ts'
import type { ByteReader } from './byte-reader.ts'
import { walkPickle } from './pickle.ts'
import type { PickleSink } from './pickle.ts'
import type { Trouble } from './types.ts'

/** `PROTO`, with which every pickle of protocol 2 and later begins. */
export const PROTO = 0x80

/** The number that PyTorch's older format begins with, pickled: its tensors stand behind its pickles, as raw bytes. */
const LEGACY_TORCH = [0x80, 0x02, 0x8a, 0x0a, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19, 0x2e] as const

/** That format holds its number, its version, the machine, the object and the keys. */
const LEGACY_PICKLES = 5

/**
 * Reads the pickles that follow one another in these bytes. What stands behind the last must be the tensors of
 * PyTorch's older format, or the reading ends in trouble: a loader may go on where we stopped.
 */
export function walkPickles(bytes: Uint8Array, sink: PickleSink, from = 0): Trouble | null {
  const reader = byteReader(bytes, from)
  const isLegacy = LEGACY_TORCH.every((byte, index) => bytes[from + index] === byte)
  for (let count = 0; left(reader) > 0; count++) {
    if (isLegacy && count === LEGACY_PICKLES) return null
    if (count > 0 && !startsPickle(reader)) {
      return { why: 'trailing-bytes', offset: reader.at, member: sink.member }
    }
    const end = walkPickle(reader, sink)
    if (end.kind !== 'stop') return { why: end.kind, offset: end.offset, member: sink.member }
  }
  return reader.at > from ? null : { why: 'malformed', offset: from, member: sink.member }
}

function startsPickle({ bytes, at }: ByteReader): boolean {
  return bytes[at] === PROTO && (bytes[at + 1] ?? 255) <= 5
}
