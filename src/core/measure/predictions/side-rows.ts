import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Column, Table } from '../../evidence/table/table.ts'
import { tableProblem } from '../problem.ts'
import { cutColumns, wantedColumns } from './columns.ts'
import type { PredictionsPlan } from './plan.ts'

/** A column that says what a row is or was predicted to be. */
export type LabelColumn = Exclude<Column, { readonly kind: 'key' }>

/** The rows of one table by what they mean: all arrays have one entry a row, and nothing in them is missing. */
export type SideRows = {
  readonly count: number
  readonly label: LabelColumn
  readonly scores: Float64Array | null
  readonly prediction: LabelColumn | null
  readonly weights: Float64Array | null
  readonly clusters: TextColumn | null
  readonly queries: TextColumn | null
  /** Columns that cut slices or groups, by name; cells may be missing. */
  readonly cuts: ReadonlyMap<string, LabelColumn>
  /** What pairs rows: the id, or all that a row is about. */
  readonly keys: readonly KeyColumn[]
}

export type TextColumn = Column & { readonly kind: 'text' }
export type KeyColumn = Column & { readonly kind: 'key' }

/** So many wrong rows are named. */
const MOST_NAMED = 3

/** The columns of a table by their meaning; a label, a score or a weight that is missing or no finite number is a problem. */
export function sideRows(table: Table, plan: PredictionsPlan, path: string): Result<SideRows, readonly Diagnostic[]> {
  const wants = wantedColumns(plan, table.names)
  const found = table.columns
  const at = (name: string | null, kind: 'value' | 'key'): Column | null =>
    found.find((column, index) => wants[index]?.name === name && (column.kind === 'key') === (kind === 'key')) ?? null
  const { declared, asks } = plan
  const label = valued(at(declared.label, 'value'))
  if (label === null) throw new Error('a reader left out the label')
  const score = valued(at(declared.score, 'value'))
  const prediction = valued(at(declared.prediction, 'value'))
  const weight = valued(at(declared.weight, 'value'))
  const whole = [label, score, prediction, weight, valued(at(declared.query, 'value'))]
  const problems = whole.flatMap((column) => (column === null ? [] : incomplete(column, path)))
  if (weight?.kind === 'number') problems.push(...negative(weight, path))
  if (problems.length > 0) return err(problems)
  const cuts = cutColumns(declared, asks).flatMap((name) => {
    const column = valued(at(name, 'value'))
    return column === null ? [] : [[name, column] as const]
  })
  return ok({
    count: table.rows,
    label,
    scores: score?.kind === 'number' ? score.values : null,
    prediction,
    weights: weight?.kind === 'number' ? weight.values : null,
    clusters: textual(at(declared.cluster, 'value')),
    queries: textual(at(declared.query, 'value')),
    cuts: new Map(cuts),
    keys: found.flatMap((column) => (column.kind === 'key' ? [column] : [])),
  })
}

function valued(column: Column | null): LabelColumn | null {
  return column === null || column.kind === 'key' ? null : column
}

function textual(column: Column | null): TextColumn | null {
  return column?.kind === 'text' ? column : null
}

function incomplete(column: LabelColumn, path: string): Diagnostic[] {
  const wrong: number[] = []
  let all = 0
  for (let row = 0; row < lengthOf(column); row++) {
    if (isComplete(column, row)) continue
    all += 1
    if (wrong.length < MOST_NAMED) wrong.push(row + 1)
  }
  if (all === 0) return []
  const message = `${column.name} has no finite value in ${all} ${all === 1 ? 'row' : 'rows'}: ${listed(wrong, all)}`
  const hint = 'Leave out rows without an outcome or a prediction before the evaluation, or mend what wrote them'
  return [tableProblem(path, { code: 'table/cell', message, hint })]
}

function isComplete(column: LabelColumn, row: number): boolean {
  return column.kind === 'text' ? (column.codes[row] ?? -1) >= 0 : Number.isFinite(column.values[row])
}

function lengthOf(column: LabelColumn): number {
  return column.kind === 'text' ? column.codes.length : column.values.length
}

function negative({ name, values }: Column & { readonly kind: 'number' }, path: string): Diagnostic[] {
  const row = values.findIndex((value) => value < 0)
  if (row === -1) return []
  const message = `${name} is ${values[row]} in row ${row + 1}; a weight is at least 0`
  return [tableProblem(path, { code: 'table/cell', message, hint: 'Mend what wrote the weights' })]
}

function listed(rows: readonly number[], all: number): string {
  const more = all > rows.length ? ` and ${all - rows.length} more` : ''
  return `row ${rows.join(', ')}${more}`
}
