import type { Scratch } from './scratch.ts'
import type { Span } from './span.ts'
import { corrupt, Trouble } from './trouble.ts'
import { valuesOf, widthOf } from './values.ts'
import type { Storage, Values } from './values.ts'

/** What the values of a page are: `count` of them without nulls; `scratch` is where they may be decoded to. */
export type Coding = { readonly storage: Storage; readonly count: number; readonly scratch: Scratch }

/** Values one after the other (parquet-format, Encodings.md, PLAIN). A page has as many bytes as its values need. */
export function plainValues(span: Span, { storage, count, scratch }: Coding): Values {
  if (storage.kind === 'booleans') return plainBooleans(span, count)
  if (storage.kind === 'texts') return plainTexts(span, count, storage.longest)
  const need = count * widthOf(storage)
  fits(span, need)
  return valuesOf(storage, span.bytes.subarray(span.from, span.from + need), count, scratch)
}

/** Throws where a page has fewer or more bytes than `need`. */
export function fits({ from, to, offset }: Span, need: number): void {
  if (need > to - from) throw corrupt(`a page has ${to - from} bytes for values of ${need}`, offset)
  if (need < to - from) throw corrupt(`a page has ${to - from - need} bytes after its last value`, offset)
}

function plainBooleans(span: Span, count: number): Values {
  fits(span, Math.ceil(count / 8))
  const values = new Uint8Array(count)
  for (let index = 0; index < count; index++) {
    values[index] = ((span.bytes[span.from + (index >> 3)] ?? 0) >> (index & 7)) & 1
  }
  return { kind: 'booleans', count, values }
}

function plainTexts({ bytes, from, to, offset }: Span, count: number, longest: number): Values {
  if (count * 4 > to - from) throw corrupt(`a page has ${to - from} bytes for ${count} texts`, offset)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  let at = from
  for (let index = 0; index < count; index++) {
    if (at + 4 > to) throw corrupt('a page ends before its last text', offset)
    const length =
      (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24)
    at += 4
    if (length < 0 || length > to - at) throw corrupt(`a text of ${length >>> 0} bytes reaches past its page`, offset)
    if (length > longest) throw tooLong(length, offset)
    starts[index] = at
    at += length
    ends[index] = at
  }
  if (at < to) throw corrupt(`a page has ${to - at} bytes after its last text`, offset)
  return { kind: 'texts', count, bytes, starts, ends }
}

export function tooLong(length: number, offset: number): Trouble {
  return new Trouble('table/too-large', `a cell has ${length} bytes, in the page at byte ${offset}`)
}
