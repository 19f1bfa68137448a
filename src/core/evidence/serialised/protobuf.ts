import { littleEndian, take } from './byte-reader.ts'
import type { ByteReader } from './byte-reader.ts'

/** One field of a protobuf message: a number, or bytes that are a text, a message or packed numbers. */
export type ProtobufField = {
  readonly id: number
  readonly number: number | null
  readonly start: number
  readonly bytes: Uint8Array | null
}

/** The next field of a message; null where the bytes are no message. Groups, long out of use, are none. */
export function takeField(reader: ByteReader): ProtobufField | null {
  const tag = takeVarint(reader)
  if (tag === null || tag < 8) return null
  const id = Math.floor(tag / 8)
  switch (tag % 8) {
    case 0: {
      const number = takeVarint(reader)
      return number === null ? null : { id, number, start: reader.at, bytes: null }
    }
    case 1:
      return fixed(reader, id, 8)
    case 2: {
      const length = takeVarint(reader)
      const start = reader.at
      const bytes = length === null ? null : take(reader, length)
      return bytes === null ? null : { id, number: null, start, bytes }
    }
    case 5:
      return fixed(reader, id, 4)
    default:
      return null
  }
}

function fixed(reader: ByteReader, id: number, width: 4 | 8): ProtobufField | null {
  const start = reader.at
  const bytes = take(reader, width)
  return bytes === null ? null : { id, number: littleEndian(bytes), start, bytes: null }
}

/** At most ten bytes of seven bits each; past 2^53 inexact, which no length and no field number is. */
function takeVarint(reader: ByteReader): number | null {
  let value = 0
  let scale = 1
  for (let count = 0; count < 10; count++) {
    const byte = take(reader, 1)?.[0]
    if (byte === undefined) return null
    value += (byte & 0x7f) * scale
    if (byte < 0x80) return value
    scale *= 128
  }
  return null
}
