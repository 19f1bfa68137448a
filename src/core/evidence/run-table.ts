import { entriesOf, textOf } from '../document/tree.ts'
import type { Entry, Node, ScalarNode } from '../document/tree.ts'
import { formatDecimal, parseDecimal } from '../base/decimal.ts'
import type { Span } from '../base/source.ts'
import { measurement, singleValueOf } from './measurement.ts'
import { keyed } from './keyed.ts'
import type { Place } from './place.ts'
import { isFigure, isSingle, MOST_RUNS, runsValue } from './runs.ts'
import type { Measurement, ReportedValue, Run } from './types.ts'

/** Columns that say which run a row is of. `split`, `epoch`, `step` and `trial` are none: they count other things. */
const runKeys: ReadonlySet<string> = new Set([
  'run',
  'run_id',
  'seed',
  'random_seed',
  'random_state',
  'fold',
  'repeat',
  'repetition',
  'replicate',
])

export function isRunKey(name: string): boolean {
  return runKeys.has(name.toLowerCase())
}

/** One row of a table of runs: the cells that name the run, and the rest by column. */
export type RunRow = {
  readonly keys: readonly { readonly column: string; readonly cell: Node | undefined }[]
  readonly cells: ReadonlyMap<string, Node>
  readonly at: { readonly at: Span }
}

/**
 * `[{"seed": 1, "accuracy": 0.91}, {"seed": 2, "accuracy": 0.9}]`: several mappings that each name their run. One
 * measurement a key, of as many runs as there are mappings. Null for any other list, and for one without such names:
 * nothing then says that its rows are runs, and not epochs.
 */
export function runTable(node: Node, place: Place, above: readonly string[]): readonly Measurement[] | null {
  if (node.kind !== 'sequence' || node.items.length < 2) return null
  const [first] = node.items
  const keys = entriesOf(first).flatMap(({ key }) => (isRunKey(key) ? [key] : []))
  if (keys.length === 0) return null
  const rows: RunRow[] = []
  for (const item of node.items) {
    const cells = keyed(item)
    if (item.kind !== 'mapping' || !keys.every((key) => isName(cells.get(key)))) return null
    rows.push({ keys: keys.map((column) => ({ column, cell: cells.get(column) })), cells, at: item })
  }
  const columns = [...new Set(node.items.flatMap((item) => entriesOf(item).map(keyOf)))]
  // a list that tells nothing of its runs stays a list
  if (columns.every((column) => keys.includes(column)) || mixedNames(rows) !== null) return null
  return columns.flatMap((column) => {
    if (keys.includes(column)) return []
    return [measurement({ path: [...above, column], ...columnOf(column, rows, place) })]
  })
}

/** What a cell calls its run. A number is its value, not its spelling: seeds 1 and 1.0 are one. */
export function runName(cell: Node | undefined): string {
  const text = (textOf(cell) ?? '').trim()
  const number = parseDecimal(text)
  return number === null ? text : formatDecimal(number)
}

/**
 * The first cell that names no run as the others do: a text among numbers, or a word for what sums up the runs. A row of
 * means beside its runs would count as one more of them.
 */
export function mixedNames(rows: readonly Pick<RunRow, 'keys'>[]): Node | null {
  const columns = rows[0]?.keys.map((_, index) => rows.map(({ keys }) => keys[index]?.cell)) ?? []
  for (const cells of columns) {
    const isNumber = (cell: Node | undefined): boolean => parseDecimal(runName(cell)) !== null
    const odd =
      cells.find((cell) => summaries.has(runName(cell).toLowerCase())) ??
      (cells.some(isNumber) ? cells.find((cell) => !isNumber(cell)) : undefined)
    if (odd !== undefined) return odd
  }
  return null
}

const summaries: ReadonlySet<string> = new Set(
  'mean avg average std stdev sd stderr sem var median min max sum total all overall count'.split(' '),
)

function keyOf({ key }: Entry): string {
  return key
}

function isName(node: Node | undefined): boolean {
  return textOf(node) !== undefined && textOf(node) !== ''
}

/** What one column of a table of runs reports, and where its first cell stands. */
export function columnOf(
  column: string,
  rows: readonly RunRow[],
  place: Place,
): { readonly value: ReportedValue; readonly at: Run['at'] } {
  const cells = rows.map(({ cells: all }) => all.get(column))
  const at = place(cells[0] ?? rows[0]?.at ?? { at: { start: 0, end: 0 } })
  const single = cells.filter((cell) => cell === undefined || isSingle(cell))
  const hasFigure = single.some((cell) => cell !== undefined && isFigure(cell))
  if (!hasFigure || single.length < cells.length) return { value: { kind: 'collection', of: 'list', keys: [] }, at }
  const runs = rows.length > MOST_RUNS ? [] : rows.map((row, index) => runOf(row, single[index], place))
  return { value: runsValue(rows.length, runs), at }
}

function runOf({ keys, at }: RunRow, cell: ScalarNode | undefined, place: Place): Run {
  const name = keys.map(({ column, cell: named }) => `${column} ${runName(named)}`).join(', ')
  return { name, value: singleValueOf(cell), at: place(cell ?? at) }
}
