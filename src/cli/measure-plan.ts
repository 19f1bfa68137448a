import { decimal, formatDecimal, parseDecimal } from '../core/base/decimal.ts'
import type { DriftPlan } from '../core/measure/drift/plan.ts'
import type { MetricAsk, PredictionsPlan } from '../core/measure/predictions/plan.ts'
import type { DriftMethod, Predictions } from '../core/policy/measuring.ts'
import { choice, type Arguments } from './arguments.ts'
import { closeAsk, costsOf } from './close-ask.ts'
import { UsageError } from './exit.ts'

/** What the options ask to be measured on a table of predictions. */
export function predictionsPlan(given: Arguments, path: string): PredictionsPlan {
  const declared = declaredOf(given, path)
  const asks = asksOf(given, declared)
  const closely = closeAsk(given, declared.costs)
  const usual = asks.some(({ metric }) => metric === '*')
  return { what: 'predictions', declared, asks, guess: true, usual, ...(closely === null ? {} : { closely }) }
}

const DRIFT_METHODS: readonly DriftMethod[] = ['psi', 'ks', 'wasserstein', 'jensen-shannon', 'chi2']

/** How far the columns of a table are to be held against those of a reference. */
export function driftPlan(given: Arguments, { current, reference }: { current: string; reference: string }): DriftPlan {
  const method = given.values.get('drift-method')
  const columns = listOf(given.values.get('columns') ?? null)
  return {
    what: 'drift',
    declared: {
      reference,
      current,
      columns: columns.length === 0 ? 'all' : columns,
      method: method === undefined ? null : choice('drift-method', method, DRIFT_METHODS),
      bins: 10,
      floor: { text: '0.0001', value: decimal('0.0001') },
      threshold: null,
      at: { line: 1, column: 1 },
    },
  }
}

/** What is not said is looked for by its usual name. */
function declaredOf(given: Arguments, path: string): Predictions {
  const said = (name: string): string | null => given.values.get(name) ?? null
  const threshold = said('threshold') ?? '0.5'
  const value = parseDecimal(threshold)
  if (value === null) throw new UsageError(`--threshold ${threshold}: expected a number such as 0.5`)
  refuseLabelItself(said)
  return {
    file: path,
    id: said('id'),
    label: said('label') ?? '',
    score: said('score'),
    prediction: said('prediction'),
    weight: said('weight'),
    slices: listOf(said('slices')),
    cluster: said('cluster'),
    query: said('query'),
    fairness: listOf(said('fairness')),
    task: null,
    positive: said('positive'),
    threshold: { text: threshold, value },
    bins: [],
    costs: costsOf(said('costs')),
    eceBins: 15,
    seed: seedOf(said('seed')),
    replicates: 2_000,
    at: { line: 1, column: 1 },
  }
}

/** As in a policy: a label that is its own prediction makes every metric perfect. */
function refuseLabelItself(said: (name: string) => string | null): void {
  const label = said('label')
  const itself = ['score', 'prediction'].find((name) => label !== null && said(name) === label)
  if (itself === undefined) return
  throw new UsageError(`--label and --${itself} are both ${label ?? ''}, so every prediction would be right`)
}

function listOf(text: string | null): readonly string[] {
  return text === null ? [] : [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

function seedOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--seed ${text}: expected a whole number such as 7`)
  return Number(text)
}

/** The names given with --metrics. */
export function namedMetrics({ values }: Arguments): readonly string[] {
  return listOf(values.get('metrics') ?? null)
}

/** Metrics to slice: those named, or the first that the table shows. */
function asksOf(given: Arguments, { slices }: Predictions): readonly MetricAsk[] {
  const names = namedMetrics(given)
  const ask = { method: null, slices: slices.map((column) => [column]), minRows: null }
  const findSlices = given.switches.has('find-slices')
  // without names, the first of the usual metrics is the one that slices are shown of
  return (names.length === 0 ? ['*'] : names).map((metric, at) => ({
    ...ask,
    metric,
    findSlices: findSlices && at === 0,
  }))
}

const [fifty, hundred] = [decimal('50'), decimal('100')]

/** The level of the intervals: `95%` is 0.95. */
export function levelOf(text: string): number {
  const value = parseDecimal(text.replace(/\s*%$/, ''))
  const number = value === null ? Number.NaN : Number(formatDecimal(value))
  if (!(number > Number(formatDecimal(fifty)) && number < Number(formatDecimal(hundred)))) {
    throw new UsageError(`--confidence ${text}: expected a percentage above 50% and below 100%, such as 95%`)
  }
  return number / 100
}
