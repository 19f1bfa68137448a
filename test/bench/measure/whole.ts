import { join } from 'node:path'
import { codecs } from '../../../src/adapters/measurer/codecs.ts'
import { openFile } from '../../../src/adapters/measurer/open-file.ts'
import { decimal } from '../../../src/core/base/decimal.ts'
import { measure } from '../../../src/core/measure/measure.ts'
import type { Measured, MeasuredValue, Sample } from '../../../src/core/measure/measured.ts'
import type { MetricAsk, PredictionsPlan } from '../../../src/core/measure/predictions/plan.ts'
import type { TaskFile } from '../../../src/core/measure/task.ts'
import { valueOf } from '../../../src/core/statistics/value-of.ts'

/**
 * What the worker thread runs, on `candidate.csv` and `baseline.csv` of a folder. `0` is what the command line does by
 * itself: the fourteen usual metrics, and the AUC of every slice; a number instead resamples the AUCs and their difference
 * so often and leaves the slices; `weights` asks for three weighted metrics. Returns the values that the peer has too, in
 * its order: it knows no average precision, KS, specificity, balanced accuracy and selection rate, and no intervals.
 */
export function measureWhole(folder: string, how: string): number[] {
  const weighted = how === 'weights'
  const sliced = how === '0'
  const plan: PredictionsPlan = {
    what: 'predictions',
    declared: declaredOf(weighted ? 'weight' : null, sliced ? ['slice'] : [], weighted || sliced ? 2_000 : Number(how)),
    asks: weighted ? LOSSES.map((metric) => askFor(metric)) : [sliced ? askFor('*', [['slice']]) : RESAMPLED],
    guess: false,
    usual: !weighted,
  }
  const [candidate, baseline] = [fileIn(folder, 'candidate'), fileIn(folder, 'baseline')]
  const found = measure({ model: 'bench', plan, candidate, baseline }, { codecs, open: openFile, progress: null })
  const values = sidesOf(found, weighted ? LOSSES : [...LOSSES, 'ece'])
  return sliced ? [...values, ...delongOf(found), ...slicesOf(found)] : values
}

const LOSSES = ['roc_auc', 'log_loss', 'brier']
const RESAMPLED: MetricAsk = { ...askFor('roc_auc'), method: 'bootstrap' }

function askFor(metric: string, slices: MetricAsk['slices'] = []): MetricAsk {
  return { metric, method: null, slices, findSlices: false, minRows: null }
}

function fileIn(folder: string, side: string): TaskFile {
  const location = join(folder, `${side}.csv`)
  return { path: location, content: { kind: 'file', location } }
}

function declaredOf(weight: string | null, slices: readonly string[], replicates: number): PredictionsPlan['declared'] {
  return {
    file: 'candidate.csv',
    id: 'id',
    label: 'label',
    score: 'score',
    prediction: null,
    weight,
    slices,
    cluster: null,
    query: null,
    fairness: [],
    task: null,
    positive: '1',
    threshold: { text: '0.5', value: decimal('0.5') },
    bins: [],
    costs: null,
    eceBins: 15,
    seed: 1,
    replicates,
    at: { line: 1, column: 1 },
  }
}

function sidesOf({ values }: Measured, names: readonly string[]): number[] {
  const whole = names.map((name) => values.find(({ path, slice }) => path[0] === name && slice === null))
  return (['candidate', 'baseline'] as const).flatMap((side) => whole.map((value) => pointOf(value?.[side] ?? null)))
}

function delongOf({ values }: Measured): number[] {
  const difference = values.find(({ path, slice }) => path[0] === 'roc_auc' && slice === null)?.difference
  if (difference?.kind !== 'measured') throw new Error('no difference')
  const { estimate } = difference
  return [valueOf(estimate), estimate.kind === 'normal' ? estimate.standardError : Number.NaN]
}

function slicesOf({ values }: Measured): number[] {
  const slices: readonly MeasuredValue[] = values.filter(({ slice }) => slice !== null)
  return (['candidate', 'baseline'] as const).flatMap((side) => slices.map((value) => pointOf(value[side])))
}

function pointOf(sample: Sample | null): number {
  if (sample?.kind !== 'measured') throw new Error('a metric has no value')
  return valueOf(sample.estimate)
}
