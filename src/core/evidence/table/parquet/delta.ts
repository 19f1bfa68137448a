import type { Span } from './span.ts'
import { corrupt } from './trouble.ts'

/** Whole numbers as two words each, the lower first, and where the bytes of the next thing begin. */
export type Longs = { readonly words: Int32Array; readonly end: number }

/** Writers use blocks of 128 values in 4 parts. */
const LARGEST_BLOCK = 1 << 20
const MOST_PARTS = 1 << 12

type Reader = { readonly span: Span; readonly words: Int32Array; at: number }

/**
 * Numbers by their differences, which stand in blocks of parts with as many bits as they need (parquet-format,
 * Encodings.md, DELTA_BINARY_PACKED). Sums wrap at 64 bits, as the format says.
 */
export function deltaLongs(span: Span, count: number): Longs {
  const packed = new Int32Array(((span.to - span.from) >> 2) + 4)
  new Uint8Array(packed.buffer).set(span.bytes.subarray(span.from, span.to))
  const reader: Reader = { span, words: packed, at: span.from }
  const block = takeCount(reader)
  const parts = takeCount(reader)
  const total = takeCount(reader)
  const first = takeSigned(reader)
  const part = block / parts
  if (block > LARGEST_BLOCK || parts > MOST_PARTS || !Number.isInteger(part) || part % 8 !== 0 || part === 0) {
    throw corrupt(`blocks of ${block} differences in ${parts} parts`, span.offset)
  }
  if (total !== count) throw corrupt(`a page of ${count} values has ${total} differences`, span.offset)
  const words = new Int32Array(2 * count)
  if (count > 0) setLong(words, 0, first)
  for (let index = 1; index < count;) index = takeBlock(reader, { words, index, count, parts, part })
  return { words, end: reader.at }
}

type Block = {
  readonly words: Int32Array
  readonly index: number
  readonly count: number
  readonly parts: number
  readonly part: number
}

/** Adds the differences of one block; the index after its last value. */
function takeBlock(reader: Reader, { words, index, count, parts, part }: Block): number {
  const least = takeSigned(reader)
  const widths = reader.at
  reader.at += parts
  if (reader.at > reader.span.to) throw corrupt('a page ends inside of a block', reader.span.offset)
  let next = index
  // parts after the last value have no bytes
  for (let place = 0; place < parts && next < count; place++) {
    const width = reader.span.bytes[widths + place] ?? 0
    const size = (width * part) / 8
    if (width > 64) throw corrupt(`differences of ${width} bits`, reader.span.offset)
    if (size > reader.span.to - reader.at) throw corrupt('a page ends inside of a block', reader.span.offset)
    const end = Math.min(count, next + part)
    addPart(reader, width, { words, from: next, to: end, least })
    reader.at += size
    next = end
  }
  return next
}

type Part = { readonly words: Int32Array; readonly from: number; readonly to: number; readonly least: bigint }

function addPart(reader: Reader, width: number, { words, from, to, least }: Part): void {
  const leastLow = Number(BigInt.asIntN(32, least))
  const leastHigh = Number(BigInt.asIntN(32, least >> 32n))
  let bit = (reader.at - reader.span.from) * 8
  for (let index = from; index < to; index++) {
    const low = bitsAt(reader.words, bit, Math.min(width, 32))
    const high = width > 32 ? bitsAt(reader.words, bit + 32, width - 32) : 0
    bit += width
    const before = words[2 * index - 2] ?? 0
    const step = (low + leastLow) | 0
    const stepHigh = high + leastHigh + (step >>> 0 < low >>> 0 ? 1 : 0)
    const sum = (before + step) | 0
    words[2 * index] = sum
    words[2 * index + 1] = (words[2 * index - 1] ?? 0) + stepHigh + (sum >>> 0 < before >>> 0 ? 1 : 0)
  }
}

/** Up to 32 bits from any bit on, as a signed word. */
function bitsAt(words: Int32Array, at: number, width: number): number {
  if (width === 0) return 0
  const word = Math.floor(at / 32)
  const bit = at % 32
  const both = ((words[word] ?? 0) >>> bit) | (((words[word + 1] ?? 0) << 1) << (31 - bit))
  return width === 32 ? both | 0 : both & (2 ** width - 1)
}

function setLong(words: Int32Array, index: number, value: bigint): void {
  words[2 * index] = Number(BigInt.asIntN(32, value))
  words[2 * index + 1] = Number(BigInt.asIntN(32, value >> 32n))
}

function takeVarint(reader: Reader): bigint {
  let value = 0n
  for (let shift = 0n; shift < 70n; shift += 7n) {
    if (reader.at >= reader.span.to) throw corrupt('a page ends inside of a number', reader.span.offset)
    const byte = reader.span.bytes[reader.at++] ?? 0
    value |= BigInt(byte & 0x7f) << shift
    if (byte < 0x80) return BigInt.asUintN(64, value)
  }
  throw corrupt('a number does not end', reader.span.offset)
}

function takeCount(reader: Reader): number {
  return Number(takeVarint(reader))
}

/** Zigzag: the lowest bit is the sign. */
function takeSigned(reader: Reader): bigint {
  const value = takeVarint(reader)
  return BigInt.asIntN(64, (value >> 1n) ^ -(value & 1n))
}
