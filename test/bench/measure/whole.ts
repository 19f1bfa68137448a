import { join } from 'node:path'
import { codecs } from '../../../src/adapters/measurer/codecs.ts'
import { openFile } from '../../../src/adapters/measurer/open-file.ts'
import { decimal } from '../../../src/core/base/decimal.ts'
import { measure } from '../../../src/core/measure/measure.ts'
import type { Measured, MeasuredValue, Sample } from '../../../src/core/measure/measured.ts'
import type { MetricAsk, PredictionsPlan } from '../../../src/core/measure/predictions/plan.ts'
import type { TaskFile } from '../../../src/core/measure/task.ts'
import { valueOf } from '../../../src/core/statistics/value-of.ts'

/** An ECE that is asked for is resampled where anything is, which the peer does not do: then it is left out. */
const LOSSES = ['roc_auc', 'log_loss', 'brier']
const CONFUSION = ['accuracy', 'precision', 'recall', 'f1', 'mcc']

/**
 * What the worker thread runs, on `candidate.csv` and `baseline.csv` of a folder, asked for what the peer computes: metrics
 * of scores and classes with the AUC of every slice; the same without slices but with so many resamples of the AUCs and
 * their difference; or, for `weights`, three weighted metrics. The values that the peer has too, in its order.
 */
export function measureWhole(folder: string, how: string): number[] {
  const weighted = how === 'weights'
  const resamples = weighted ? 0 : Number(how)
  const scores = weighted || resamples > 0 ? LOSSES : [...LOSSES, 'ece']
  const asks = weighted ? scores : [...scores, ...CONFUSION]
  const sliced = how === '0'
  const plan: PredictionsPlan = {
    what: 'predictions',
    declared: declaredOf(weighted ? 'weight' : null, sliced ? ['slice'] : [], resamples),
    asks: asks.map((metric) => askFor(metric, sliced, resamples)),
    guess: false,
    usual: false,
  }
  const [candidate, baseline] = [fileIn(folder, 'candidate'), fileIn(folder, 'baseline')]
  const found = measure({ model: 'bench', plan, candidate, baseline }, { codecs, open: openFile, progress: null })
  return sliced ? [...sidesOf(found, scores), ...delongOf(found), ...slicesOf(found)] : sidesOf(found, scores)
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

function askFor(metric: string, sliced: boolean, resamples: number): MetricAsk {
  const isAuc = metric === 'roc_auc'
  const method = isAuc && resamples > 0 ? 'bootstrap' : null
  return { metric, method, slices: isAuc && sliced ? [['slice']] : [], findSlices: false, minRows: null }
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
