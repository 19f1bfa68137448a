import { csvCell, readCsvCell, undoubled } from './csv-cell.ts'
import type { CsvCell } from './csv-cell.ts'
import type { Problems } from './problems.ts'
import { tell } from './problems.ts'
import type { TableLimits } from './table.ts'
import { utf8 } from './utf8.ts'
import type { Window } from './window.ts'
import { fill, rewind } from './window.ts'

export type CsvHeader = { readonly names: readonly string[]; readonly separator: number }

const COMMA = 0x2c
const SEMICOLON = 0x3b
const TAB = 0x09
const QUOTE = 0x22
const SPACE = 0x20

/** The context in which a header is read. */
export type HeaderSource = { readonly window: Window; readonly problems: Problems; readonly limits: TableLimits }

/**
 * Reads the first line that is not blank as the names of the columns and leaves the window behind it; null when it is
 * none. Blanks around names are dropped, a name may be empty (pandas' index), and names may be doubled as long as
 * nobody wants such a column.
 *
 * Cells are separated by commas where the header has one outside quotes; else by tabs where it has one; else by
 * semicolons. In a `.tsv` file tabs come first. Whoever has commas in the names of a semicolon file must quote them.
 */
export function readCsvHeader(source: HeaderSource): CsvHeader | null {
  const { window, problems } = source
  rewind(window)
  skipBlankLines(window)
  if (window.at >= window.end) {
    tell(problems, { code: 'table/empty', at: null, message: 'is empty', hint: null })
    return null
  }
  const separator = separatorOf(source)
  return separator === null ? null : readNames(source, separator)
}

function skipBlankLines(window: Window): void {
  for (;;) {
    while (window.at < window.end && isBlank(window.bytes[window.at] ?? 0)) window.at++
    if (window.at < window.end || !fill(window)) break
  }
}

function isBlank(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === SPACE
}

function separatorOf(source: HeaderSource): number | null {
  const { window, problems } = source
  const seen = { ends: false, found: new Set<number>(), returns: false }
  while (!seen.ends) {
    scanLine(window, seen)
    if (!seen.ends && !fill(window)) return headerProblem(source, noEnd(window))
  }
  const { found } = seen
  if (seen.returns) return headerProblem(source, 'ends its lines with CR alone')
  if (problems.path.toLowerCase().endsWith('.tsv') && found.has(TAB)) return TAB
  if (found.has(COMMA)) return COMMA
  if (found.has(TAB)) return TAB
  return found.has(SEMICOLON) ? SEMICOLON : COMMA
}

function noEnd(window: Window): string {
  return window.last ? 'has a header with a quote that is not closed' : 'has a first line that is too long for a header'
}

function scanLine(window: Window, seen: { ends: boolean; found: Set<number>; returns: boolean }): void {
  const { bytes, at, end } = window
  let open = false
  // a quote opens only where a cell begins
  let opens = true
  seen.found.clear()
  for (let index = at; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte === QUOTE && (open || opens)) open = !open
    if (byte !== SPACE) opens = byte === QUOTE || byte === COMMA || byte === TAB || byte === SEMICOLON
    if (open) continue
    if (byte === 0x0a) {
      seen.ends = true
      seen.returns = bytes.subarray(at, Math.max(at, index - 1)).includes(0x0d)
      return
    }
    if (byte === COMMA || byte === TAB || byte === SEMICOLON) seen.found.add(byte)
  }
}

function readNames(source: HeaderSource, separator: number): CsvHeader | null {
  const { window, limits, problems } = source
  const cell = csvCell()
  const names: string[] = []
  const start = window.at
  do {
    if (readCsvCell(window, window.at, separator, cell) !== 'cell') {
      return headerProblem(source, 'has a header with a quote inside a name that is not quoted')
    }
    const name = nameOf(window, cell)
    if (name === null) return headerProblem(source, 'has a header that is no UTF-8 text', 'table/not-utf8')
    names.push(name)
    window.at = cell.next
    if (names.length > limits.columns) {
      const message = `has more than ${limits.columns} columns`
      tell(problems, { code: 'table/too-many-columns', at: null, message, hint: null })
      return null
    }
  } while (!cell.final)
  if (names.some((name) => name !== '')) return { names, separator }
  window.at = start
  return headerProblem(source, 'has a header without names')
}

function nameOf({ bytes }: Window, cell: CsvCell): string | null {
  if (!cell.quoted) return utf8(bytes, cell.from, cell.to)?.trim() ?? null
  const plain = new Uint8Array(cell.to - cell.from)
  return utf8(plain, 0, undoubled(bytes, cell, plain))
}

function headerProblem(
  { window, problems }: HeaderSource,
  message: string,
  code: 'table/header' | 'table/not-utf8' = 'table/header',
): null {
  const at = { offset: window.base + window.at, bytes: 1 }
  const hint = 'The first line names the columns, separated by commas, tabs or semicolons'
  tell(problems, { code, at, message, hint })
  return null
}
