import { jsonText, keyBytes } from './json-text.ts'
import type { Slot } from './slot.ts'

/** The keys that objects have had so far, each with a number, and in which order the last object had them. */
export type JsonKeys = {
  readonly names: string[]
  readonly numbers: Map<string, number>
  /** By number: the key as it is mostly written, with its quotes. */
  readonly written: Uint8Array[]
  /** By number: what takes its values. */
  readonly slots: (Slot | null)[]
  /** By number: the last object that had it, to tell doubled and absent keys. */
  readonly seenIn: number[]
  /** The numbers of the last object's keys in order. */
  readonly order: number[]
  /** Of the columns that are wanted. */
  readonly wanted: ReadonlyMap<string, Slot>
  readonly most: number
}

export function jsonKeys(wanted: ReadonlyMap<string, Slot>, most: number): JsonKeys {
  return { names: [], numbers: new Map(), written: [], slots: [], seenIn: [], order: [], wanted, most }
}

/** Why a key has no number. */
export const KEY_NOT_TEXT = -1
export const TOO_MANY_KEYS = -2

/** The number of the key in these bytes, which is the `place`-th of its object: mostly that of the object before. */
export function keyNumber(
  keys: JsonKeys,
  bytes: Uint8Array,
  span: { from: number; to: number },
  place: number,
): number {
  const expected = keys.order[place]
  if (expected !== undefined && same(keys.written[expected], bytes, span.from, span.to)) return expected
  const name = jsonText(bytes, span.from, span.to)
  if (name === null) return KEY_NOT_TEXT
  const known = keys.numbers.get(name) ?? add(keys, name)
  if (known >= 0) keys.order[place] = known
  return known
}

function add(keys: JsonKeys, name: string): number {
  const number = keys.names.length
  if (number >= keys.most) return TOO_MANY_KEYS
  keys.names.push(name)
  keys.numbers.set(name, number)
  keys.written.push(keyBytes(name))
  keys.slots.push(keys.wanted.get(name) ?? null)
  keys.seenIn.push(0)
  return number
}

function same(written: Uint8Array | undefined, bytes: Uint8Array, from: number, to: number): boolean {
  if (written === undefined || written.length !== to - from) return false
  for (let i = 0; i < written.length; i++) if (written[i] !== bytes[from + i]) return false
  return true
}
