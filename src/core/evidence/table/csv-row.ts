import { unreachable } from '../../base/unreachable.ts'
import type { CsvCell } from './csv-cell.ts'
import { csvCell, readCsvCell, undoubled } from './csv-cell.ts'
import { codeOf } from './dictionary.ts'
import { hashKey, keyHash } from './key-hash.ts'
import type { KeyHash } from './key-hash.ts'
import { isMissingWord, readAnyNumber } from './number-cell.ts'
import type { Learn } from './learn.ts'
import type { Pass, RowEnd } from './pass.ts'
import { lineOf, tell } from './problems.ts'
import { refuseNumber, refuseText, rowName } from './refused-cell.ts'
import type { RefusedCell } from './refused-cell.ts'
import { putMissing, putNumber } from './slot.ts'
import type { NumberSlot, Slot, TextSlot } from './slot.ts'
import { shownText } from './utf8.ts'

export type CsvReader = {
  readonly pass: Pass
  readonly separator: number
  /** For each column of the file, what takes its cells; null where it is not wanted. */
  readonly slotAt: readonly (Slot | null)[]
  readonly cell: CsvCell
  readonly hash: KeyHash
  scratch: Uint8Array
  learn: Learn | null
}

export function csvReader(pass: Pass, separator: number, slotAt: readonly (Slot | null)[]): CsvReader {
  return { pass, separator, slotAt, cell: csvCell(), hash: keyHash(), scratch: new Uint8Array(64), learn: null }
}

/** The header stands on the first line. */
const HEADER_LINES = 1

/** Reads the row at the window's place into row `pass.rows`, and moves on. */
export function readCsvRow(reader: CsvReader): RowEnd {
  const { pass, slotAt, cell, separator } = reader
  const { window, problems } = pass
  const blank = blankLine(reader)
  if (blank !== null) return blank
  const told = problems.found.length
  let at = window.at
  let column = 0
  do {
    const end = readCsvCell(window, at, separator, cell)
    if (end === 'more') {
      if (quoteEnds(reader)) {
        problems.found.length = told
        return 'more'
      }
      return 'stop'
    }
    if (end !== 'cell') return strayQuote(reader, end)
    if (cell.to - cell.from > pass.limits.cell) return tooLongCell(reader)
    const slot = column < slotAt.length ? slotAt[column] : null
    if (slot !== null && slot !== undefined && !takeCell(reader, slot)) return 'stop'
    column++
    at = cell.next
  } while (!cell.final)
  if (column !== slotAt.length && !raggedRow(reader, column)) return 'stop'
  window.at = at
  return 'row'
}

function blankLine({ pass: { window } }: CsvReader): RowEnd | null {
  const { bytes, at, end } = window
  if (at >= end) return 'more'
  const first = bytes[at]
  if (first === 0x0a) window.at = at + 1
  else if (first === 0x0d && at + 1 >= end && !window.last) return 'more'
  else if (first === 0x0d && bytes[at + 1] === 0x0a) window.at = at + 2
  else return null
  return 'blank'
}

/** Puts a cell into its column; false when reading must stop. */
function takeCell(reader: CsvReader, slot: Slot): boolean {
  const { cell, pass } = reader
  let { bytes } = pass.window
  let { from, to } = cell
  if (from === to) {
    putMissing(slot, pass.rows)
    return true
  }
  if (cell.doubled) {
    if (reader.scratch.length < to - from) reader.scratch = new Uint8Array(to - from)
    to = undoubled(bytes, cell, reader.scratch)
    bytes = reader.scratch
    from = 0
  }
  return takeSpan(reader, slot, bytes, { from, to })
}

type Span = { readonly from: number; readonly to: number }

function takeSpan(reader: CsvReader, slot: Slot, bytes: Uint8Array, span: Span): boolean {
  const { pass } = reader
  switch (slot.kind) {
    case 'number':
      return takeNumber(reader, slot, bytes, span)
    case 'text': {
      const code = codeOf(slot.dictionary, bytes, span.from, span.to)
      if (code < 0) return textRefused(reader, slot, shownText(bytes, span.from, span.to), code)
      slot.codes[pass.rows] = code
      reader.learn?.(slot, bytes, span, code)
      return true
    }
    case 'key':
      hashKey(bytes, span, reader.hash)
      slot.high[pass.rows] = reader.hash.high
      slot.low[pass.rows] = reader.hash.low
      return true
    default:
      return unreachable(slot)
  }
}

function takeNumber(reader: CsvReader, slot: NumberSlot, bytes: Uint8Array, span: Span): boolean {
  const { pass } = reader
  if (slot.refused) return true
  const value = readAnyNumber(bytes, span.from, span.to)
  if (value !== null) {
    putNumber(slot, pass.rows, value)
    return true
  }
  if (isMissingWord(bytes, span.from, span.to)) {
    putMissing(slot, pass.rows)
    return true
  }
  if (slot.auto) {
    slot.refused = true
    return true
  }
  putNumber(slot, pass.rows, Number.NaN)
  return refuseNumber(pass.problems, refused(reader, slot.name, shownText(bytes, span.from, span.to)), HEADER_LINES)
}

function textRefused(reader: CsvReader, slot: TextSlot, text: string, why: number): boolean {
  const { problems, limits, rows } = reader.pass
  slot.codes[rows] = -1
  return refuseText(problems, refused(reader, slot.name, text), { why, limits, linesBefore: HEADER_LINES })
}

function refused({ pass, cell }: CsvReader, name: string, text: string): RefusedCell {
  const { window, rows } = pass
  const offset = window.base + cell.from
  return { name, row: rows + 1, rowAt: window.base + window.at, offset, bytes: cell.to - cell.from, text }
}

function thisRow({ pass }: CsvReader): string {
  const { window, problems, rows } = pass
  return rowName(problems, rows + 1, window.base + window.at, HEADER_LINES)
}

function raggedRow(reader: CsvReader, cells: number): boolean {
  const { pass, slotAt } = reader
  const { window, problems } = pass
  const message = `${thisRow(reader)} has ${cells} ${cells === 1 ? 'cell' : 'cells'}, the header has ${slotAt.length}`
  const hint = 'Give every row the cells of the header, and quote cells that hold the separator'
  const at = { offset: window.base + window.at, bytes: reader.cell.next - window.at }
  return tell(problems, { code: 'table/ragged-row', at, message, hint })
}

/** Whether a cell that is not all here may still be; else its quote was never closed. */
function quoteEnds(reader: CsvReader): boolean {
  const { pass, cell } = reader
  const { window, problems, limits } = pass
  if (!cell.quoted || (!window.last && window.end - cell.from <= limits.cell)) return true
  const at = { offset: window.base + cell.from - 1, bytes: 1 }
  const { line } = lineOf(problems, at.offset)
  const begins = `a quoted cell begins in ${thisRow(reader)}, line ${line},`
  const message = window.last ? `${begins} and has no end` : `${begins} and is longer than ${limits.cell} bytes`
  tell(problems, { code: 'table/quote', at, message, hint: 'Close the quote; a quote inside a quoted cell is doubled' })
  return false
}

function strayQuote(reader: CsvReader, kind: 'stray-quote' | 'after-quote'): RowEnd {
  const { window, problems } = reader.pass
  const what = kind === 'stray-quote' ? 'a quote stands inside a cell' : 'something follows the closing quote of a cell'
  const message = `${thisRow(reader)}: ${what}`
  const at = { offset: window.base + reader.cell.from, bytes: 1 }
  const hint = 'Quote the whole cell, and double the quotes inside it'
  tell(problems, { code: 'table/quote', at, message, hint })
  return 'stop'
}

function tooLongCell(reader: CsvReader): RowEnd {
  const { window, problems, limits } = reader.pass
  const message = `${thisRow(reader)} has a cell of more than ${limits.cell} bytes`
  const at = { offset: window.base + reader.cell.from, bytes: 1 }
  tell(problems, { code: 'table/too-large', at, message, hint: null })
  return 'stop'
}
