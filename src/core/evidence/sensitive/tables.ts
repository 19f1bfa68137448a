import { lineIndex, positionAt } from '../../base/source.ts'
import type { LineIndex } from '../../base/source.ts'
import { parseCsv } from '../../document/csv.ts'
import { parseJson } from '../../document/json.ts'
import { entriesOf, itemsOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { isCountColumn, isCountKey, isIdentifierColumn } from './column-names.ts'
import type { SensitiveFinding } from './types.ts'

/** One to ten: fewer than eleven, and somebody. */
const SMALL = /^(?:[1-9]|10)(?:\.0+)?$/

type Cell = { readonly text: string; readonly line: number; readonly column: number }
type Table = { readonly header: readonly Cell[]; readonly rows: readonly (readonly Cell[])[] }

/** Columns that tell who a row is about, and counts too small to show, in the tables of a file. */
export function tableFindings(path: string, text: string): readonly SensitiveFinding[] {
  if (/\.(?:csv|tsv)$/i.test(path)) return csvFindings(path, text)
  if (/\.(?:json|jsonl|ndjson)$/i.test(path)) return jsonFindings(path, text)
  if (/\.(?:md|markdown)$/i.test(path)) return markdownTables(text).flatMap((table) => smallCells(table))
  return isDelimited(text) ? identifiers(splitHeader(text)) : []
}

/** Whether a file of any name begins with rows of as many cells each. */
function isDelimited(text: string): boolean {
  const lines = text.slice(0, 20_000).split(/\r?\n/, 3)
  const widths = [',', ';', '\t', '|'].map((delimiter) => lines.map((line) => line.split(delimiter).length))
  return (
    lines.length === 3 &&
    !/[.!?]/.test(lines[0] ?? '') &&
    widths.some(([first = 1, ...rest]) => first > 1 && rest.every((width) => width === first))
  )
}

function csvFindings(path: string, text: string): readonly SensitiveFinding[] {
  const lines = lineIndex(text)
  const parsed = parseCsv({ path, text, digest: '' })
  if (!parsed.ok) return identifiers(splitHeader(text))
  const [header = [], ...rows] = itemsOf(parsed.value).map((row) => itemsOf(row).map((cell) => cellOf(cell, lines)))
  if (rows.length === 0) return []
  // rows that something else than a comma parts
  if (header.length === 1) return identifiers(splitHeader(text))
  return [...identifiers(header), ...smallCells({ header, rows })]
}

function cellOf(node: Node, lines: LineIndex): Cell {
  return { text: textOf(node) ?? '', ...positionAt(lines, node.at.start) }
}

/** The first line of a table that is not one to the letter. */
function splitHeader(text: string): readonly Cell[] {
  const [first = '', second = ''] = text.split(/\r?\n/, 2)
  if (second === '') return []
  return [...first.matchAll(/[^,;\t|]+/g)].map(({ 0: cell, index }) => ({
    text: cell.replace(/^[\s"\uFEFF]+|[\s"]+$/g, ''),
    line: 1,
    column: index + 1,
  }))
}

function identifiers(header: readonly Cell[]): readonly SensitiveFinding[] {
  return header
    .filter(({ text }) => isIdentifierColumn(text))
    .map(({ line, column }) => ({ what: 'identifier-column', line, column }))
}

function smallCells({ header, rows }: Table): readonly SensitiveFinding[] {
  if (header.length < 2) return []
  const counts = header.flatMap(({ text }, index) => (isCountColumn(text) ? [index] : []))
  if (counts.length === 0) return []
  return rows.flatMap((row) =>
    counts.flatMap((index): readonly SensitiveFinding[] => {
      const cell = row[index]
      if (cell === undefined || !SMALL.test(cell.text)) return []
      return [{ what: 'small-cell', line: cell.line, column: cell.column }]
    }),
  )
}

function jsonFindings(path: string, text: string): readonly SensitiveFinding[] {
  const parsed = path.endsWith('.json') ? parseJson({ path, text, digest: '' }) : null
  if (parsed === null) return jsonLines(path, text)
  if (!parsed.ok) return []
  const lines = lineIndex(text)
  return [
    ...records(parsed.value, lines),
    ...entriesOf(parsed.value).flatMap(({ value }) => records(value, lines)),
    ...smallCounts(parsed.value, lines),
  ]
}

/** Every line is a record, and the keys of the first are those of all. */
function jsonLines(path: string, text: string): readonly SensitiveFinding[] {
  const [first = ''] = text.split('\n', 1)
  const parsed = parseJson({ path, text: first, digest: '' })
  return parsed.ok ? identifierKeys(parsed.value, lineIndex(first)) : []
}

/** A list of two and more mappings is a table. */
function records(node: Node, lines: LineIndex): readonly SensitiveFinding[] {
  const items = itemsOf(node)
  const [first] = items
  return items.length > 1 && first !== undefined ? identifierKeys(first, lines) : []
}

function identifierKeys(record: Node, lines: LineIndex): readonly SensitiveFinding[] {
  return entriesOf(record)
    .filter(({ key, value }) => isIdentifierColumn(key) && textOf(value) !== undefined)
    .map(({ keyAt }) => ({ what: 'identifier-column', ...positionAt(lines, keyAt.start) }))
}

function smallCounts(node: Node, lines: LineIndex): readonly SensitiveFinding[] {
  return [
    ...itemsOf(node).flatMap((item) => smallCounts(item, lines)),
    ...entriesOf(node).flatMap(({ key, value }): readonly SensitiveFinding[] => {
      if (value.kind !== 'number') return smallCounts(value, lines)
      const isSmall = isCountKey(key) && SMALL.test(value.text)
      return isSmall ? [{ what: 'small-cell', ...positionAt(lines, value.at.start) }] : []
    }),
  ]
}

function markdownTables(text: string): readonly Table[] {
  const lines = text.split('\n')
  const tables: Table[] = []
  for (let at = 0; at + 1 < lines.length; at++) {
    const header = lines[at] ?? ''
    if (!header.includes('|') || !RULE.test((lines[at + 1] ?? '').replace(/\s+/g, ''))) continue
    const rows: (readonly Cell[])[] = []
    let end = at + 2
    // a row is of one table only, whatever stands below it
    for (; lines[end]?.includes('|') === true; end++) rows.push(markdownRow(lines[end] ?? '', end + 1))
    tables.push({ header: markdownRow(header, at + 1), rows })
    at = end - 1
  }
  return tables
}

/** The line under a header, without its spaces. */
const RULE = /^\|?:?-+:?(?:\|:?-+:?)+\|?$/

function markdownRow(row: string, line: number): readonly Cell[] {
  const cells: Cell[] = []
  let column = 1
  for (const part of row.split('|')) {
    const text = part.trim()
    cells.push({ text: text.replace(/^[*_`]+|[*_`]+$/g, ''), line, column: column + part.indexOf(text) })
    column += part.length + 1
  }
  return /^\s*\|/.test(row) ? cells.slice(1) : cells
}
