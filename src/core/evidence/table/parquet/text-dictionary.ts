import { latin1 } from '../latin1.ts'
import type { TableLimits } from '../table.ts'
import { reserve } from './budget.ts'
import type { Budget } from './budget.ts'
import { Trouble } from './trouble.ts'

/** What a dictionary may take, and whose it is. */
export type Holder = { readonly column: string; readonly limits: TableLimits; readonly budget: Budget }

const FIRST_SLOTS = 1 << 10
const FIRST_BYTES = 1 << 12
/** Memory of one text as a string, beside its characters. */
const STRING_BYTES = 32
/** So many slots are tried for a text; beyond, it goes to a map, so that no choice of texts makes this slow. */
const PROBES = 32

/**
 * Gives equal texts equal codes, counted in order of first appearance. Texts stand end to end in one array, are found by
 * open addressing, and become strings at the end only.
 */
export class TextDictionary {
  readonly #holder: Holder
  #bytes = new Uint8Array(FIRST_BYTES)
  #ends = new Int32Array(FIRST_SLOTS)
  #hashes = new Int32Array(FIRST_SLOTS)
  /** Codes by hash, −1 where free; at most half of them are taken. */
  #slots = new Int32Array(FIRST_SLOTS * 2).fill(-1)
  /** Texts, byte by byte as characters, for which no slot was near. */
  readonly #far = new Map<string, number>()
  #used = 0
  #count = 0

  constructor(holder: Holder) {
    this.#holder = holder
  }

  get size(): number {
    return this.#count
  }

  /** The code of the text in `bytes` from `from` to before `to`. */
  codeOf(bytes: Uint8Array, from: number, to: number): number {
    let hash = 0x811c9dc5 | 0
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let probe = 0; probe < PROBES; probe++) {
      const code = this.#slots[slot] ?? -1
      if (code === -1) return this.#add(bytes.subarray(from, to), hash)
      if (this.#hashes[code] === hash && this.#same(code, bytes, from, to)) return code
      slot = (slot + 1) & mask
    }
    return this.#far.get(latin1(bytes, from, to)) ?? this.#add(bytes.subarray(from, to), hash)
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : (this.#ends[code - 1] ?? 0)
  }

  #same(code: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#startOf(code)
    if ((this.#ends[code] ?? 0) - start !== to - from) return false
    for (let at = from, own = start; at < to; at++, own++) if (bytes[at] !== this.#bytes[own]) return false
    return true
  }

  #add(text: Uint8Array, hash: number): number {
    const { limits, budget, column } = this.#holder
    const code = this.#count
    if (code === limits.distinct) {
      const hint = 'Ask for it as a key if rows are only to be paired by it'
      throw new Trouble(
        'table/too-many-values',
        `column ${JSON.stringify(column)} has more than ${code} distinct texts`,
        hint,
      )
    }
    // as bytes and as a string, and the tables' share
    reserve(budget, 2 * text.length + STRING_BYTES + 16, `the texts of column ${JSON.stringify(column)}`)
    if (this.#used + text.length > this.#bytes.length) this.#bytes = larger(this.#bytes, this.#used + text.length)
    this.#bytes.set(text, this.#used)
    this.#used += text.length
    if (code === this.#ends.length) this.#grow()
    this.#ends[code] = this.#used
    this.#hashes[code] = hash
    this.#count++
    this.#place(code)
    return code
  }

  #grow(): void {
    const length = 2 * this.#ends.length
    const ends = new Int32Array(length)
    ends.set(this.#ends)
    const hashes = new Int32Array(length)
    hashes.set(this.#hashes)
    this.#ends = ends
    this.#hashes = hashes
    this.#slots = new Int32Array(2 * length).fill(-1)
    this.#far.clear()
    for (let code = 0; code < this.#count; code++) this.#place(code)
  }

  #place(code: number): void {
    const mask = this.#slots.length - 1
    let slot = (this.#hashes[code] ?? 0) & mask
    for (let probe = 0; probe < PROBES; probe++) {
      if (this.#slots[slot] === -1) {
        this.#slots[slot] = code
        return
      }
      slot = (slot + 1) & mask
    }
    const [start, end] = [this.#startOf(code), this.#ends[code] ?? 0]
    const { budget, column } = this.#holder
    reserve(budget, end - start + STRING_BYTES, `the texts of column ${JSON.stringify(column)}`)
    this.#far.set(latin1(this.#bytes, start, end), code)
  }

  /** All texts by their codes; the first code whose bytes are not UTF-8 where there is one. */
  texts(): readonly string[] | number {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    const texts: string[] = []
    for (let code = 0, start = 0; code < this.#count; code++) {
      const end = this.#ends[code] ?? 0
      try {
        texts.push(decoder.decode(this.#bytes.subarray(start, end)))
      } catch {
        return code
      }
      start = end
    }
    return texts
  }
}

function larger(bytes: Uint8Array<ArrayBuffer>, need: number): Uint8Array<ArrayBuffer> {
  const grown = new Uint8Array(Math.max(need, 2 * bytes.length))
  grown.set(bytes)
  return grown
}
