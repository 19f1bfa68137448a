import { fromRoot } from '../policy/model-path.ts'
import type { Gate, MetricEntry, Model } from '../policy/types.ts'
import type { MetricAsk } from './predictions/plan.ts'
import type { MeasurePlan } from './task.ts'

/** One thing to measure of one model, and the two files it is measured on. */
export type PlannedMeasure = {
  readonly model: string
  readonly plan: MeasurePlan
  readonly candidate: PlannedFile
  readonly baseline: PlannedFile
}

/** A file from the root of the repository, at the head or at the tip of the base branch. */
export type PlannedFile = { readonly path: string; readonly side: 'candidate' | 'baseline' }

/** Everything that judging these models by this gate needs measured. */
export function measurePlans(gate: Gate, models: readonly { readonly model: Model }[]): readonly PlannedMeasure[] {
  return models.flatMap(({ model }) => [
    ...predictionsPlans(gate, model),
    ...driftPlans(model),
    ...importancePlans(model),
  ])
}

function predictionsPlans(gate: Gate, { id, path, predictions, ...model }: Model): readonly PlannedMeasure[] {
  if (predictions === null) return []
  const asks = asksOf(gate, { id, path, predictions, ...model })
  return [
    {
      model: id,
      plan: { what: 'predictions', declared: predictions, asks, guess: false, usual: true },
      ...onBoth(path, predictions.file),
    },
  ]
}

/** Both tables are the candidate's: what it was made for, and what it meets. */
function driftPlans({ id, path, drift }: Model): readonly PlannedMeasure[] {
  if (drift === null) return []
  return [
    {
      model: id,
      plan: { what: 'drift', declared: drift },
      candidate: { path: fromRoot(path, drift.current), side: 'candidate' },
      baseline: { path: fromRoot(path, drift.reference), side: 'candidate' },
    },
  ]
}

function importancePlans({ id, path, importance }: Model): readonly PlannedMeasure[] {
  if (importance === null) return []
  return [{ model: id, plan: { what: 'importance' }, ...onBoth(path, importance) }]
}

function onBoth(folder: string, file: string): Pick<PlannedMeasure, 'candidate' | 'baseline'> {
  const path = fromRoot(folder, file)
  return { candidate: { path, side: 'candidate' }, baseline: { path, side: 'baseline' } }
}

function asksOf(gate: Gate, model: Model): readonly MetricAsk[] {
  // a list of runs stands in a metrics file: no table shows it
  return gate.metrics.filter((entry) => entry.runs === null && concerns(entry, model)).map(askOf)
}

function askOf({ metric, method, findSlices, slices }: MetricEntry): MetricAsk {
  const by = slices?.source.kind === 'columns' ? slices.source.by : []
  return { metric, method, slices: by, findSlices, minRows: slices?.minRows ?? null }
}

/** Whether an entry of `metrics` is for this model. */
export function concerns(entry: MetricEntry, model: Model): boolean {
  return (
    (entry.models.length === 0 || entry.models.includes(model.id)) &&
    (entry.tiers.length === 0 || entry.tiers.includes(model.tier))
  )
}
