import type { Window } from './window.ts'

/** A cell of a CSV row as indices of the window's bytes: its text, what stands around it, and where the next begins. */
export type CsvCell = {
  /** Where it begins with blanks and quotes. */
  start: number
  from: number
  to: number
  next: number
  quoted: boolean
  /** Holds doubled quotes. */
  doubled: boolean
  /** The row ends with it. */
  final: boolean
}

export function csvCell(): CsvCell {
  return { start: 0, from: 0, to: 0, next: 0, quoted: false, doubled: false, final: false }
}

/**
 * What became of a cell: found; not all of it is here; a quote stands inside an unquoted one; something follows the
 * closing quote.
 */
export type CellEnd = 'cell' | 'more' | 'stray-quote' | 'after-quote'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const RETURN = 0x0d
const SPACE = 0x20

/**
 * Finds the cell at `at` (RFC 4180). A line ends at LF or CRLF; a lone CR is a character like any other. Blanks around
 * a quoted cell are dropped, those of an unquoted one belong to it.
 */
export function readCsvCell({ bytes, end }: Window, at: number, separator: number, cell: CsvCell): CellEnd {
  cell.start = at
  cell.quoted = false
  let index = at
  for (; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte === separator || byte === LINE_FEED) {
      cell.from = at
      cell.doubled = false
      cell.next = index + 1
      cell.final = byte === LINE_FEED
      cell.to = cell.final && index > at && bytes[index - 1] === RETURN ? index - 1 : index
      return 'cell'
    }
    if (byte === QUOTE) break
  }
  if (index >= end) return 'more'
  for (let before = at; before < index; before++)
    if (bytes[before] !== SPACE) return mistake(cell, index, 'stray-quote')
  return readQuoted({ bytes, end, separator }, index + 1, cell)
}

type Piece = { readonly bytes: Uint8Array; readonly end: number; readonly separator: number }

function readQuoted(piece: Piece, from: number, cell: CsvCell): CellEnd {
  const { bytes, end } = piece
  cell.quoted = true
  cell.doubled = false
  cell.from = from
  for (let index = from; index < end; index++) {
    if (bytes[index] !== QUOTE) continue
    // what follows decides whether it closes the cell
    if (index + 1 >= end) return 'more'
    if (bytes[index + 1] !== QUOTE) return closeQuoted(piece, index, cell)
    cell.doubled = true
    index++
  }
  return 'more'
}

function closeQuoted({ bytes, end, separator }: Piece, quote: number, cell: CsvCell): CellEnd {
  cell.to = quote
  let index = quote + 1
  while (index < end && bytes[index] === SPACE) index++
  if (index < end && bytes[index] === RETURN && (index + 1 >= end || bytes[index + 1] === LINE_FEED)) index++
  if (index >= end) return 'more'
  const byte = bytes[index] ?? 0
  if (byte !== separator && byte !== LINE_FEED) return mistake(cell, index, 'after-quote')
  cell.next = index + 1
  cell.final = byte === LINE_FEED
  return 'cell'
}

function mistake(cell: CsvCell, index: number, kind: 'stray-quote' | 'after-quote'): CellEnd {
  cell.from = index
  return kind
}

/** Writes the text of a cell with doubled quotes, each once, and gives its length. `into` has room for the cell. */
export function undoubled(bytes: Uint8Array, cell: CsvCell, into: Uint8Array): number {
  let length = 0
  for (let index = cell.from; index < cell.to; index++) {
    const byte = bytes[index] ?? 0
    into[length++] = byte
    if (byte === QUOTE) index++
  }
  return length
}
