import { POLICY_LIMITS } from '../limits.ts'
import { onlyWith, someOf } from '../../document/shape/constraint.ts'
import { flag } from '../../document/shape/flag.ts'
import { list } from '../../document/shape/list.ts'
import { number } from '../../document/shape/number.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import type { Shape } from '../../document/shape/shape.ts'
import { word } from '../../document/shape/word.ts'
import { METHODS } from '../measuring.ts'
import type { MetricEntry, Severity, Tier } from '../types.ts'
import { boundFields, boundKeys, boundsFrom } from './bounds.ts'
import { metricName } from './metric-name.ts'
import { tier } from './models.ts'
import { nameOf } from './names.ts'
import { fileGlob } from '../../document/shape/paths.ts'
import { confidence } from './quantities.ts'
import { runs } from './runs.ts'
import { minRows, slices } from './slices.ts'

export const severity: Shape<Severity> = word('info', 'warn', 'block')

export const tiers: Shape<readonly Tier[]> = list({ item: tier, of: 'tiers', least: 1, most: 3, unique: true })

export const modelNames: Shape<readonly string[]> = list({
  item: nameOf('model'),
  of: 'models',
  least: 1,
  most: POLICY_LIMITS.models,
  unique: true,
})

const filters = {
  severity: optional<Severity, Severity>(severity, 'block', 'What a shortfall does: block (default), warn, or info.'),
  models: optional(modelNames, [], 'Models it is for; all when left out.'),
  tiers: optional(tiers, [], 'Tiers it is for; all when left out.'),
}

/** One entry of a gate's `metrics`. */
export const metricEntry: Shape<MetricEntry> = object({
  fields: {
    metric: required(metricName, 'The metric as `countersign inspect` prints it, its last part, or a list of keys.'),
    file: optional(fileGlob, null, 'Look only in the metrics files that match, below the model.'),
    better: optional(word('higher', 'lower'), null, 'Direction, where neither the name nor the file states it.'),
    unit: optional(word('percent'), null, 'percent reads 25.59% as 25.59.'),
    resolution: optional(number({ above: '0' }), null, 'Baselines smaller than this allow no relative amount.'),
    ...boundFields,
    confidence: optional(confidence, null, 'Decide by interval: pass only where the data show it, e.g. 95%.'),
    method: optional(
      word(...METHODS),
      null,
      'How the interval is made, beside a confidence; the one that fits metric and data when left out.',
    ),
    runs: optional(
      runs,
      null,
      'The metric is a list, one value a run, and its value is their mean. How the runs came about: {folds: 10}, {train: 900, test: 100}, or seeds.',
    ),
    undecided: optional(
      word('block', 'warn'),
      null,
      'What the rule does, beside a confidence, where the data neither show nor refute it: block (default) or warn.',
    ),
    find_slices: optional(flag, false, 'Search the predictions for the slices that became worst; they only warn.'),
    min_rows: optional(minRows, null, 'Rows a measurement needs before it is judged.'),
    slices: optional(slices, null, 'Bounds on sub-populations.'),
    ...filters,
  },
  constraints: [
    someOf([...boundKeys, 'slices'], 'sets no bound', `add one of ${boundKeys.join(', ')}, or slices`),
    onlyWith('undecided', ['confidence'], 'add confidence: 95%, or leave undecided out: point values decide'),
    onlyWith('method', ['confidence'], 'add confidence: 95%, or leave method out: point values need none'),
  ],
  build: (values, at) => ({
    metric: values.metric.text,
    path: values.metric.segments,
    file: values.file,
    better: values.better,
    unit: values.unit,
    resolution: values.resolution,
    bounds: boundsFrom(values),
    confidence: values.confidence,
    method: values.method,
    runs: values.runs,
    undecided: values.undecided ?? 'block',
    findSlices: values.find_slices,
    minRows: values.min_rows,
    slices: values.slices,
    severity: values.severity,
    models: values.models,
    tiers: values.tiers,
    at,
  }),
})
