import { factsOf } from '../../statistics/metrics/facts-of.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'
import type { MetricRows, MetricTask } from '../../statistics/metrics/rows.ts'
import type { Predictions } from '../../policy/measuring.ts'
import { textOfNumber } from './positive.ts'
import type { SharedClasses } from './shared-classes.ts'
import type { LabelColumn, SideRows, TextColumn } from './side-rows.ts'

/** The rows of one side for one kind of metric; null where the table has no such rows. */
export type TaskRows = (task: MetricTask) => RowFacts | null

/** Rows by kind of metric. */
export function taskRows(side: SideRows, shared: SharedClasses, declared: Predictions): TaskRows {
  return madeOnce((task) => {
    const rows = make(task, { side, shared, declared })
    return rows === null ? null : factsOf(rows)
  })
}

/** Rows of each kind made once, and only when asked for. */
export function madeOnce(rowsFor: TaskRows): TaskRows {
  const made = new Map<MetricTask, RowFacts | null>()
  return (task) => {
    const before = made.get(task)
    if (before !== undefined) return before
    const rows = rowsFor(task)
    made.set(task, rows)
    return rows
  }
}

type Given = { readonly side: SideRows; readonly shared: SharedClasses; readonly declared: Predictions }

function make(task: MetricTask, given: Given): MetricRows | null {
  switch (task) {
    case 'scores':
      return scored(given)
    case 'classes':
      return classified(given)
    case 'values':
      return valued(given)
    default:
      return ranked(given)
  }
}

function scored({ side, shared }: Given): MetricRows | null {
  const { scores, weights, label } = side
  if (scores === null || shared.texts === null || shared.positive === null) return null
  const codes = codesOf(label, shared.texts)
  return { task: 'scores', rows: { labels: new Uint8Array(codes), scores, weights } }
}

function classified({ side, shared, declared }: Given): MetricRows | null {
  const { scores, weights, label, prediction } = side
  if (shared.texts === null) return null
  const labels = codesOf(label, shared.texts)
  const classes = Math.max(2, shared.texts.length)
  if (prediction !== null) {
    return { task: 'classes', rows: { labels, predictions: codesOf(prediction, shared.texts), classes, weights } }
  }
  if (scores === null) return null
  const threshold = Number(declared.threshold.text)
  const predictions = new Int32Array(scores.length)
  for (let row = 0; row < scores.length; row++) predictions[row] = (scores[row] ?? 0) >= threshold ? 1 : 0
  return { task: 'classes', rows: { labels, predictions, classes, weights } }
}

/** Of a regression a score is the value predicted. */
function valued({ side, declared }: Given): MetricRows | null {
  const { label, prediction, scores, weights } = side
  const said = prediction?.kind === 'number' ? prediction.values : null
  const predictions = said ?? (prediction === null && declared.task === 'regression' ? scores : null)
  if (label.kind !== 'number' || predictions === null) return null
  return { task: 'values', rows: { targets: label.values, predictions, weights } }
}

function ranked({ side }: Given): MetricRows | null {
  const { label, scores, prediction, queries } = side
  const order = scores ?? (prediction?.kind === 'number' ? prediction.values : null)
  if (label.kind !== 'number' || order === null || queries === null) return null
  const { codes, dictionary } = queries
  return {
    task: 'ranking',
    rows: { queries: codes, queryCount: dictionary.length, relevance: label.values, scores: order },
  }
}

/** The place of each row's label among the classes. */
function codesOf(column: LabelColumn, texts: readonly string[]): Int32Array {
  const places = new Map(texts.map((text, at) => [text, at]))
  return column.kind === 'text' ? recoded(column, places) : numbered(column.values, places)
}

function recoded({ codes, dictionary }: TextColumn, places: ReadonlyMap<string, number>): Int32Array {
  const table = Int32Array.from(dictionary, (text) => places.get(text) ?? 0)
  const out = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) out[row] = table[codes[row] ?? 0] ?? 0
  return out
}

/** Labels come in no order and are few: the two seen last are told without a look-up. */
function numbered(values: Float64Array, places: ReadonlyMap<string, number>): Int32Array {
  const known = new Map<number, number>()
  const out = new Int32Array(values.length)
  let [last, other] = [Number.NaN, Number.NaN]
  let [lastPlace, otherPlace] = [0, 0]
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (value === last) out[row] = lastPlace
    else if (value === other) out[row] = otherPlace
    else {
      ;[other, otherPlace] = [last, lastPlace]
      last = value
      lastPlace = known.get(value) ?? places.get(textOfNumber(value)) ?? 0
      known.set(value, lastPlace)
      out[row] = lastPlace
    }
  }
  return out
}
