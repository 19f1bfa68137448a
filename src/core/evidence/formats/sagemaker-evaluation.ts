import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Document, Entry } from '../../document/tree.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Measurement, Reading } from '../types.ts'
import { countOf } from '../uncertainty.ts'

/** Groups of SageMaker's model quality metrics, by kind of problem. */
const groups: readonly string[] = [
  'binary_classification_metrics',
  'multiclass_classification_metrics',
  'regression_metrics',
]

/**
 * The `evaluation.json` of SageMaker pipelines and Model Monitor: `<group>.<metric>.{value, standard_deviation}`.
 * What a standard deviation is of differs from script to script (of resamples in Model Monitor, of residuals in
 * Amazon's own example), so it is shown and never taken for a standard error. Matrices and curves are collections.
 */
export const sagemakerEvaluation: Reader = {
  format: 'sagemaker-evaluation',
  title: 'SageMaker evaluation.json',
  recognises,
  read,
}

function recognises({ root }: Document): boolean {
  return groups.some((group) => entriesOf(child(root, group)).some((metric) => metric.value.kind === 'mapping'))
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const n = countOf(child(child(document.root, 'dataset'), 'item_count'))
  const measurements = groups.flatMap((group) =>
    entriesOf(child(document.root, group)).flatMap((metric) => readMetric([group, metric.key], metric, { n, place })),
  )
  return ok(reading({ format: 'sagemaker-evaluation', measurements }))
}

type Known = { readonly n: string | null; readonly place: (node: { readonly at: Span }) => Position }

function readMetric(path: readonly string[], metric: Entry, { n, place }: Known): readonly Measurement[] {
  const value = child(metric.value, 'value') ?? metric.value
  const found = measurement({ path, value: valueOf(value), at: place(value), n })
  const deviation = child(metric.value, 'standard_deviation')
  if (deviation?.kind !== 'number') return [found]
  const shown = measurement({
    path: [...path, 'standard_deviation'],
    value: valueOf(deviation),
    at: place(deviation),
    operational: true,
  })
  return [found, shown]
}
