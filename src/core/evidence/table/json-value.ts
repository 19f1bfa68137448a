import { unreachable } from '../../base/unreachable.ts'
import { codeOf, NOT_TEXT } from './dictionary.ts'
import { hasEscape, jsonTextBytes } from './json-text.ts'
import { hashKey } from './key-hash.ts'
import type { KeyHash } from './key-hash.ts'
import type { Learn } from './learn.ts'
import { isMissingWord, readAnyNumber } from './number-cell.ts'
import type { Pass } from './pass.ts'
import { quoted, tell } from './problems.ts'
import { refuseText, rowName } from './refused-cell.ts'
import { putMissing, putNumber } from './slot.ts'
import type { KeySlot, NumberSlot, Slot, TextSlot } from './slot.ts'
import { shownText } from './utf8.ts'

/** What takes the values of JSON lines. */
export type JsonTaker = { readonly pass: Pass; readonly hash: KeyHash; learn: Learn | null }

/** Indices of the window's bytes between which a value stands. */
export type ValueSpan = { readonly from: number; readonly to: number }

/** Puts a value that is well formed into its column; false when reading must stop. */
export function takeJsonValue(reader: JsonTaker, slot: Slot, value: ValueSpan): boolean {
  const { pass } = reader
  const { bytes } = pass.window
  const first = bytes[value.from] ?? 0
  // null
  if (first === 0x6e) {
    putMissing(slot, pass.rows)
    return true
  }
  switch (slot.kind) {
    case 'number':
      return takeNumber(reader, slot, value)
    case 'text':
    case 'key':
      if (first === 0x7b || first === 0x5b) return refuseNested(reader, slot, value)
      return takeText(reader, slot, value)
    default:
      return unreachable(slot)
  }
}

function takeNumber(reader: JsonTaker, slot: NumberSlot, value: ValueSpan): boolean {
  if (slot.refused) return true
  const { pass } = reader
  const { bytes } = pass.window
  const first = bytes[value.from] ?? 0
  const word = first === 0x22 || first === 0x7b || first === 0x5b || first === 0x74 || first === 0x66
  const number = word ? null : readAnyNumber(bytes, value.from, value.to)
  if (number !== null) {
    putNumber(slot, pass.rows, number)
    return true
  }
  if (first === 0x22 && isMissingWord(bytes, value.from + 1, value.to - 1)) {
    putMissing(slot, pass.rows)
    return true
  }
  if (slot.auto) {
    slot.refused = true
    return true
  }
  putNumber(slot, pass.rows, Number.NaN)
  return refuseValue(reader, slot, value, 'is no number', hintFor(first))
}

function hintFor(first: number): string {
  if (first === 0x22) return 'Write the number without quotes, or null where there is none'
  if (first === 0x74 || first === 0x66) return 'Write 1 and 0, or use the column as classes'
  return 'Write the number by itself'
}

function takeText(reader: JsonTaker, slot: TextSlot | KeySlot, value: ValueSpan): boolean {
  const { pass } = reader
  let { bytes } = pass.window
  let { from, to } = value
  if (bytes[from] === 0x22) {
    if (to - from === 2) {
      putMissing(slot, pass.rows)
      return true
    }
    if (to - from > pass.limits.cell) return tooLong(reader, slot, value)
    if (hasEscape(bytes, from, to)) {
      const text = jsonTextBytes(bytes, from, to)
      if (text === null) return textRefused(reader, slot, value, NOT_TEXT)
      bytes = text
      from = 0
      to = text.length
    } else {
      from++
      to--
    }
  }
  return putText(reader, slot, { bytes, from, to }, value)
}

type Text = ValueSpan & { readonly bytes: Uint8Array }

/** Puts a text that is given by its own bytes; `value` is where it comes from. */
export function putText(reader: JsonTaker, slot: TextSlot | KeySlot, text: Text, value: ValueSpan): boolean {
  const { pass, hash } = reader
  const { bytes, from, to } = text
  if (slot.kind === 'key') {
    hashKey(bytes, text, hash)
    slot.high[pass.rows] = hash.high
    slot.low[pass.rows] = hash.low
    return true
  }
  const code = codeOf(slot.dictionary, bytes, from, to)
  if (code < 0) return textRefused(reader, slot, value, code)
  slot.codes[pass.rows] = code
  reader.learn?.(slot, bytes, text, code)
  return true
}

function textRefused(reader: JsonTaker, slot: TextSlot | KeySlot, value: ValueSpan, why: number): boolean {
  const { window, problems, limits, rows } = reader.pass
  putMissing(slot, rows)
  const cell = {
    name: slot.name,
    row: rows + 1,
    rowAt: window.base + window.at,
    offset: window.base + value.from,
    bytes: value.to - value.from,
    text: shownText(window.bytes, value.from, Math.min(value.to, value.from + 400)),
  }
  return refuseText(problems, cell, { why, limits, linesBefore: 0 })
}

function refuseNested(reader: JsonTaker, slot: Slot, value: ValueSpan): boolean {
  putMissing(slot, reader.pass.rows)
  return refuseValue(reader, slot, value, 'is nested', 'Write a text or a number')
}

/** Tells that a value is not what its column holds. */
function refuseValue(reader: JsonTaker, slot: Slot, value: ValueSpan, what: string, hint: string): boolean {
  const { window, problems } = reader.pass
  const text = quoted(shownText(window.bytes, value.from, Math.min(value.to, value.from + 400)))
  const message = `${placeOf(reader, slot)}: ${text} ${what}`
  const at = { offset: window.base + value.from, bytes: value.to - value.from }
  return tell(problems, { code: 'table/cell', at, message, hint })
}

function tooLong(reader: JsonTaker, slot: Slot, value: ValueSpan): boolean {
  const { window, problems, limits } = reader.pass
  const message = `${placeOf(reader, slot)}: the text is longer than ${limits.cell} bytes`
  tell(problems, { code: 'table/too-large', at: { offset: window.base + value.from, bytes: 1 }, message, hint: null })
  return false
}

function placeOf({ pass }: JsonTaker, slot: Slot): string {
  const { window, problems, rows } = pass
  return `${rowName(problems, rows + 1, window.base + window.at, 0)}, column ${quoted(slot.name)}`
}
