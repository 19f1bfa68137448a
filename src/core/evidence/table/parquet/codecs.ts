import { corrupt, unsupported } from './trouble.ts'
import { unpackLz4 } from './lz4.ts'
import type { PageKernel } from './page-kernel.ts'
import { unpackSnappy } from './snappy.ts'

/** Unpacks to exactly `size` bytes, at least 1, and throws rather than make more. */
export type Unpack = (packed: Uint8Array, size: number) => Uint8Array

/** What the platform unpacks faster than we could. */
export type Codecs = { readonly gzip: Unpack; readonly zstd: Unpack; readonly brotli: Unpack }

/** Bytes of a page as in the file, and how many they unpack to. */
export type Packed = {
  readonly bytes: Uint8Array
  readonly size: number
  readonly offset: number
  /** Memory to unpack to. */
  readonly room: (length: number) => Uint8Array
  readonly kernel: PageKernel
}

/** Deflate packs 1032 bytes into one at most. */
const GZIP_RATIO = 1032

/** Unpacks a page by the codec that its column names. Stored bytes are returned as they are, not copied. */
export function unpackPage(codec: string, packed: Packed, codecs: Codecs): Uint8Array {
  const { bytes, size, offset, room } = packed
  switch (codec) {
    case 'UNCOMPRESSED':
      if (bytes.length !== size) throw corrupt(`a stored page of ${bytes.length} bytes says ${size}`, offset)
      return bytes
    case 'SNAPPY':
      return orCorrupt(unpackSnappy(bytes, size, packed), codec, packed)
    case 'LZ4_RAW':
      return orCorrupt(unpackLz4(bytes, size, room), codec, packed)
    case 'GZIP':
      return orCorrupt(size > bytes.length * GZIP_RATIO ? null : tried(codecs.gzip, packed), codec, packed)
    case 'ZSTD':
      return orCorrupt(tried(codecs.zstd, packed), codec, packed)
    case 'BROTLI':
      return orCorrupt(tried(codecs.brotli, packed), codec, packed)
    default:
      throw unsupported(`pages packed with ${codec} are not read`, 'Write the file with snappy or zstd')
  }
}

/** Null where the platform can't unpack the bytes to this size. */
function tried(unpack: Unpack, { bytes, size }: Packed): Uint8Array | null {
  if (size === 0) return new Uint8Array(0)
  try {
    const unpacked = unpack(bytes, size)
    return unpacked.length === size ? unpacked : null
  } catch {
    return null
  }
}

function orCorrupt(unpacked: Uint8Array | null, codec: string, { size, offset }: Packed): Uint8Array {
  if (unpacked !== null) return unpacked
  throw corrupt(`a page does not unpack (${codec}) to the ${size} bytes it says`, offset)
}
