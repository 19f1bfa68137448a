import type { Measured } from '../../core/measure/measured.ts'
import { usualName } from '../../core/measure/usual-name.ts'
import type { TaskFile } from '../../core/measure/task.ts'
import { renderMeasuredJson, renderMeasuredText } from '../../core/report/measurement/measured-text.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import { driftPlan, levelOf, namedMetrics, predictionsPlan } from '../measure-plan.ts'
import { readingProgress } from '../reading-progress.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign measure`: what a table of predictions shows, without a policy. */
export const measure: Command = {
  name: 'measure',
  usage: 'FILE [--baseline FILE | --reference FILE] [--format text|json]',
  does: 'Measure a table of predictions, with intervals',
  help: `
  countersign measure predictions.csv
  countersign measure new.parquet --baseline old.parquet --id customer_id
  countersign measure eval.jsonl --label churned --score probability --slices region,age_band
  countersign measure new.csv --baseline old.csv --thresholds --choose recall-at-least=0.9
  countersign measure new.csv --calibration --fairness gender
  countersign measure last-month.parquet --reference train.parquet       how far each column has drifted

CSV, JSONL, Parquet or lm-eval samples, one row per prediction. Columns with usual names (label, score, prediction,
id, weight) are found; name the others. With a baseline, rows are paired by id, or by what else stands in them, and
each change has an interval.

--thresholds chooses on the baseline's rows and holds the threshold fixed for both versions: at one of its own a candidate
can look as good as before and still do worse where it will be used.

Ends with 0 if all was measured; with 1 if a table can't be, if the rows of both do not pair, or if there are no scores to
look at.`,
  options: new Map([
    ['baseline', { value: 'FILE', means: 'the same rows as production’s model predicts them' }],
    ['reference', { value: 'FILE', means: 'data that the columns of FILE are held against: drift' }],
    ['columns', { value: 'NAMES', means: 'of these columns only, separated by commas' }],
    ['drift-method', { value: 'METHOD', means: 'psi (default), ks, wasserstein, jensen-shannon or chi2' }],
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
    ['thresholds', { value: null, means: 'what other thresholds would do, and which one a rule would choose' }],
    ['choose', { value: 'RULES', means: 'most-f1, most-worth, fpr-at-most=0.05, recall-at-least=0.9, …, with commas' }],
    ['costs', { value: 'AMOUNTS', means: 'what a row is worth: true_positive=50,false_positive=-5,…' }],
    ['calibration', { value: null, means: 'scores held against what happened, bin by bin' }],
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
  const reference = given.values.get('reference')
  if (reference !== undefined && given.values.has('baseline')) {
    throw new UsageError('--baseline compares versions and --reference compares data: give one of them')
  }
  const other = given.values.get('baseline') ?? reference
  const close = ['thresholds', 'calibration'].find((name) => given.switches.has(name))
  if (reference !== undefined && close !== undefined) {
    throw new UsageError(`--${close} looks at scores and --reference at columns: give one of them`)
  }
  const baseline = other === undefined ? null : await taskFile(other, world)
  if (baseline?.content.kind === 'absent') throw new UsageError(`${other} does not exist; the path is relative to here`)
  const task = {
    model: path,
    plan: reference === undefined ? predictionsPlan(given, path) : driftPlan(given, { current: path, reference }),
    candidate,
    baseline: baseline ?? { path: '', content: { kind: 'absent' } as const },
  }
  const measured = await world.measurer(readingProgress(path, terminal))(task)
  const shown = other === undefined ? { ...measured, baseline: null } : measured
  const style = { level, bars: given.switches.has('ascii') ? 'plain' : 'drawn' } as const
  terminal.out(format === 'json' ? renderMeasuredJson(shown, style) : renderMeasuredText(shown, style))
  const missing = isWhole(shown) ? unmeasured(given, shown) : []
  for (const name of missing) {
    terminal.err(`--metrics ${name}: this table shows no such metric. Leave out --metrics to see what it shows.\n`)
  }
  return isWhole(shown) && missing.length === 0 ? EXIT.promote : EXIT.notPromoted
}

/** The metrics that were named and have no value, nor a reason why. */
function unmeasured(given: Arguments, { what, values }: Measured): readonly string[] {
  if (what !== 'predictions') return []
  const isShown = (name: string): boolean => {
    const last = usualName(name) ?? name
    return values.some(({ path }) => path.join('.') === name || path.at(-1) === last)
  }
  return namedMetrics(given).filter((name) => !isShown(name))
}

/** Whether all that was asked for was measured: both files, their comparison, a close look. */
function isWhole({ candidate, baseline, pairing, closely }: Measured): boolean {
  const problems = [
    ...candidate.problems,
    ...(baseline?.problems ?? []),
    ...(pairing?.problem ? [pairing.problem] : []),
  ]
  const { thresholds = null, calibration = null } = closely ?? {}
  const looks = [thresholds, calibration?.candidate ?? null, calibration?.baseline ?? null]
  return problems.length === 0 && looks.every((look) => look?.kind !== 'lacking')
}

/** The worker reads the file itself, part by part: it may be larger than what fits into memory. */
async function taskFile(path: string, world: World): Promise<TaskFile> {
  const location = await world.files.locate(path)
  return { path, content: location === null ? { kind: 'absent' } : { kind: 'file', location } }
}
