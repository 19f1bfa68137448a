import { positionAt } from '../../base/source.ts'
import type { LineIndex, Span } from '../../base/source.ts'
import { KEY_LEVEL, keyMark } from './headings.ts'
import type { Mark, ProseLine } from './headings.ts'
import type { TableCell } from './card.ts'
import { visibleLine } from './visible-text.ts'

/** A table as found, before it is known in which section it stands. */
export type FoundTable = {
  readonly header: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly span: Span
}

/** So many cells of a card are read: about a thousand times what a person reads. */
const MOST_CELLS = 200_000

const LONGEST_ROW = 20_000

type Source = { readonly text: string; readonly index: LineIndex; cells: number }

/** The tables in GitHub's notation among some lines: a header row, a row of dashes, rows up to an empty line. */
export function cardTables(lines: readonly ProseLine[], text: string, index: LineIndex): readonly FoundTable[] {
  const tables: FoundTable[] = []
  const source: Source = { text, index, cells: 0 }
  for (let i = 1; i < lines.length && source.cells < MOST_CELLS; i++) {
    const [header, delimiter] = [lines[i - 1], lines[i]]
    if (header === undefined || delimiter === undefined || !isDelimiter(delimiter.text)) continue
    const head = cellsOf(header, source)
    if (head.length === 0 || head.length !== columnsOf(delimiter.text)) continue
    const rows: (readonly TableCell[])[] = []
    let last = delimiter
    for (i++; i < lines.length; i++) {
      const line = lines[i]
      if (line === undefined || !line.text.includes('|') || source.cells >= MOST_CELLS) break
      rows.push(cellsOf(line, source))
      last = line
    }
    tables.push({ header: head, rows, span: { start: header.start, end: last.end } })
  }
  return tables
}

function isDelimiter(text: string): boolean {
  return text.length <= LONGEST_ROW && text.includes('|') && text.includes('-') && /^[|:\- \t]+$/.test(text)
}

function columnsOf(delimiter: string): number {
  return delimiter.trim().replace(/^\|/, '').replace(/\|$/, '').split('|').length
}

function cellsOf(line: ProseLine, source: Source): readonly TableCell[] {
  if (line.text.length > LONGEST_ROW) return []
  const cuts = [...line.text.matchAll(/(?<!\\)\|/g)].map((pipe) => pipe.index)
  const bounds = [-1, ...cuts, line.text.length]
  const cells = bounds.slice(1).map((end, i) => cellAt(line, { start: (bounds[i] ?? 0) + 1, end }, source))
  source.cells += cells.length
  // pipes at the ends frame the row
  const first = /^\s*\|/.test(line.text) ? 1 : 0
  const last = /\|\s*$/.test(line.text) && cuts.length > first ? cells.length - 1 : cells.length
  return cells.slice(first, last)
}

function cellAt(line: ProseLine, inner: Span, source: Source): TableCell {
  const raw = line.text.slice(inner.start, inner.end)
  const start = line.start + inner.start + (raw.trim() === '' ? 0 : raw.length - raw.trimStart().length)
  const end = line.start + inner.end
  const written = source.text.slice(start, end)
  // inline code counts in a cell, a comment does not
  const text = visibleLine(written.includes('<!--') ? raw : written)
  return { text, span: { start, end }, at: positionAt(source.index, start) }
}

/** The rows of two-column tables whose first cell names a section. */
export function keyedRows(tables: readonly FoundTable[], prose: string): readonly Mark[] {
  return tables.flatMap(({ header, rows }) =>
    header.length === 2 ? [header, ...rows].flatMap((row, i) => keyedRow(row, i === 0, prose)) : [],
  )
}

function keyedRow(row: readonly TableCell[], isHeader: boolean, prose: string): readonly Mark[] {
  const [name, value] = row
  if (name === undefined || value === undefined) return []
  // `| Metrics | Value |` heads a table of numbers
  if (isHeader && value.text.split(' ').length < 3) return []
  const end = Math.max(value.span.start, value.span.end)
  const mark = keyMark(name.text, {
    start: name.span.start,
    body: value.span.start,
    end: Math.min(end, prose.length),
    level: KEY_LEVEL,
  })
  return mark === null ? [] : [mark]
}
