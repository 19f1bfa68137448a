import type { SourceFile } from '../../base/source.ts'
import type { Split, SplitEntry } from './split.ts'

type Columns = { readonly split: number; readonly row: number; readonly group: number; readonly width: number }
type Growing = { readonly rows: SplitEntry[]; readonly groups: SplitEntry[] }

/** Columns are known by these names, whatever the case. */
const names = {
  split: /^(?:split|part|partition|fold|set)$/,
  row: /^(?:row|row_?hash|hash|row_?id_?hash|sha256)$/,
  group: /^(?:group|group_?hash|group_?id_?hash)$/,
} as const satisfies Readonly<Record<string, RegExp>>

/**
 * A table with a row for each row of the data, read line by line: hashes and names of parts need no quotes, and lists
 * of millions are no tree.
 */
export function splitTable(
  { path, text }: SourceFile,
  most: number,
): { readonly splits: readonly Split[] } | { readonly why: string } {
  const separator = path.toLowerCase().endsWith('.tsv') ? '\t' : ','
  const parts = new Map<string, Growing>()
  let columns: Columns | null = null
  let count = 0
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(start, end)
    if (line.trim() !== '') {
      const cells = cellsOf(line, separator)
      if (columns === null) {
        columns = columnsOf(cells)
        if (columns === null) return { why: 'has no column split with a column row or group beside it' }
      } else {
        if (cells.length !== columns.width) return { why: 'has rows of different length' }
        count += addTo(parts, columns, { cells, start })
        if (count > most) return { why: `lists more than ${most} rows and groups` }
      }
    }
    start = end + 1
  }
  return { splits: [...parts].map(([name, { rows, groups }]) => ({ name, rows, groups, from: null, to: null })) }
}

function cellsOf(line: string, separator: string): readonly string[] {
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'))
}

function columnsOf(cells: readonly string[]): Columns | null {
  const header = cells.map((cell) => cell.replace('\uFEFF', '').toLowerCase())
  const of = (name: keyof typeof names): number => header.findIndex((cell) => names[name].test(cell))
  const [split, row, group] = [of('split'), of('row'), of('group')]
  return split === -1 || (row === -1 && group === -1) ? null : { split, row, group, width: cells.length }
}

type Line = { readonly cells: readonly string[]; readonly start: number }

/** How many entries the line adds. */
function addTo(parts: Map<string, Growing>, { split, row, group }: Columns, { cells, start }: Line): number {
  const name = cells[split] ?? ''
  const part = parts.get(name) ?? { rows: [], groups: [] }
  parts.set(name, part)
  if (row !== -1) part.rows.push({ hash: cells[row] ?? '', start })
  if (group !== -1) part.groups.push({ hash: cells[group] ?? '', start })
  return Number(row !== -1) + Number(group !== -1)
}
