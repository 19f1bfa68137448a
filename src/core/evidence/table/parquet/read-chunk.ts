import { unreachable } from '../../../base/unreachable.ts'
import { spend } from './budget.ts'
import type { Chunk } from './chunks.ts'
import { unpackPage } from './codecs.ts'
import { decodeValues } from './decode.ts'
import { unpackCodes } from './hybrid.ts'
import { presenceOf } from './levels.ts'
import type { Presence } from './levels.ts'
import { takePageHeader } from './page-header.ts'
import type { Page, PageHeader } from './page-header.ts'
import type { Reading } from './reading.ts'
import { emptyScratch, pageFrom } from './scratch.ts'
import type { Leaf } from './schema.ts'
import type { Sink } from './sink.ts'
import type { Span } from './span.ts'
import { corrupt, unsupported } from './trouble.ts'
import type { Storage, Values } from './values.ts'
import { openWindow } from './window.ts'

type Source = { readonly chunk: Chunk; readonly leaf: Leaf; readonly storage: Storage }
type Target = { readonly sink: Sink; readonly row: number }
type Data = Extract<Page, { readonly kind: 'data' | 'data-2' }>

/** Reads the pages of one column in one row group; the row after its last. */
export function readChunk(reading: Reading, { chunk, leaf, storage }: Source, { sink, row: first }: Target): number {
  const window = openWindow(reading.source, chunk.start, chunk.length)
  const end = first + chunk.rows
  const room = (length: number): Uint8Array => pageFrom(reading.scratch, length)
  let row = first
  let dictionary: number | null = null
  while (window.left() > 0) {
    const begun = window.at()
    const header = takePageHeader(window)
    const packed = window.take(header.packed)
    spend(reading.budget, header.unpacked, header.offset)
    const unpack = (bytes: Uint8Array, size: number): Uint8Array =>
      unpackPage(chunk.codec, { bytes, size, offset: header.offset, room, kernel: reading.kernel }, reading.codecs)
    const { page } = header
    switch (page.kind) {
      case 'index':
        break
      case 'dictionary': {
        if (dictionary !== null || row > first) throw corrupt('a dictionary stands after other pages', header.offset)
        dictionary = page.values
        sink.dictionary(dictionaryOf(unpack(packed, header.unpacked), { page, storage, offset: header.offset }))
        break
      }
      case 'data':
      case 'data-2': {
        if (page.values > end - row) throw corrupt(`a page has more rows than its row group`, header.offset)
        const { span, presence } = dataOf(packed, { header, page, leaf, unpack })
        const slot = { row, rows: page.values, present: presence.present }
        if (page.encoding === 'RLE_DICTIONARY' || page.encoding === 'PLAIN_DICTIONARY') {
          sink.coded(codesOf(span, { count: presence.values, dictionary, reading }), slot)
        } else
          sink.plain(
            decodeValues(span, page.encoding, { storage, count: presence.values, scratch: reading.scratch }),
            slot,
          )
        row += page.values
        break
      }
      default:
        unreachable(page)
    }
    reading.progress(window.at() - begun)
  }
  if (row !== end) throw corrupt(`a column has ${row - first} rows in a row group of ${chunk.rows}`, chunk.start)
  return row
}

type DictionaryPage = {
  readonly page: Extract<Page, { readonly kind: 'dictionary' }>
  readonly storage: Storage
  readonly offset: number
}

function dictionaryOf(bytes: Uint8Array, { page, storage, offset }: DictionaryPage): Values {
  if (page.encoding !== 'PLAIN' && page.encoding !== 'PLAIN_DICTIONARY') {
    throw unsupported(
      `a dictionary in the encoding ${page.encoding} is not read`,
      'Write the file with pyarrow or polars',
    )
  }
  // copied: it outlives the page, whose bytes may be those of the window
  const span = { bytes: new Uint8Array(bytes), from: 0, to: bytes.length, offset }
  return decodeValues(span, 'PLAIN', { storage, count: page.values, scratch: emptyScratch() })
}

type CodesPage = { readonly count: number; readonly dictionary: number | null; readonly reading: Reading }

function codesOf(span: Span, { count, dictionary, reading }: CodesPage): Int32Array {
  if (dictionary === null) throw corrupt('a page of codes stands without a dictionary', span.offset)
  if (count === 0) return new Int32Array(0)
  if (span.from >= span.to) throw corrupt('a page ends before its first code', span.offset)
  const runs = { ...span, from: span.from + 1 }
  const coded = { width: span.bytes[span.from] ?? 0, count }
  const { codes, most } =
    reading.kernel.codes(runs, coded, reading.scratch) ?? unpackCodes(runs, coded, reading.scratch)
  if (most >= dictionary) throw corrupt(`a code of ${most} points past a dictionary of ${dictionary}`, span.offset)
  return codes
}

type DataPage = {
  readonly header: PageHeader
  readonly page: Data
  readonly leaf: Leaf
  readonly unpack: (bytes: Uint8Array, size: number) => Uint8Array
}

/** The values of a data page, behind the levels that say which rows have one. */
function dataOf(packed: Uint8Array, data: DataPage): { readonly span: Span; readonly presence: Presence } {
  return data.page.kind === 'data' ? firstPage(packed, data, data.page) : secondPage(packed, data, data.page)
}

function firstPage(
  packed: Uint8Array,
  { header, leaf, unpack }: DataPage,
  page: Extract<Page, { readonly kind: 'data' }>,
): { readonly span: Span; readonly presence: Presence } {
  const bytes = unpack(packed, header.unpacked)
  const { offset } = header
  const all = { bytes, from: 0, to: bytes.length, offset }
  if (!leaf.optional) return { span: all, presence: { present: null, values: page.values } }
  if (page.levels !== 'RLE')
    throw unsupported(`levels in the encoding ${page.levels} are not read`, 'Write the file again')
  const size = bytes.length < 4 ? -1 : new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0, true)
  if (size < 0 || size > bytes.length - 4) throw corrupt('the levels of a page reach past it', offset)
  const presence = presenceOf({ ...all, from: 4, to: 4 + size }, page.values)
  return { span: { ...all, from: 4 + size }, presence }
}

/** Levels stand before what is packed here. */
function secondPage(
  packed: Uint8Array,
  { header, leaf, unpack }: DataPage,
  page: Extract<Page, { readonly kind: 'data-2' }>,
): { readonly span: Span; readonly presence: Presence } {
  const { offset } = header
  const { levelBytes, nulls, values } = page
  if (levelBytes > packed.length || levelBytes > header.unpacked || nulls > values) {
    throw corrupt('the levels of a page reach past it', offset)
  }
  if (!leaf.optional && levelBytes + nulls > 0) throw corrupt('a column without nulls has levels', offset)
  const presence = leaf.optional
    ? presenceOf({ bytes: packed, from: 0, to: levelBytes, offset }, values)
    : { present: null, values }
  if (presence.values !== values - nulls)
    throw corrupt(`a page says ${nulls} nulls and has ${values - presence.values}`, offset)
  const rest = packed.subarray(levelBytes)
  const bytes = page.compressed ? unpack(rest, header.unpacked - levelBytes) : rest
  return { span: { bytes, from: 0, to: bytes.length, offset }, presence }
}
