import type { Column, ColumnWant, Table } from '../../evidence/table/table.ts'
import type { Estimate } from '../../statistics/estimate.ts'
import { pairRows } from '../../statistics/pairing/pair-rows.ts'
import type { RowPairing } from '../../statistics/pairing/row-pairing.ts'
import { momentsOf } from '../../statistics/tests/moments.ts'
import { studentMean } from '../../statistics/tests/student-differences.ts'
import type { Difference, Measured, MeasuredValue, Pairing, Sample } from '../measured.ts'
import { tableProblem } from '../problem.ts'
import { withProblems } from '../read-side.ts'
import { usualName } from '../usual-name.ts'
import { SAMPLE_KEY } from './columns.ts'
import type { MeantSide, PredictionsTask } from './meant-side.ts'
import type { PredictionsPlan } from './plan.ts'
import { sameColumn } from './same-outputs.ts'
import type { LabelColumn } from './side-rows.ts'

/** Columns of lm-evaluation-harness' samples that are no metric of a row. */
const NO_METRICS: ReadonlySet<string> = new Set([
  'doc_id',
  'target',
  'filter',
  'doc_hash',
  'prompt_hash',
  'target_hash',
])

/** What a model answered, as lm-evaluation-harness names it. */
const ANSWERS: ReadonlySet<string> = new Set(['resps', 'filtered_resps'])

/**
 * Whether a table may be read as samples of lm-evaluation-harness 0.4: where its columns are guessed, or where the policy
 * declares theirs (`label: target`, `prediction: filtered_resps`). Names in the table alone must not decide: whoever
 * opens a pull request writes them, and in samples the metrics are columns.
 */
export function mayBeSamples({ guess, declared }: PredictionsPlan): boolean {
  const { label, prediction, score } = declared
  return guess || (label === 'target' && score === null && prediction !== null && ANSWERS.has(prediction))
}

/** Whether a table holds such samples: one row for each document and filter. */
export function isSamples(names: readonly string[]): boolean {
  return ['doc_id', 'doc_hash', 'target', SAMPLE_KEY].every((name) => names.includes(name))
}

/** Every column, since the numbers among them are metrics, and the key that pairs rows. */
export function sampleColumns(names: readonly string[]): readonly ColumnWant[] {
  const metrics = names.filter((name) => !NO_METRICS.has(name) && name !== SAMPLE_KEY)
  return [...metrics.map((name) => ({ name, as: 'auto' }) as const), { name: SAMPLE_KEY, as: 'key' }]
}

/**
 * Measures samples of lm-evaluation-harness: each metric is the mean of its numbers over the rows, and where production
 * has samples of the same documents, the rows are paired by document and filter.
 */
export function measureSamples(task: PredictionsTask, ours: MeantSide, theirs: MeantSide | null): Measured {
  const table = ours.side.table
  const base = theirs?.side.table ?? null
  const empty = { model: task.model, what: 'predictions', settings: [], charts: [], search: null } as const
  if (table === null) return { ...empty, ...filesOf(ours, theirs), pairing: null, values: [] }
  const metrics = metricColumns(table)
  if (metrics.length === 0) {
    const problem = tableProblem(ours.file.path, {
      code: 'table/missing-column',
      message: 'no column of the samples holds numbers: there is no metric to average',
      hint: 'Write samples with --log_samples of lm-evaluation-harness 0.4 or later',
    })
    const { file } = withProblems(ours.side, [problem])
    return { ...empty, candidate: file, baseline: theirs?.file ?? null, pairing: null, values: [] }
  }
  const before = base === null ? [] : metricColumns(base)
  const rows = base === null ? null : pairedRows(table, base)
  const values = metrics.map((column) =>
    valueOf(column, before.find(({ name }) => name === column.name) ?? null, rows?.rows ?? null),
  )
  return { ...empty, ...filesOf(ours, theirs), pairing: rows?.pairing ?? null, values }
}

type NumberColumn = Column & { readonly kind: 'number' }

function filesOf(ours: MeantSide, theirs: MeantSide | null): Pick<Measured, 'candidate' | 'baseline'> {
  return { candidate: ours.file, baseline: theirs?.file ?? null }
}

function metricColumns({ columns }: Table): readonly NumberColumn[] {
  return columns.flatMap((column) =>
    column.kind === 'number' && column.values.every((value) => Number.isFinite(value)) ? [column] : [],
  )
}

type Rows = { readonly rows: RowPairing | null; readonly pairing: Pairing }

function pairedRows(ours: Table, theirs: Table): Rows | null {
  const [one, other] = [keyOf(ours), keyOf(theirs)]
  if (one === null || other === null) return null
  const rows = pairRows(one, other)
  const paired = rows.candidateRows.length
  const [onlyCandidate, onlyBaseline] = [ours.rows - paired, theirs.rows - paired]
  const whole = onlyCandidate + onlyBaseline === 0
  const message = `the samples are of other documents or filters: ${onlyCandidate} rows are only here and ${onlyBaseline} only in the baseline`
  const hint = 'Run both versions on the same documents, without --limit'
  const problem = whole ? null : tableProblem('', { code: 'table/rows-differ', message, hint })
  const identical = whole && sameSamples(ours, theirs, rows)
  return { rows: whole ? rows : null, pairing: { by: 'id', paired, onlyCandidate, onlyBaseline, identical, problem } }
}

/** Whether all that was read of every sample is the same: its answers as well as its metrics. */
function sameSamples(ours: Table, theirs: Table, rows: RowPairing): boolean {
  const [own, other] = [columnsOf(ours), columnsOf(theirs)]
  if (![...ANSWERS].some((name) => own.has(name)) || own.size !== other.size) return false
  return [...own].every(([name, column]) => sameColumn(column, other.get(name) ?? null, rows))
}

function columnsOf({ columns }: Table): ReadonlyMap<string, LabelColumn> {
  return new Map(columns.flatMap((column) => (column.kind === 'key' ? [] : [[column.name, column] as const])))
}

function keyOf({ columns }: Table): (Column & { readonly kind: 'key' }) | null {
  for (const column of columns) if (column.kind === 'key') return column
  return null
}

function valueOf(ours: NumberColumn, theirs: NumberColumn | null, rows: RowPairing | null): MeasuredValue {
  return {
    path: [usualName(ours.name) ?? ours.name],
    direction: null,
    slice: null,
    candidate: sampleOf(ours.values),
    baseline: theirs === null ? null : sampleOf(theirs.values),
    difference: theirs === null ? null : differenceOf(ours.values, theirs.values, rows),
  }
}

function sampleOf(values: Float64Array): Sample {
  const n = values.length
  if (n === 0) return { kind: 'undefined', why: 'no-rows', n }
  if (isBinary(values)) {
    const successes = values.reduce((sum, value) => sum + value, 0)
    return { kind: 'measured', estimate: { kind: 'proportion', successes, n }, method: 'wilson', n }
  }
  const moments = momentsOf(values)
  if (moments === null) return { kind: 'undefined', why: 'too-few-rows', n }
  return { kind: 'measured', estimate: studentMean(moments), method: 'student-t', n }
}

function isBinary(values: Float64Array): boolean {
  return values.every((value) => value === 0 || value === 1)
}

function differenceOf(ours: Float64Array, theirs: Float64Array, rows: RowPairing | null): Difference {
  if (rows === null) return { kind: 'undefined', why: 'rows-differ' }
  const n = rows.candidateRows.length
  const [a, b] = [at(ours, rows.candidateRows), at(theirs, rows.baselineRows)]
  const identical = a.every((value, row) => value === b[row])
  const common = { kind: 'measured', paired: true, n, identical } as const
  if (isBinary(a) && isBinary(b)) return { ...common, estimate: discordant(a, b), method: 'tango' }
  const moments = momentsOf(a.map((value, row) => value - (b[row] ?? 0)))
  if (moments === null) return { kind: 'undefined', why: 'too-few-rows' }
  return { ...common, estimate: studentMean(moments), method: 'paired-t' }
}

function discordant(ours: Float64Array, theirs: Float64Array): Estimate {
  let [onlyCandidate, onlyBaseline] = [0, 0]
  ours.forEach((value, row) => {
    if (value > (theirs[row] ?? 0)) onlyCandidate++
    if (value < (theirs[row] ?? 0)) onlyBaseline++
  })
  return { kind: 'paired', n: ours.length, onlyCandidate, onlyBaseline }
}

function at(values: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] ?? 0)
}
