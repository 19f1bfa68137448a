import { DOCUMENT_LIMITS } from '../../document/limits.ts'

/**
 * The end of the JSON value that begins at `at`; where it is none, −1 − the index of the byte that is wrong, which is
 * `end` where the value may go on. `NaN`, `Infinity` and `-Infinity`, which Python writes, are values too. Nesting is
 * bounded as in documents.
 */
export function skipJson(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1 - at
  const byte = bytes[at] ?? 0
  if (byte === 0x22) return skipString(bytes, at, end)
  if (byte === 0x7b || byte === 0x5b) return skipNested(bytes, at, end)
  if (byte === 0x2d || (byte >= 0x30 && byte <= 0x39)) return skipNumber(bytes, at, end)
  return skipWord(bytes, at, end)
}

/** The first index from `at` on that is no white space within a line. */
export function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let index = at
  while (index < end && isBlank(bytes[index] ?? 0)) index++
  return index
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d
}

/** As `skipJson`, for a string whose opening quote stands at `at`. Bytes above ASCII are not looked at. */
export function skipString(bytes: Uint8Array, at: number, end: number): number {
  for (let index = at + 1; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte === 0x22) return index + 1
    if (byte < 0x20) return -1 - index
    if (byte === 0x5c) {
      const escape = escapeEnd(bytes, index + 1, end)
      if (escape < 0) return escape
      index = escape - 1
    }
  }
  return -1 - end
}

function escapeEnd(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1 - end
  const byte = bytes[at] ?? 0
  // " / \ b f n r t
  if (byte === 0x22 || byte === 0x2f || byte === 0x5c || byte === 0x62 || byte === 0x66) return at + 1
  if (byte === 0x6e || byte === 0x72 || byte === 0x74) return at + 1
  if (byte !== 0x75) return -1 - at
  for (let index = at + 1; index < at + 5; index++) {
    if (index >= end) return -1 - end
    if (!isHexadecimal(bytes[index] ?? 0)) return -1 - index
  }
  return at + 5
}

function isHexadecimal(byte: number): boolean {
  return isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  let index = bytes[at] === 0x2d ? at + 1 : at
  if (index > at && bytes[index] === 0x49 && index < end) return skipWord(bytes, index, end)
  const zero = bytes[index] === 0x30
  let stop = digitsEnd(bytes, index, end)
  if (stop < 0) return stop
  // JSON has no leading zeros
  if (zero && stop > index + 1) return -1 - (index + 1)
  if (stop < end && bytes[stop] === 0x2e) {
    stop = digitsEnd(bytes, stop + 1, end)
    if (stop < 0) return stop
  }
  if (stop < end && ((bytes[stop] ?? 0) | 0x20) === 0x65) {
    index = stop + 1
    if (index < end && (bytes[index] === 0x2b || bytes[index] === 0x2d)) index++
    stop = digitsEnd(bytes, index, end)
  }
  return stop
}

/** The end of one digit or more. */
function digitsEnd(bytes: Uint8Array, at: number, end: number): number {
  let index = at
  while (index < end && isDigit(bytes[index] ?? 0)) index++
  return index === at ? -1 - at : index
}

const words: readonly Uint8Array[] = ['null', 'true', 'false', 'NaN', 'Infinity'].map((word) =>
  Uint8Array.from(word, (character) => character.charCodeAt(0)),
)

function skipWord(bytes: Uint8Array, at: number, end: number): number {
  for (const word of words) {
    if (bytes[at] !== word[0]) continue
    for (let i = 1; i < word.length; i++) {
      if (at + i >= end) return -1 - end
      if (bytes[at + i] !== word[i]) return -1 - (at + i)
    }
    return at + word.length
  }
  return -1 - at
}

/** A list or an object, without recursion: `closers` holds what ends each that is open. */
function skipNested(bytes: Uint8Array, at: number, end: number): number {
  const closers: number[] = []
  let index = at
  for (;;) {
    // a value is due at `index`
    const byte = bytes[index] ?? 0
    if (index < end && (byte === 0x7b || byte === 0x5b)) {
      if (closers.length >= DOCUMENT_LIMITS.depth) return -1 - index
      closers.push(byte + 2)
      index = skipBlanks(bytes, index + 1, end)
      if (index < end && bytes[index] === byte + 2) index = closed(closers, index)
      else {
        if (byte === 0x7b) index = skipName(bytes, index, end)
        if (index < 0) return index
        continue
      }
    } else {
      index = skipJson(bytes, index, end)
      if (index < 0) return index
    }
    // a value has ended before `index`
    index = afterValue(bytes, index, end, closers)
    if (index < 0 || closers.length === 0) return index
  }
}

function closed(closers: number[], index: number): number {
  closers.pop()
  return index + 1
}

/** Past the commas and closing brackets after a value, to where the next is due, or to the end of it all. */
function afterValue(bytes: Uint8Array, from: number, end: number, closers: number[]): number {
  let index = from
  while (closers.length > 0) {
    index = skipBlanks(bytes, index, end)
    if (index >= end) return -1 - end
    const byte = bytes[index] ?? 0
    const closer = closers.at(-1)
    if (byte === closer) index = closed(closers, index)
    else if (byte === 0x2c) {
      index = skipBlanks(bytes, index + 1, end)
      return closer === 0x7d ? skipName(bytes, index, end) : index
    } else return -1 - index
  }
  return index
}

/** Past a name, its colon and the blanks after it. */
function skipName(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return -1 - end
  if (bytes[at] !== 0x22) return -1 - at
  const name = skipString(bytes, at, end)
  if (name < 0) return name
  const colon = skipBlanks(bytes, name, end)
  if (colon >= end) return -1 - end
  return bytes[colon] === 0x3a ? skipBlanks(bytes, colon + 1, end) : -1 - colon
}
