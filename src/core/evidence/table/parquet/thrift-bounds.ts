/** Where a Thrift structure ends, or why it can't be read. */
export type ThriftBounds =
  | { readonly kind: 'whole'; readonly end: number }
  | { readonly kind: 'cut' | 'malformed' | 'too-many'; readonly at: number }

type Cursor = {
  readonly bytes: Uint8Array
  readonly most: number
  at: number
  values: number
  why: 'cut' | 'malformed' | 'too-many' | null
}

/** Parquet's own structures are eight deep at most. */
const DEEPEST = 16

const STOP = 0
const TRUE = 1
const FALSE = 2
const BYTE = 3
const I16 = 4
const I32 = 5
const I64 = 6
const DOUBLE = 7
const BINARY = 8
const LIST = 9
const STRUCT = 12

/**
 * Walks one structure in Thrift's compact protocol without allocating anything, so that a decoder that believes lengths
 * can be given it: lists are no longer than the bytes behind them, numbers end, texts are inside, and there are at most
 * `most` values. Reads the same grammar as hyparquet does.
 */
export function thriftBounds(bytes: Uint8Array, most: number): ThriftBounds {
  const cursor: Cursor = { bytes, most, at: 0, values: 0, why: null }
  if (skipStruct(cursor, 0)) return { kind: 'whole', end: cursor.at }
  return { kind: cursor.why ?? 'malformed', at: cursor.at }
}

function fail(cursor: Cursor, why: 'cut' | 'malformed' | 'too-many'): false {
  cursor.why ??= why
  return false
}

function skipStruct(cursor: Cursor, depth: number): boolean {
  if (depth > DEEPEST) return fail(cursor, 'malformed')
  for (;;) {
    const head = cursor.bytes[cursor.at]
    if (head === undefined) return fail(cursor, 'cut')
    cursor.at++
    const type = head & 0x0f
    if (type === STOP) return true
    if (++cursor.values > cursor.most) return fail(cursor, 'too-many')
    if (head >> 4 === 0 && !skipVarint(cursor, 5)) return false
    if (type !== TRUE && type !== FALSE && !skipValue(cursor, type, depth)) return false
  }
}

function skipValue(cursor: Cursor, type: number, depth: number): boolean {
  switch (type) {
    case TRUE:
    case FALSE:
    case BYTE:
      return skipBytes(cursor, 1)
    case I16:
    case I32:
      return skipVarint(cursor, 5)
    case I64:
      return skipVarint(cursor, 10)
    case DOUBLE:
      return skipBytes(cursor, 8)
    case BINARY: {
      const length = takeLength(cursor)
      return length !== null && skipBytes(cursor, length)
    }
    case LIST:
      return skipList(cursor, depth + 1)
    case STRUCT:
      return skipStruct(cursor, depth + 1)
    default:
      return fail(cursor, 'malformed')
  }
}

function skipList(cursor: Cursor, depth: number): boolean {
  if (depth > DEEPEST) return fail(cursor, 'malformed')
  const head = cursor.bytes[cursor.at]
  if (head === undefined) return fail(cursor, 'cut')
  cursor.at++
  const size = head >> 4 === 15 ? takeLength(cursor) : head >> 4
  if (size === null) return false
  // each item has a byte at least
  if (size > cursor.bytes.length - cursor.at) return fail(cursor, 'cut')
  cursor.values += size
  if (cursor.values > cursor.most) return fail(cursor, 'too-many')
  for (let item = 0; item < size; item++) if (!skipValue(cursor, head & 0x0f, depth)) return false
  return true
}

function skipBytes(cursor: Cursor, count: number): boolean {
  if (count > cursor.bytes.length - cursor.at) return fail(cursor, 'cut')
  cursor.at += count
  return true
}

function skipVarint(cursor: Cursor, longest: number): boolean {
  for (let width = 0; width < longest; width++) {
    const byte = cursor.bytes[cursor.at]
    if (byte === undefined) return fail(cursor, 'cut')
    cursor.at++
    if (byte < 0x80) return true
  }
  return fail(cursor, 'malformed')
}

/** A length below 2^31: larger ones wrap where they are decoded. */
function takeLength(cursor: Cursor): number | null {
  const from = cursor.at
  if (!skipVarint(cursor, 5)) return null
  let length = 0
  for (let at = cursor.at - 1; at >= from; at--) length = length * 128 + ((cursor.bytes[at] ?? 0) & 0x7f)
  if (length < 0x80000000) return length
  fail(cursor, 'malformed')
  return null
}
