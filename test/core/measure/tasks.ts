import { codecs } from '../../../src/adapters/measurer/codecs.ts'
import { decimal } from '../../../src/core/base/decimal.ts'
import type { Measured, MeasuredValue } from '../../../src/core/measure/measured.ts'
import { measure } from '../../../src/core/measure/measure.ts'
import type { MetricAsk } from '../../../src/core/measure/predictions/plan.ts'
import type { MeasureTask, TaskFile } from '../../../src/core/measure/task.ts'
import type { MeasureTools } from '../../../src/core/measure/tools.ts'
import { sha256 } from '../../../src/core/base/digest.ts'
import type { Drift, Predictions } from '../../../src/core/policy/measuring.ts'
import type { Amount } from '../../../src/core/document/shape/number.ts'

export function amount(text: string): Amount {
  return { text, value: decimal(text) }
}

/** A table of predictions with an id, a label and a score; a test changes what it is about. */
export const declared: Predictions = {
  file: 'eval.csv',
  id: 'id',
  label: 'label',
  score: 'score',
  prediction: null,
  weight: null,
  slices: [],
  cluster: null,
  query: null,
  fairness: [],
  task: null,
  positive: null,
  threshold: amount('0.5'),
  bins: [],
  costs: null,
  eceBins: 15,
  seed: null,
  replicates: 200,
  at: { line: 1, column: 1 },
}

export function ask(metric: string, more: Partial<MetricAsk> = {}): MetricAsk {
  return { metric, method: null, slices: [], findSlices: false, minRows: null, ...more }
}

/** A file of this content; null is one that is not there. */
export function taskFile(path: string, content: string | Uint8Array | null): TaskFile {
  if (content === null) return { path, content: { kind: 'absent' } }
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { path, content: { kind: 'bytes', digest: sha256(bytes), bytes } }
}

export type Tables = {
  readonly candidate: string | Uint8Array | null
  readonly baseline?: string | Uint8Array | null
  readonly declared?: Partial<Predictions>
  readonly asks?: readonly MetricAsk[]
  readonly guess?: boolean
}

export function predictionsTask({
  candidate,
  baseline = null,
  asks = [],
  guess = false,
  ...more
}: Tables): MeasureTask {
  const plan = { what: 'predictions', declared: { ...declared, ...more.declared }, asks, guess, usual: true } as const
  return { model: 'churn', plan, candidate: taskFile('eval.csv', candidate), baseline: taskFile('eval.csv', baseline) }
}

const usualDrift: Drift = {
  reference: 'reference.csv',
  current: 'current.csv',
  columns: 'all',
  method: null,
  bins: 10,
  floor: amount('0.0001'),
  threshold: null,
  at: { line: 1, column: 1 },
}

export function driftTask(reference: string | null, current: string | null, drift: Partial<Drift> = {}): MeasureTask {
  return {
    model: 'churn',
    plan: { what: 'drift', declared: { ...usualDrift, ...drift } },
    candidate: taskFile('current.csv', current),
    baseline: taskFile('reference.csv', reference),
  }
}

export const tools: MeasureTools = {
  codecs,
  open: () => {
    throw new Error('no test of these opens a file')
  },
  progress: null,
}

export function measured(task: MeasureTask): Measured {
  return measure(task, tools)
}

export function measuredTables(tables: Tables): Measured {
  return measured(predictionsTask(tables))
}

/** What is wrong, a line each: the side, the code, the message. */
export function problemLines({ candidate, baseline }: Measured): readonly string[] {
  return [...linesOf('candidate', candidate), ...(baseline === null ? [] : linesOf('baseline', baseline))]
}

function linesOf(side: string, { problems }: Measured['candidate']): readonly string[] {
  return problems.map(
    ({ code, message, at }) => `${side} ${code}: ${message}${at === null ? '' : ` @${at.line}:${at.column}`}`,
  )
}

/** One value by its path, of the whole or of the slice of this name. */
export function valueNamed({ values }: Measured, path: string, slice: string | null = null): MeasuredValue {
  const found = values.find((value) => value.path.join('.') === path && (value.slice?.name ?? null) === slice)
  const names = values.map((value) => `${value.path.join('.')}${value.slice === null ? '' : `[${value.slice.name}]`}`)
  if (found === undefined) throw new Error(`no value ${path}[${slice}] among ${names.join(', ')}`)
  return found
}

/** A CSV table from its header and rows. */
export function csv(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`
}

/** `count` rows of two classes whose scores are right but for every `wrongEvery`-th. */
export function scored(count: number, wrongEvery: number, more: (row: number) => string = () => ''): readonly string[] {
  return Array.from({ length: count }, (_, row) => {
    const label = row % 2
    const right = row % wrongEvery !== 0
    const score = (label === 1) === right ? 0.6 + (row % 7) / 20 : 0.4 - (row % 7) / 20
    return `r${row},${label},${score.toFixed(3)}${more(row)}`
  })
}
