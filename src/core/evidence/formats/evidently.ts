import { child, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { stated } from '../stated.ts'
import { driftScore, isDriftScore, namedIn } from './evidently-drift.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyMetrics } from './evidently-metrics.ts'

/**
 * Reports of Evidently 0.7 and later: `metrics[]` of `{metric_name, config, value}`, where a value is a number, a
 * `{count, share}` or numbers by label, and `tests[]` with a status each. Method and threshold come with the metric.
 */
export const evidently: Reader = evidentlyMetrics({
  format: 'evidently',
  title: 'Evidently report (0.7 and later)',
  metricOf,
})

function metricOf(item: Node, place: Place): MetricFound {
  const name = stringOf(child(item, 'metric_name'))
  const value = child(item, 'value')
  if (name === undefined || value === undefined) return { measurements: [], undecided: [] }
  const config = child(item, 'config')
  const method = stringOf(child(config, 'method')) ?? namedIn(name, 'method')
  const threshold = textOf(child(config, 'threshold')) ?? namedIn(name, 'threshold')
  const type = stringOf(child(config, 'type')) ?? name
  if ((isDriftScore(type) || isDriftScore(name)) && value.kind !== 'mapping') {
    return driftScore({ path: [name], score: value, method, threshold, at: place(value) })
  }
  const context = stated({ method, threshold })
  const measurements = descendants(value, [name]).map(({ path, node }) =>
    measurement({ path, value: valueOf(node), at: place(node), context }),
  )
  return { measurements, undecided: [] }
}
