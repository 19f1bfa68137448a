import { deltaLongs } from './delta.ts'
import { deltaLengthTexts, deltaTexts } from './delta-texts.ts'
import { unpackCodes } from './hybrid.ts'
import { fits, plainValues } from './plain.ts'
import type { Coding } from './plain.ts'
import type { Span } from './span.ts'
import { corrupt, unsupported } from './trouble.ts'
import { valuesOf, widthOf } from './values.ts'
import type { Texts, Values } from './values.ts'

/** Decodes the values of a page in any encoding of parquet-format's Encodings.md but those that need a dictionary. */
export function decodeValues(span: Span, encoding: string, coding: Coding): Values {
  const { storage, count } = coding
  const { kind } = storage
  if (encoding === 'PLAIN') return plainValues(span, coding)
  if (encoding === 'RLE' && kind === 'booleans') return runBooleans(span, coding)
  if (encoding === 'DELTA_BINARY_PACKED' && (kind === 'ints' || kind === 'longs'))
    return deltaNumbers(span, kind, count)
  if (encoding === 'BYTE_STREAM_SPLIT' && kind !== 'booleans' && kind !== 'texts') return joinStreams(span, coding)
  if (encoding === 'DELTA_LENGTH_BYTE_ARRAY' && kind === 'texts') return deltaLengthTexts(span, count, storage.longest)
  if (encoding === 'DELTA_BYTE_ARRAY' && kind === 'texts') return deltaTexts(span, count, storage.longest)
  if (encoding === 'DELTA_BYTE_ARRAY' && kind === 'fixed') {
    return ofWidth(deltaTexts(span, count, storage.width), storage.width, span)
  }
  throw unsupported(
    `the encoding ${encoding} of a page at byte ${span.offset} is not read`,
    'Write the file with plain or dictionary encoding, as pyarrow and polars do unless told otherwise',
  )
}

function runBooleans(span: Span, { count, scratch }: Coding): Values {
  const { bytes, from, to, offset } = span
  if (to - from < 4) throw corrupt('a page ends before its first value', offset)
  const size = new DataView(bytes.buffer, bytes.byteOffset + from, 4).getUint32(0, true)
  fits({ ...span, from: from + 4 }, size)
  const { codes, most } = unpackCodes({ ...span, from: from + 4 }, { width: 1, count }, scratch)
  if (most > 1) throw corrupt(`a boolean is ${most}`, offset)
  return { kind: 'booleans', count, values: Uint8Array.from(codes) }
}

function deltaNumbers(span: Span, kind: 'ints' | 'longs', count: number): Values {
  const { words, end } = deltaLongs(span, count)
  if (end < span.to) throw corrupt(`a page has ${span.to - end} bytes after its last value`, span.offset)
  if (kind === 'longs') return { kind, count, words }
  const values = new Int32Array(count)
  for (let index = 0; index < count; index++) values[index] = words[2 * index] ?? 0
  return { kind, count, values }
}

/** First the first bytes of all values, then the second, and so on. */
function joinStreams(span: Span, { storage, count, scratch }: Coding): Values {
  const width = widthOf(storage)
  fits(span, count * width)
  const bytes = new Uint8Array(count * width)
  for (let place = 0, at = span.from; place < width; place++) {
    for (let index = 0; index < count; index++) bytes[index * width + place] = span.bytes[at++] ?? 0
  }
  return valuesOf(storage, bytes, count, scratch)
}

function ofWidth(texts: Texts, width: number, { offset }: Span): Texts {
  for (let index = 0; index < texts.count; index++) {
    const length = (texts.ends[index] ?? 0) - (texts.starts[index] ?? 0)
    if (length !== width) throw corrupt(`a value of ${width} bytes has ${length}`, offset)
  }
  return texts
}
