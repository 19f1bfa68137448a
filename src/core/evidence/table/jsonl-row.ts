import { takeJsonValue } from './json-value.ts'
import type { JsonTaker } from './json-value.ts'
import { KEY_NOT_TEXT, keyNumber } from './json-keys.ts'
import type { JsonKeys } from './json-keys.ts'
import { takeJoined } from './joined-key.ts'
import type { JoinedKey } from './joined-key.ts'
import { skipBlanks, skipJson, skipString } from './json-token.ts'
import type { RowEnd } from './pass.ts'
import { quoted, tell, textBetween } from './problems.ts'
import { rowName } from './refused-cell.ts'
import { putMissing } from './slot.ts'
import { shownText } from './utf8.ts'

export type JsonlReader = JsonTaker & {
  readonly keys: JsonKeys
  readonly joined: JoinedKey | null
  /** Objects begun, and the keys of the last one that was read. */
  objects: number
  width: number
}

/** Lines before the first row. */
const NO_LINES = 0

/** Reads the line at the window's place, one JSON object, into row `pass.rows`, and moves on. */
export function readJsonLine(reader: JsonlReader): RowEnd {
  const { window, problems } = reader.pass
  const { bytes, end } = window
  const told = problems.found.length
  const from = skipBlanks(bytes, window.at, end)
  if (from >= end) return 'more'
  if (bytes[from] === 0x0a) {
    window.at = from + 1
    return 'blank'
  }
  reader.objects++
  const after = bytes[from] === 0x7b ? readObject(reader, from) : -1 - from
  if (after >= 0) {
    window.at = after
    return 'row'
  }
  if (after === STOP) return 'stop'
  // the object may go on in bytes that are not here yet
  const wrong = -1 - after
  if (wrong >= end && !window.last) {
    problems.found.length = told
    return 'more'
  }
  notAnObject(reader, wrong)
  return 'stop'
}

/** Something was told that ends the reading. */
const STOP = Number.NEGATIVE_INFINITY

/** The start of the next line; else as `skipJson`, or STOP. */
function readObject(reader: JsonlReader, from: number): number {
  const { bytes, end } = reader.pass.window
  let at = skipBlanks(bytes, from + 1, end)
  if (at < end && bytes[at] === 0x7d) return endOfLine(reader, at + 1, 0)
  for (let place = 0; ; place++) {
    if (at >= end || bytes[at] !== 0x22) return -1 - at
    const keyEnd = skipString(bytes, at, end)
    if (keyEnd < 0) return keyEnd
    const colon = skipBlanks(bytes, keyEnd, end)
    if (colon >= end || bytes[colon] !== 0x3a) return -1 - colon
    const value = skipBlanks(bytes, colon + 1, end)
    const valueEnd = skipJson(bytes, value, end)
    if (valueEnd < 0) return valueEnd
    // a number or a word at the very end may go on
    if (valueEnd >= end) return -1 - end
    if (!takePair(reader, { from: at, to: keyEnd }, place, { from: value, to: valueEnd })) return STOP
    at = skipBlanks(bytes, valueEnd, end)
    if (at < end && bytes[at] === 0x7d) return endOfLine(reader, at + 1, place + 1)
    if (at >= end || bytes[at] !== 0x2c) return -1 - at
    at = skipBlanks(bytes, at + 1, end)
  }
}

type Span = { readonly from: number; readonly to: number }

/** Puts a value into its column; false when reading must stop. */
function takePair(reader: JsonlReader, key: Span, place: number, value: Span): boolean {
  const { keys, pass, objects, joined } = reader
  const number = keyNumber(keys, pass.window.bytes, key, place)
  if (number < 0) return refuseKey(reader, number, key)
  if (keys.seenIn[number] === objects) return doubledKey(reader, key)
  keys.seenIn[number] = objects
  if (joined !== null) takePart(joined, keys.names[number] ?? '', value)
  const slot = keys.slots[number] ?? null
  return slot === null || takeJsonValue(reader, slot, value)
}

function takePart(joined: JoinedKey, name: string, value: Span): void {
  const part = joined.parts.find((one) => one.name === name)
  if (part === undefined) return
  part.from = value.from
  part.to = value.to
}

/** After the closing brace only blanks may follow; then absent keys are missing cells. */
function endOfLine(reader: JsonlReader, from: number, width: number): number {
  const { pass, keys, objects, joined } = reader
  const { bytes, end } = pass.window
  const at = skipBlanks(bytes, from, end)
  if (at >= end || bytes[at] !== 0x0a) return -1 - at
  reader.width = width
  for (const [name, slot] of keys.wanted) {
    const number = keys.numbers.get(name)
    if (number === undefined || keys.seenIn[number] !== objects) putMissing(slot, pass.rows)
  }
  if (joined !== null && !takeJoined(reader, joined)) return STOP
  return at + 1
}

function thisRow({ pass }: JsonlReader): string {
  const { window, problems, rows } = pass
  return rowName(problems, rows + 1, window.base + window.at, NO_LINES)
}

function notAnObject(reader: JsonlReader, wrong: number): void {
  const { window, problems } = reader.pass
  const start = skipBlanks(window.bytes, window.at, window.end)
  const list = window.bytes[start] === 0x5b && reader.pass.rows === 0
  const ends = window.bytes[wrong] === 0x0a
  const [character = ''] = textBetween(problems.source, window.base + wrong, window.base + wrong + 4)
  const found = ends ? 'the line ends inside the object' : `${quoted(character)} is not expected here`
  const message = `${thisRow(reader)} is no JSON object: ${found}`
  const hint = list || ends ? 'Write JSON Lines: one object on each line' : 'Correct the line'
  tell(problems, { code: 'table/syntax', at: { offset: window.base + wrong, bytes: 1 }, message, hint })
}

function refuseKey(reader: JsonlReader, why: number, key: Span): boolean {
  const { window, problems, limits } = reader.pass
  const at = { offset: window.base + key.from, bytes: key.to - key.from }
  const notText = why === KEY_NOT_TEXT
  const message = notText
    ? `${thisRow(reader)} has a key that is no UTF-8 text`
    : `has more than ${limits.columns} columns`
  tell(problems, { code: notText ? 'table/not-utf8' : 'table/too-many-columns', at, message, hint: null })
  return false
}

function doubledKey(reader: JsonlReader, key: Span): boolean {
  const { window, problems } = reader.pass
  const at = { offset: window.base + key.from, bytes: key.to - key.from }
  const message = `${thisRow(reader)} has the key ${shownText(window.bytes, key.from, Math.min(key.to, key.from + 60))} twice`
  const hint = 'Of two values nobody can say which counts: write each key once'
  return tell(problems, { code: 'table/duplicate-column', at, message, hint })
}
