import { wordsFrom } from './scratch.ts'
import type { Scratch } from './scratch.ts'
import type { Span } from './span.ts'
import { corrupt } from './trouble.ts'

/** How many numbers of how many bits each. */
export type Coded = { readonly width: number; readonly count: number }

/** `codes` are the numbers, in scratch memory; `most` is the largest of them. */
export type Codes = { readonly codes: Int32Array; readonly most: number }

/** Wider codes than a dictionary can need. */
const WIDEST = 31

/**
 * Unpacks `count` numbers of `width` bits from runs that either repeat a number or hold numbers bit by bit
 * (parquet-format, Encodings.md, RLE/bit-packing hybrid). Packed runs may be padded past the last number.
 */
export function unpackCodes(span: Span, { width, count }: Coded, scratch: Scratch): Codes {
  const codes = wordsFrom(scratch, 'codes', count).subarray(0, count)
  if (width > WIDEST) throw corrupt(`codes of ${width} bits`, span.offset)
  if (width === 0) return { codes: codes.fill(0), most: 0 }
  const reader = { words: wordsOf(span, scratch), bytes: span.bytes, at: span.from, base: span.from }
  let most = 0
  for (let filled = 0; filled < count;) {
    const head = takeVarint(reader, span)
    const isPacked = (head & 1) === 1
    const length = Math.min(count - filled, isPacked ? (head >>> 1) * 8 : head >>> 1)
    const size = isPacked ? Math.ceil((length * width) / 8) : (width + 7) >> 3
    if (reader.at + size > span.to) throw corrupt('a page ends before its last value', span.offset)
    const largest = isPacked
      ? unpackRun(reader, { codes, filled, length, width })
      : repeatRun(reader, { codes, filled, length, width })
    most = Math.max(most, largest)
    reader.at = Math.min(span.to, reader.at + (isPacked ? (head >>> 1) * width : size))
    filled += length
  }
  return { codes, most }
}

type Reader = { readonly words: Int32Array; readonly bytes: Uint8Array; readonly base: number; at: number }
type Run = { readonly codes: Int32Array; readonly filled: number; readonly length: number; readonly width: number }

/** The bytes as little-endian words with one to spare, so that each number is cut out of two of them. */
function wordsOf({ bytes, from, to }: Span, scratch: Scratch): Int32Array {
  const words = wordsFrom(scratch, 'words', ((to - from) >> 2) + 3)
  new Uint8Array(words.buffer).set(bytes.subarray(from, to))
  return words
}

function unpackRun({ words, at, base }: Reader, { codes, filled, length, width }: Run): number {
  const mask = 2 ** width - 1
  const end = filled + length
  let word = (at - base) >> 2
  let bit = ((at - base) & 3) << 3
  let most = 0
  for (let index = filled; index < end; index++) {
    const code = (((words[word] ?? 0) >>> bit) | (((words[word + 1] ?? 0) << 1) << (31 - bit))) & mask
    codes[index] = code
    if (code > most) most = code
    bit += width
    word += bit >> 5
    bit &= 31
  }
  return most
}

function repeatRun({ bytes, at }: Reader, { codes, filled, length, width }: Run): number {
  let code = 0
  for (let place = ((width + 7) >> 3) - 1; place >= 0; place--) code = (code << 8) | (bytes[at + place] ?? 0)
  // a negative one is larger than any dictionary
  const most = code >>> 0
  codes.fill(code, filled, filled + length)
  return length === 0 ? 0 : most
}

function takeVarint(reader: Reader, span: Span): number {
  let value = 0
  for (let shift = 0; shift < 35; shift += 7) {
    if (reader.at >= span.to) throw corrupt('a page ends before its last value', span.offset)
    const byte = reader.bytes[reader.at++] ?? 0
    value |= (byte & 0x7f) << shift
    if (byte < 0x80) return value >>> 0
  }
  throw corrupt('a run of values has no length', span.offset)
}
