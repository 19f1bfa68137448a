import { child, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { driftScore, isDriftScore, namedIn } from './evidently-drift.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyMetrics } from './evidently-metrics.ts'

/**
 * Reports that Evidently wrote while it changed (0.6): `metrics[]` of `{metric_id, value}`. Method and
 * threshold are in the file only where they are part of the name; other drift scores in it can't be judged.
 */
export const evidentlyTransitional: Reader = evidentlyMetrics({
  format: 'evidently-transitional',
  title: 'Evidently report (0.6)',
  metricOf,
})

function metricOf(item: Node, place: Place): MetricFound {
  const name = stringOf(child(item, 'metric_id'))
  const value = child(item, 'value')
  if (name === undefined || value === undefined) return { measurements: [], undecided: [] }
  if (isDriftScore(name) && value.kind !== 'mapping') {
    const [method, threshold] = [namedIn(name, 'method'), namedIn(name, 'threshold')]
    return driftScore({ path: [name], score: value, method, threshold, at: place(value) })
  }
  const measurements = descendants(value, [name]).map(({ path, node }) =>
    measurement({ path, value: valueOf(node), at: place(node) }),
  )
  return { measurements, undecided: [] }
}
