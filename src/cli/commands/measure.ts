import { decimal, formatDecimal, parseDecimal } from '../../core/base/decimal.ts'
import type { MetricAsk } from '../../core/measure/predictions/plan.ts'
import type { Predictions } from '../../core/policy/measuring.ts'
import type { TaskFile } from '../../core/measure/task.ts'
import { renderMeasuredJson, renderMeasuredText } from '../../core/report/measurement/measured-text.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign measure`: what a table of predictions shows, without a policy. */
export const measure: Command = {
  name: 'measure',
  usage: 'FILE [--baseline FILE] [--format text|json]',
  does: 'Measure a table of predictions, with intervals',
  help: `
  countersign measure predictions.csv
  countersign measure new.parquet --baseline old.parquet --id customer_id
  countersign measure eval.jsonl --label churned --score probability --slices region,age_band

CSV, JSONL, Parquet or lm-eval samples, one row per prediction. Columns with usual names (label, score, prediction,
id, weight) are found; name the others. With a baseline, rows are paired by id, or by what else stands in them, and
each change has an interval.`,
  options: new Map([
    ['baseline', { value: 'FILE', means: 'the same rows as production’s model predicts them' }],
    ['label', { value: 'COLUMN', means: 'what really happened' }],
    ['score', { value: 'COLUMN', means: 'a probability or score' }],
    ['prediction', { value: 'COLUMN', means: 'a predicted class or value' }],
    ['positive', { value: 'LABEL', means: 'the label that counts as positive' }],
    ['threshold', { value: 'NUMBER', means: 'scores from here on predict the positive label (default: 0.5)' }],
    ['id', { value: 'COLUMN', means: 'pairs rows of both files' }],
    ['weight', { value: 'COLUMN', means: 'weight of each row' }],
    ['cluster', { value: 'COLUMN', means: 'rows that belong together' }],
    ['query', { value: 'COLUMN', means: 'rows that are ranked together' }],
    ['slices', { value: 'COLUMNS', means: 'sub-populations, separated by commas' }],
    ['fairness', { value: 'COLUMNS', means: 'groups whose treatment is compared, separated by commas' }],
    ['metrics', { value: 'NAMES', means: 'only these metrics, separated by commas' }],
    ['find-slices', { value: null, means: 'search the slices for the worst-degraded ones; needs a baseline' }],
    ['confidence', { value: 'PERCENT', means: 'of the intervals (default: 95%)' }],
    ['seed', { value: 'NUMBER', means: 'of resampling' }],
    ['format', { value: 'FORMAT', means: 'text or json (default: text)' }],
    ['ascii', { value: null, means: 'draw intervals with ASCII only' }],
  ]),
  positionals: { least: 1, most: 1 },
  run: runMeasure,
}

async function runMeasure(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const format = choice('format', given.values.get('format') ?? 'text', ['text', 'json'])
  const level = levelOf(given.values.get('confidence') ?? '95%')
  const path = given.positionals[0] ?? ''
  const candidate = await taskFile(path, world)
  if (candidate.content.kind === 'absent') throw new UsageError(`${path} does not exist; the path is relative to here`)
  const other = given.values.get('baseline')
  const baseline = other === undefined ? null : await taskFile(other, world)
  if (baseline?.content.kind === 'absent') throw new UsageError(`${other} does not exist; the path is relative to here`)
  const declared = declaredOf(given, path)
  const asks = asksOf(given, declared)
  const task = {
    model: path,
    plan: {
      what: 'predictions',
      declared,
      asks,
      guess: true,
      usual: asks.some(({ metric }) => metric === '*'),
    } as const,
    candidate,
    baseline: baseline ?? { path: '', content: { kind: 'absent' } as const },
  }
  const measured = await world.measurer(progressOf(path, terminal))(task)
  const shown = other === undefined ? { ...measured, baseline: null } : measured
  const style = { level, bars: given.switches.has('ascii') ? 'plain' : 'drawn' } as const
  terminal.out(format === 'json' ? renderMeasuredJson(shown, style) : renderMeasuredText(shown, style))
  return shown.candidate.problems.length + (shown.baseline?.problems.length ?? 0) === 0
    ? EXIT.promote
    : EXIT.notPromoted
}

/** Says on a terminal how far reading is, once a second at most by the amount read. */
function progressOf(path: string, terminal: Terminal): ((read: number) => void) | null {
  if (!terminal.progress) return null
  let told = 0
  return (read) => {
    if (read < told + 64 * 1024 * 1024) return
    told = read
    terminal.err(`Reading ${path}: ${Math.round(read / 1024 / 1024)} MB …\n`)
  }
}

/** The worker reads the file itself, part by part: it may be larger than what fits into memory. */
async function taskFile(path: string, world: World): Promise<TaskFile> {
  const location = await world.files.locate(path)
  return { path, content: location === null ? { kind: 'absent' } : { kind: 'file', location } }
}

/** What is not said is looked for by its usual name. */
function declaredOf(given: Arguments, path: string): Predictions {
  const said = (name: string): string | null => given.values.get(name) ?? null
  const threshold = said('threshold') ?? '0.5'
  const value = parseDecimal(threshold)
  if (value === null) throw new UsageError(`--threshold ${threshold}: expected a number such as 0.5`)
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
    costs: null,
    eceBins: 15,
    seed: seedOf(said('seed')),
    replicates: 2_000,
    at: { line: 1, column: 1 },
  }
}

function listOf(text: string | null): readonly string[] {
  return text === null ? [] : [...new Set(text.split(',').map((name) => name.trim()))].filter((name) => name !== '')
}

function seedOf(text: string | null): number | null {
  if (text === null) return null
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`--seed ${text}: expected a whole number such as 7`)
  return Number(text)
}

/** Metrics to slice: those named, or the first that the table shows. */
function asksOf(given: Arguments, { slices }: Predictions): readonly MetricAsk[] {
  const names = listOf(given.values.get('metrics') ?? null)
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

function levelOf(text: string): number {
  const value = parseDecimal(text.replace(/\s*%$/, ''))
  const number = value === null ? Number.NaN : Number(formatDecimal(value))
  if (!(number > Number(formatDecimal(fifty)) && number < Number(formatDecimal(hundred)))) {
    throw new UsageError(`--confidence ${text}: expected a percentage above 50% and below 100%, such as 95%`)
  }
  return number / 100
}
