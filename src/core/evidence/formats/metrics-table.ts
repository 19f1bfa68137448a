import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Span } from '../../base/source.ts'
import { diagnose, excerpt } from '../../document/problem.ts'
import type { Problem } from '../../document/problem.ts'
import { itemsOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { finiteText, measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import { reading } from '../reading.ts'
import { columnOf, isRunKey, mixedNames, runName } from '../run-table.ts'
import type { RunRow } from '../run-table.ts'
import type { Measurement, Reading } from '../types.ts'

const nameHeaders: ReadonlySet<string> = new Set(['metric', 'metrics', 'name', 'key'])
const valueHeaders: ReadonlySet<string> = new Set(['value', 'values', 'score'])
const sliceHeaders: ReadonlySet<string> = new Set(['slice', 'segment', 'group', 'class'])
/** Headers that say the first column names rows, even where the names are numbers. */
const rowKinds: ReadonlySet<string> = new Set(['dataset', 'split', 'model'])
/** Headers below which texts are names of models as often as of runs. */
const namedRuns: ReadonlySet<string> = new Set(['run', 'run_id'])
const rowCountHeaders: ReadonlySet<string> = new Set(['n', 'n_samples', 'support'])

type Row = { readonly cells: readonly Node[]; readonly at: Span }
type Column = { readonly name: string; readonly index: number }
type Table = {
  readonly header: readonly Node[]
  readonly rows: readonly Row[]
  readonly place: Place
}

/**
 * Reads metrics from CSV, whose first row is the header. Exactly four shapes are accepted:
 * 1. two columns, `metric` (or `metrics`, `name`, `key`) and `value` (or `values`, `score`): path [metric];
 * 2. a first column that names the rows, told by its header (`slice`, `segment`, `group`, `class`, `dataset`, `split`,
 *    `model`) or by holding a text in every row: path [row name, column];
 * 3. one row of values: path [column];
 * 4. several rows, the first columns of which say which run they are of (`seed`, `fold`, …; `run` with a number): path
 *    [column], with one value a run.
 * Rows and columns have distinct names. A column `n`, `n_samples` or `support` is the row's sample count. Anything
 * else (a training log, a table without header) is refused, because nothing says which number is meant.
 */
export function readMetricsTable(document: Document): Result<Reading, readonly Diagnostic[]> {
  const [header, ...rows] = itemsOf(document.root).map((node): Row => ({ cells: itemsOf(node), at: node.at }))
  const refuse = (problem: Problem): Result<never, readonly Diagnostic[]> => err([diagnose(document.file, problem)])
  if (header === undefined || rows.length === 0) {
    const message = 'holds no row of values below a header'
    return refuse({ code: 'evidence/no-measurement', at: document.root.at, message })
  }
  const table: Table = { header: header.cells, rows, place: placeIn(document) }
  const problem = headerProblem(header.cells) ?? rowProblem(table)
  if (problem !== null) return refuse(problem)
  return ok(reading({ format: 'metrics', measurements: measurementsOf(table) }))
}

function measurementsOf(table: Table): readonly Measurement[] {
  const keys = runColumns(table)
  if (keys > 0) return ofRuns(table, keys)
  if (isLong(table.header)) return table.rows.map((row) => named([textOf(row.cells[0]) ?? ''], row.cells[1], table))
  if (!hasRowNames(table)) return table.rows.flatMap((row) => ofRow(row, [], table))
  return table.rows.flatMap((row) => ofRow(row, [textOf(row.cells[0]) ?? ''], table))
}

function named(path: readonly string[], cell: Node | undefined, table: Table): Measurement {
  return measurement({ path, value: valueOf(cell), at: table.place(cell ?? { at: { start: 0, end: 0 } }) })
}

function ofRow(row: Row, key: readonly string[], table: Table): readonly Measurement[] {
  const columns = table.header.map((cell, index): Column => ({ name: textOf(cell) ?? '', index })).slice(key.length)
  const count = columns.find((column) => rowCountHeaders.has(column.name.toLowerCase()))
  const n = count === undefined ? null : finiteText(row.cells[count.index])
  const kind = headerOf(table.header[0])
  const [rowName = null] = key
  return columns.map((column) => ({
    ...named([...key, column.name], row.cells[column.index], table),
    n: column === count ? null : n,
    operational: column === count,
    slice: sliceHeaders.has(kind) ? rowName : null,
    dataset: kind === 'dataset' ? rowName : null,
    split: kind === 'split' ? rowName : null,
  }))
}

/** How many columns say which run a row is of; none where there is one row, or where runs go by names of their own. */
function runColumns({ header, rows }: Table): number {
  const isNamed = namedRuns.has(headerOf(header[0])) && rows.every((row) => row.cells[0]?.kind === 'string')
  const other = header.findIndex((cell) => !isRunKey(textOf(cell) ?? ''))
  return rows.length < 2 || isNamed ? 0 : Math.max(0, other)
}

function ofRuns(table: Table, keys: number): readonly Measurement[] {
  const { header, rows, place } = table
  const names = header.map((cell) => textOf(cell) ?? '')
  const runs = rows.map(({ cells, at }) => ({
    keys: runKeysOf(table, cells, keys),
    cells: new Map(names.flatMap((name, index) => (cells[index] === undefined ? [] : [[name, cells[index]]]))),
    at: { at },
  }))
  return names.slice(keys).map((name) =>
    measurement({
      path: [name],
      ...columnOf(name, runs, place),
      operational: rowCountHeaders.has(name.toLowerCase()),
    }),
  )
}

function isLong(header: readonly Node[]): boolean {
  const [name, value] = header
  return header.length === 2 && nameHeaders.has(headerOf(name)) && valueHeaders.has(headerOf(value))
}

/** Whether the first column names the rows: by its header, or because it has a text in every row. */
function hasRowNames(table: Table): boolean {
  if (table.header.length < 2) return false
  const kind = headerOf(table.header[0])
  return rowKinds.has(kind) || sliceHeaders.has(kind) || table.rows.every((row) => row.cells[0]?.kind === 'string')
}

function headerOf(cell: Node | undefined): string {
  return (textOf(cell) ?? '').toLowerCase()
}

function headerProblem(header: readonly Node[]): Problem | null {
  const number = header.find((cell) => cell.kind === 'number' || cell.kind === 'nonfinite')
  if (number !== undefined) {
    const message = 'the first row must name the columns, found a number'
    return { code: 'evidence/malformed', at: number.at, message, hint: 'Add a header row such as metric,value' }
  }
  return repeated(header, 'column')
}

function rowProblem(table: Table): Problem | null {
  const keys = table.rows.flatMap((row) => row.cells.slice(0, 1))
  if (runColumns(table) > 0) return runProblem(table)
  if (isLong(table.header) || hasRowNames(table)) return unnamed(keys) ?? repeated(keys, 'row')
  const [, second] = table.rows
  if (second === undefined) return null
  const message = 'several rows of numbers, and no first column that names them'
  return {
    code: 'evidence/malformed',
    at: second.at,
    message,
    hint: 'Keep one row, or name the rows: slice,auc for slices, run,auc for runs',
  }
}

function runProblem(table: Table): Problem | null {
  const keys = runColumns(table)
  const seen = new Set<string>()
  for (const { cells, at } of table.rows) {
    const names = cells.slice(0, keys)
    const open = unnamed(names)
    if (open !== null) return open
    const name = JSON.stringify(names.map(runName))
    if (seen.has(name)) {
      const message = 'this run stands here twice'
      return { code: 'document/duplicate-key', at, message, hint: 'Keep one of the two' }
    }
    seen.add(name)
  }
  const odd = mixedNames(table.rows.map(({ cells }) => ({ keys: runKeysOf(table, cells, keys) })))
  if (odd === null) return null
  const message = `${JSON.stringify(textOf(odd))} names no run as the other rows do: a row that sums up runs is none`
  return { code: 'evidence/malformed', at: odd.at, message, hint: 'Keep the rows of single runs only' }
}

function runKeysOf({ header }: Table, cells: readonly Node[], keys: number): RunRow['keys'] {
  return header.slice(0, keys).map((cell, index) => ({ column: textOf(cell) ?? '', cell: cells[index] }))
}

function unnamed(keys: readonly Node[]): Problem | null {
  const key = keys.find((cell) => cell.kind === 'null')
  return key === undefined ? null : { code: 'evidence/malformed', at: key.at, message: 'this row has no name' }
}

function repeated(cells: readonly Node[], what: 'column' | 'row'): Problem | null {
  const seen = new Set<string>()
  for (const cell of cells) {
    const name = textOf(cell) ?? ''
    if (seen.has(name)) {
      const message = `there are two ${what}s named "${excerpt(name)}"`
      return { code: 'document/duplicate-key', at: cell.at, message, hint: 'Keep one of the two' }
    }
    seen.add(name)
  }
  return null
}
