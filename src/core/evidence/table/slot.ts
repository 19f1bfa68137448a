import { unreachable } from '../../base/unreachable.ts'
import type { Dictionary } from './dictionary.ts'
import { dictionary, textsOf } from './dictionary.ts'
import type { Memory } from './memory.ts'
import { grant } from './memory.ts'
import type { Column, TableLimits } from './table.ts'

/** A column while it is read: its arrays have room for more rows than there are. */
export type NumberSlot = {
  readonly kind: 'number'
  readonly name: string
  /** Becomes text at the first cell that is no number; such a cell is no mistake. */
  readonly auto: boolean
  refused: boolean
  values: Float64Array
  missingAt: Uint8Array | null
}

export type TextSlot = {
  readonly kind: 'text'
  readonly name: string
  codes: Int32Array
  readonly dictionary: Dictionary
}

export type KeySlot = { readonly kind: 'key'; readonly name: string; high: Uint32Array; low: Uint32Array }

export type Slot = NumberSlot | TextSlot | KeySlot

export function slotFor(
  want: { readonly name: string; readonly as: 'number' | 'text' | 'auto' | 'key' },
  memory: Memory,
  limits: TableLimits,
): Slot {
  const { name, as } = want
  switch (as) {
    case 'number':
    case 'auto':
      return { kind: 'number', name, auto: as === 'auto', refused: false, values: new Float64Array(0), missingAt: null }
    case 'text':
      return { kind: 'text', name, codes: new Int32Array(0), dictionary: dictionary(memory, limits.distinct) }
    case 'key':
      return { kind: 'key', name, high: new Uint32Array(0), low: new Uint32Array(0) }
    default:
      return unreachable(as)
  }
}

/** Rows a slot has room for. */
export function roomOf(slot: Slot): number {
  return slot.kind === 'number' ? slot.values.length : slot.kind === 'text' ? slot.codes.length : slot.high.length
}

/** Makes room for so many rows; false when there is no memory for them. */
export function grow(slot: Slot, rows: number, memory: Memory): boolean {
  const more = rows - roomOf(slot)
  if (more <= 0) return true
  if (!grant(memory, more * widthOf(slot))) return false
  switch (slot.kind) {
    case 'number':
      slot.values = grown(new Float64Array(rows), slot.values)
      if (slot.missingAt !== null) slot.missingAt = grown(new Uint8Array(rows), slot.missingAt)
      return true
    case 'text':
      slot.codes = grown(new Int32Array(rows), slot.codes)
      return true
    case 'key':
      slot.high = grown(new Uint32Array(rows), slot.high)
      slot.low = grown(new Uint32Array(rows), slot.low)
      return true
    default:
      return unreachable(slot)
  }
}

/** Bytes a row; the marks of missing numbers are counted before they are needed. */
function widthOf(slot: Slot): number {
  return slot.kind === 'number' ? 9 : slot.kind === 'text' ? 4 : 8
}

function grown<T extends Float64Array | Uint8Array | Int32Array | Uint32Array>(fresh: T, old: T): T {
  fresh.set(old)
  return fresh
}

export function putNumber(slot: NumberSlot, row: number, value: number): void {
  slot.values[row] = value
  // a row that was begun in one piece of the file and read again in the next may have said otherwise
  if (slot.missingAt !== null) slot.missingAt[row] = 0
}

export function putMissing(slot: Slot, row: number): void {
  switch (slot.kind) {
    case 'number':
      slot.values[row] = Number.NaN
      slot.missingAt ??= new Uint8Array(slot.values.length)
      slot.missingAt[row] = 1
      return
    case 'text':
      slot.codes[row] = -1
      return
    case 'key':
      slot.high[row] = 0
      slot.low[row] = 0
      return
    default:
      unreachable(slot)
  }
}

/** The column as read, cut to its rows. */
export function columnOf(slot: Slot, rows: number): Column {
  const { name } = slot
  switch (slot.kind) {
    case 'number': {
      const missing = slot.missingAt === null ? 0 : count(slot.missingAt, rows, (mark) => mark === 1)
      const missingAt = slot.missingAt === null || missing === 0 ? null : slot.missingAt.subarray(0, rows)
      return { kind: 'number', name, missing, missingAt, values: slot.values.subarray(0, rows) }
    }
    case 'text': {
      const codes = slot.codes.subarray(0, rows)
      const missing = count(codes, rows, (code) => code === -1)
      return { kind: 'text', name, missing, codes, dictionary: textsOf(slot.dictionary) }
    }
    case 'key': {
      const { high, low } = slot
      const missing = count(high, rows, (half, row) => half === 0 && low[row] === 0)
      return { kind: 'key', name, missing, high: high.subarray(0, rows), low: low.subarray(0, rows) }
    }
    default:
      return unreachable(slot)
  }
}

function count(
  of: { readonly [row: number]: number },
  rows: number,
  is: (value: number, row: number) => boolean,
): number {
  let found = 0
  for (let row = 0; row < rows; row++) if (is(of[row] ?? 0, row)) found++
  return found
}
