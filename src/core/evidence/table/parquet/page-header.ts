import { Encodings, PageTypes } from 'hyparquet/src/constants.js'
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js'
import { LARGEST_PAGE } from './budget.ts'
import { thriftBounds } from './thrift-bounds.ts'
import { corrupt, Trouble, unsupported } from './trouble.ts'
import { wholeNumber } from './whole-number.ts'
import type { Window } from './window.ts'

/** What stands before the bytes of a page; sizes are in bytes, packed as in the file and as unpacked. */
export type PageHeader = {
  /** Offset of the page's bytes in the file. */
  readonly offset: number
  readonly packed: number
  readonly unpacked: number
  readonly page: Page
}

export type Page =
  | { readonly kind: 'dictionary'; readonly values: number; readonly encoding: string }
  | { readonly kind: 'data'; readonly values: number; readonly encoding: string; readonly levels: string }
  | {
      readonly kind: 'data-2'
      readonly values: number
      readonly encoding: string
      readonly nulls: number
      readonly levelBytes: number
      readonly compressed: boolean
    }
  /** An index: nothing of it is needed. */
  | { readonly kind: 'index' }

const FIRST_LOOK = 4 * 1024
/** Statistics in a header hold two values at most, and writers cut them. */
const LONGEST_HEADER = 16 * 1024 * 1024
const MOST_VALUES = 1_000

/** Reads the header that comes next in a column chunk and passes it. */
export function takePageHeader(window: Window): PageHeader {
  const at = window.at()
  const bytes = headerBytes(window)
  const header = fieldsOf(deserializeTCompactProtocol({ view: viewOf(bytes), offset: 0 }))
  window.skip(bytes.length)
  const offset = window.at()
  const size = (id: number, what: string): number => wholeNumber(header(id), { what, offset: at })
  const unpacked = size(2, 'the unpacked size of a page')
  const packed = size(3, 'the size of a page')
  if (packed > window.left()) throw corrupt(`a page of ${packed} bytes reaches past its column chunk`, at)
  if (Math.max(packed, unpacked) > LARGEST_PAGE) {
    throw new Trouble(
      'table/too-large',
      `a page has ${unpacked} bytes, at byte ${at}`,
      'Write the file with smaller pages',
    )
  }
  return { offset, packed, unpacked, page: pageOf(header, at) }
}

/** Exactly the bytes of the header, once they are known to be whole. */
function headerBytes(window: Window): Uint8Array {
  for (let look = FIRST_LOOK; ; look *= 4) {
    const bytes = window.peek(look)
    const bounds = thriftBounds(bytes, MOST_VALUES)
    if (bounds.kind === 'whole') return bytes.subarray(0, bounds.end)
    if (bounds.kind !== 'cut' || bytes.length >= window.left() || look > LONGEST_HEADER) {
      throw corrupt('no page begins here', window.at())
    }
  }
}

type Fields = (id: number) => unknown

/** Thrift's fields by their numbers, whatever they hold. */
function fieldsOf(value: unknown): Fields {
  return (id) => (typeof value === 'object' && value !== null ? Reflect.get(value, `field_${id}`) : undefined)
}

function viewOf(bytes: Uint8Array): DataView<ArrayBuffer> {
  // copied: the decoder keeps views of what it is given
  return new DataView(new Uint8Array(bytes).buffer)
}

function pageOf(header: Fields, at: number): Page {
  const type = named(PageTypes, header(1))
  const count = (fields: Fields, id: number, what: string): number => wholeNumber(fields(id), { what, offset: at })
  switch (type) {
    case 'INDEX_PAGE':
      return { kind: 'index' }
    case 'DICTIONARY_PAGE': {
      const own = fieldsOf(header(7))
      return {
        kind: 'dictionary',
        values: count(own, 1, 'the number of values of a dictionary'),
        encoding: encodingOf(own(2)),
      }
    }
    case 'DATA_PAGE': {
      const own = fieldsOf(header(5))
      const values = count(own, 1, 'the number of values of a page')
      return { kind: 'data', values, encoding: encodingOf(own(2)), levels: encodingOf(own(3)) }
    }
    case 'DATA_PAGE_V2':
      return secondPage(fieldsOf(header(8)), at)
    default:
      throw unsupported(
        `a page of unknown type stands at byte ${at}`,
        'Write the file with an older version of its writer',
      )
  }
}

function secondPage(own: Fields, at: number): Page {
  const count = (id: number, what: string): number => wholeNumber(own(id), { what, offset: at })
  if (count(6, 'the size of the repetition levels of a page') > 0)
    throw corrupt('a flat column has repetition levels', at)
  return {
    kind: 'data-2',
    values: count(1, 'the number of values of a page'),
    encoding: encodingOf(own(4)),
    nulls: count(2, 'the number of nulls of a page'),
    levelBytes: count(5, 'the size of the definition levels of a page'),
    compressed: own(7) !== false,
  }
}

function encodingOf(value: unknown): string {
  return named(Encodings, value) ?? `number ${String(value)}`
}

function named(names: readonly string[], value: unknown): string | undefined {
  return typeof value === 'number' ? names[value] : undefined
}
