import { parquetMetadata } from 'hyparquet/src/metadata.js'
import type { FileMetaData } from 'hyparquet'
import type { ByteSource } from '../table.ts'
import { thriftBounds } from './thrift-bounds.ts'
import { corrupt, Trouble, unsupported } from './trouble.ts'

/** What a file says of itself, as decoded: its types promise more than was checked. `offset` is where it stands. */
export type Footer = { readonly metadata: FileMetaData; readonly offset: number }

const MAGIC = 'PAR1'
const ENCRYPTED = 'PARE'
/** Magic at both ends and the length of the footer. */
const SMALLEST = 12
const LONGEST_FOOTER = 64 * 1024 * 1024
/** Decoded values of a footer take about a hundred bytes each. A column of a row group has about thirty. */
const MOST_VALUES = 1_000_000

/** Reads the footer after everything that its decoder believes was checked. */
export function readFooter(source: ByteSource): Footer {
  if (source.size === 0) throw new Trouble('table/empty', 'the file is empty')
  const head = textAt(source, 0, 4)
  if (source.size < SMALLEST || head.length < 4) {
    throw new Trouble('table/truncated', `the file ends at byte ${source.size}, before a Parquet file can`)
  }
  const tail = textAt(source, source.size - 4, 4)
  if (head === ENCRYPTED || tail === ENCRYPTED)
    throw unsupported('the file is encrypted', 'Write it without encryption')
  if (head !== MAGIC) throw corrupt('a Parquet file begins with PAR1, this one does not', 0)
  if (tail !== MAGIC) {
    throw new Trouble(
      'table/truncated',
      `the file does not end with PAR1: it was cut off at byte ${source.size}`,
      'Write or copy the file again',
    )
  }
  return decoded(footerBytes(source), source.size)
}

/** The footer with the eight bytes behind it. */
function footerBytes(source: ByteSource): Uint8Array {
  const at = source.size - 8
  const lengthBytes = bytesAt(source, at, 4)
  const length = new DataView(lengthBytes.buffer).getUint32(0, true)
  if (length > source.size - SMALLEST) throw corrupt(`the footer is said to have ${length} bytes`, at)
  if (length > LONGEST_FOOTER) throw new Trouble('table/too-large', `the footer has ${length} bytes`)
  return bytesAt(source, at - length, length + 8)
}

function decoded(bytes: Uint8Array, size: number): Footer {
  const length = bytes.length - 8
  const offset = size - bytes.length
  const bounds = thriftBounds(bytes.subarray(0, length), MOST_VALUES)
  if (bounds.kind === 'too-many')
    throw new Trouble('table/too-large', 'the footer describes too many columns and groups')
  if (bounds.kind !== 'whole') throw corrupt('the footer is no Thrift structure', offset + bounds.at)
  if (bounds.end !== length) throw corrupt('bytes follow the footer', offset + bounds.end)
  try {
    return { metadata: parquetMetadata(bytes, { geoparquet: false }), offset }
  } catch (error) {
    throw corrupt(`the footer can't be decoded (${error instanceof Error ? error.message : 'unknown'})`, offset)
  }
}

/** Bytes that the size of the file promises. */
function bytesAt(source: ByteSource, at: number, count: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count)
  if (source.read(bytes, at) === count) return bytes
  throw new Trouble('table/truncated', `the file ends before byte ${at + count}`)
}

function textAt(source: ByteSource, at: number, count: number): string {
  const bytes = new Uint8Array(count)
  const got = source.read(bytes, at)
  return String.fromCharCode(...bytes.subarray(0, got))
}
