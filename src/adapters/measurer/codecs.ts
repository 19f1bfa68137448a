import { brotliDecompressSync, constants, gunzipSync, zstdDecompressSync } from 'node:zlib'
import type { Codecs } from '../../core/evidence/table/parquet/codecs.ts'

/** Node allocates this much for one packed page at least. */
const SMALLEST_CHUNK = 64

/** What Parquet's pages are packed with, by zlib, zstd and brotli of Node; more output than promised is an error. */
export const codecs: Codecs = {
  gzip: (packed, size) => gunzipSync(packed, bounds(size)),
  zstd: (packed, size) => zstdDecompressSync(packed, bounds(size)),
  brotli: (packed, size) =>
    brotliDecompressSync(packed, {
      ...bounds(size),
      params: { [constants.BROTLI_DECODER_PARAM_LARGE_WINDOW]: 0 },
    }),
}

function bounds(size: number): { readonly maxOutputLength: number; readonly chunkSize: number } {
  return { maxOutputLength: size, chunkSize: Math.max(SMALLEST_CHUNK, size) }
}
