import { latin1 } from './latin1.ts'
import type { Memory } from './memory.ts'
import { grant } from './memory.ts'
import { utf8 } from './utf8.ts'

/** Why a text got no code. */
export const NOT_TEXT = -1
export const TOO_MANY = -2
export const NO_MEMORY = -3

/** So many places are tried for a text; beyond, it goes to a map, so that no choice of texts makes this slow. */
const PROBES = 32

/** The distinct texts of a column, coded in order of first appearance, kept as bytes until the end. */
export type Dictionary = {
  readonly memory: Memory
  readonly distinct: number
  size: number
  /** The bytes of all texts in turn; text `code` ends at `ends[code]`. */
  bytes: Uint8Array
  ends: Float64Array
  hashes: Int32Array
  /** Open addressing: code + 1, or 0. */
  places: Int32Array
  /** Texts, byte by byte as characters, for which no place was near. */
  far: Map<string, number>
}

export function dictionary(memory: Memory, distinct: number): Dictionary {
  return {
    memory,
    distinct,
    size: 0,
    bytes: new Uint8Array(1024),
    ends: new Float64Array(64),
    hashes: new Int32Array(64),
    places: new Int32Array(128),
    far: new Map(),
  }
}

/** The code of the text in these bytes, which may be a new one and is UTF-8 without NUL; or why there is none, a negative number. */
export function codeOf(book: Dictionary, bytes: Uint8Array, from: number, to: number): number {
  const hash = hashOf(bytes, from, to)
  const mask = book.places.length - 1
  let place = hash & mask
  for (let probe = 0; probe < PROBES; probe++) {
    const code = (book.places[place] ?? 0) - 1
    if (code < 0) return add(book, bytes.subarray(from, to), hash)
    if (book.hashes[code] === hash && holds(book, code, bytes, from, to)) return code
    place = (place + 1) & mask
  }
  return book.far.get(latin1(bytes, from, to)) ?? add(book, bytes.subarray(from, to), hash)
}

/** The texts by code. */
export function textsOf(book: Dictionary): readonly string[] {
  const texts: string[] = []
  for (let code = 0; code < book.size; code++) {
    // only UTF-8 was let in
    texts.push(utf8(book.bytes, startOf(book, code), book.ends[code] ?? 0) ?? '')
  }
  return texts
}

function startOf(book: Dictionary, code: number): number {
  return code === 0 ? 0 : (book.ends[code - 1] ?? 0)
}

function holds(book: Dictionary, code: number, bytes: Uint8Array, from: number, to: number): boolean {
  const start = startOf(book, code)
  const length = to - from
  if ((book.ends[code] ?? 0) - start !== length) return false
  const own = book.bytes
  for (let i = 0; i < length; i++) if (own[start + i] !== bytes[from + i]) return false
  return true
}

function add(book: Dictionary, text: Uint8Array, hash: number): number {
  if (book.size >= book.distinct) return TOO_MANY
  if (utf8(text, 0, text.length) === null || text.includes(0)) return NOT_TEXT
  if (!makeRoom(book, text.length)) return NO_MEMORY
  const code = book.size++
  const start = startOf(book, code)
  book.bytes.set(text, start)
  book.ends[code] = start + text.length
  book.hashes[code] = hash
  put(book, code)
  return code
}

function put(book: Dictionary, code: number): void {
  const mask = book.places.length - 1
  let place = (book.hashes[code] ?? 0) & mask
  for (let probe = 0; probe < PROBES; probe++) {
    if (book.places[place] === 0) {
      book.places[place] = code + 1
      return
    }
    place = (place + 1) & mask
  }
  book.far.set(latin1(book.bytes, startOf(book, code), book.ends[code] ?? 0), code)
}

function makeRoom(book: Dictionary, length: number): boolean {
  const used = startOf(book, book.size)
  if (used + length > book.bytes.length) {
    const size = Math.max(book.bytes.length * 2, used + length)
    // once as bytes, and once as the strings they become
    if (!grant(book.memory, 2 * (size - book.bytes.length))) return false
    const bytes = new Uint8Array(size)
    bytes.set(book.bytes)
    book.bytes = bytes
  }
  return book.size < book.ends.length || growTable(book)
}

/** Doubles the table, which stays at most half full. */
function growTable(book: Dictionary): boolean {
  const capacity = book.ends.length * 2
  // offset, hash, two places, and what a string takes beside its characters
  if (!grant(book.memory, (capacity / 2) * (8 + 4 + 8 + 32))) return false
  const ends = new Float64Array(capacity)
  ends.set(book.ends)
  book.ends = ends
  const hashes = new Int32Array(capacity)
  hashes.set(book.hashes)
  book.hashes = hashes
  book.places = new Int32Array(capacity * 2)
  book.far = new Map()
  for (let code = 0; code < book.size; code++) put(book, code)
  return true
}

/** FNV-1a with the last step of MurmurHash3's finaliser, for a table that uses the low bits. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash ^ (hash >>> 15)
}
