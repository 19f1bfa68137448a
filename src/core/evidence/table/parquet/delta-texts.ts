import { LARGEST_PAGE } from './budget.ts'
import { deltaLongs } from './delta.ts'
import { tooLong } from './plain.ts'
import type { Span } from './span.ts'
import { corrupt, Trouble } from './trouble.ts'
import type { Texts } from './values.ts'

/** Texts of which all lengths stand first (parquet-format, Encodings.md, DELTA_LENGTH_BYTE_ARRAY). */
export function deltaLengthTexts(span: Span, count: number, longest: number): Texts {
  const { words, end } = deltaLongs(span, count)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let at = end
  for (let index = 0; index < count; index++) {
    const length = lengthAt(words, index, span.offset)
    if (length > span.to - at) throw corrupt(`a text of ${length} bytes reaches past its page`, span.offset)
    if (length > longest) throw tooLong(length, span.offset)
    starts[index] = at
    at += length
    ends[index] = at
  }
  if (at < span.to) throw corrupt(`a page has ${span.to - at} bytes after its last text`, span.offset)
  return { kind: 'texts', count, bytes: span.bytes, starts, ends }
}

/** Texts that share their beginning with the one before (parquet-format, Encodings.md, DELTA_BYTE_ARRAY). */
export function deltaTexts(span: Span, count: number, longest: number): Texts {
  const { words, end } = deltaLongs(span, count)
  const suffixes = deltaLengthTexts({ ...span, from: end }, count, longest)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let size = 0
  for (let index = 0; index < count; index++) {
    const prefix = lengthAt(words, index, span.offset)
    const before = index === 0 ? 0 : (ends[index - 1] ?? 0) - (starts[index - 1] ?? 0)
    if (prefix > before) throw corrupt(`a text shares ${prefix} bytes with one of ${before}`, span.offset)
    const length = prefix + (suffixes.ends[index] ?? 0) - (suffixes.starts[index] ?? 0)
    if (length > longest) throw tooLong(length, span.offset)
    starts[index] = size
    size += length
    ends[index] = size
    // few bytes can share their way to any size
    if (size > LARGEST_PAGE)
      throw new Trouble('table/too-large', `the texts of the page at byte ${span.offset} are too long`)
  }
  return { kind: 'texts', count, bytes: joined(words, suffixes, { starts, ends }), starts, ends }
}

type Places = { readonly starts: Int32Array; readonly ends: Int32Array }

function joined(prefixes: Int32Array, suffixes: Texts, { starts, ends }: Places): Uint8Array {
  const bytes = new Uint8Array(ends.at(-1) ?? 0)
  for (let index = 0; index < suffixes.count; index++) {
    const at = starts[index] ?? 0
    const prefix = prefixes[2 * index] ?? 0
    const before = starts[index - 1] ?? 0
    bytes.copyWithin(at, before, before + prefix)
    bytes.set(suffixes.bytes.subarray(suffixes.starts[index], suffixes.ends[index]), at + prefix)
  }
  return bytes
}

/** A length below 2^31; anything else is none. */
function lengthAt(words: Int32Array, index: number, offset: number): number {
  const length = words[2 * index] ?? 0
  if (length < 0 || words[2 * index + 1] !== 0) throw corrupt('a text has no length', offset)
  return length
}
