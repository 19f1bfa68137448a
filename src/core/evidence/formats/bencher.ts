import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { finiteText, measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Reading } from '../types.ts'
import { intervalOf } from '../uncertainty.ts'

/** Bencher Metric Format: `<benchmark>.<measure>.{value, lower_value, upper_value}` and nothing else. */
export const bencher: Reader = { format: 'bencher', title: 'Bencher metric format', recognises, read }

const known: ReadonlySet<string> = new Set(['value', 'lower_value', 'upper_value'])

/** Groups of SageMaker's `evaluation.json`, which without deviations has the same shape. */
const sagemaker: ReadonlySet<string> = new Set([
  'binary_classification_metrics',
  'multiclass_classification_metrics',
  'regression_metrics',
])

function recognises({ root }: Document): boolean {
  const benchmarks = entriesOf(root)
  return benchmarks.length > 0 && benchmarks.every(({ key, value }) => !sagemaker.has(key) && isBenchmark(value))
}

function isBenchmark(node: Node): boolean {
  return entriesOf(node).length > 0 && entriesOf(node).every((measure) => isMeasure(measure.value))
}

function isMeasure(node: Node): boolean {
  return child(node, 'value') !== undefined && entriesOf(node).every((entry) => known.has(entry.key))
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const measurements = entriesOf(document.root).flatMap((benchmark) =>
    entriesOf(benchmark.value).map((measure) => {
      const value = child(measure.value, 'value') ?? measure.value
      const lower = finiteText(child(measure.value, 'lower_value'))
      const upper = finiteText(child(measure.value, 'upper_value'))
      const path = [benchmark.key, measure.key]
      return measurement({ path, value: valueOf(value), at: place(value), interval: intervalOf(lower, upper) })
    }),
  )
  return ok(reading({ format: 'bencher', measurements }))
}
