import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import type { Reading } from '../types.ts'
import { evidentlyDialect } from './evidently-dialect.ts'
import { driftScore, isDriftScore, namedIn } from './evidently-drift.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyTests } from './evidently-tests.ts'

/**
 * Reports of Evidently 0.7 and later: `metrics[]` of `{metric_name, config, value}`, where a value is a number, a
 * `{count, share}` or numbers by label, and `tests[]` with a status each. Method and threshold come with the metric.
 */
export const evidently: Reader = {
  format: 'evidently',
  title: 'Evidently report (0.7 and later)',
  recognises: (document) => evidentlyDialect(document) === 'evidently',
  read,
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const found = itemsOf(child(document.root, 'metrics')).map((metric) => metricOf(metric, place))
  const tests = child(document.root, 'tests')
  const attestations = [...found.flatMap((metric) => metric.undecided), ...evidentlyTests(tests, place)]
  const measurements = found.flatMap((metric) => metric.measurements)
  return ok(reading({ format: 'evidently', measurements, attestations, asserts: itemsOf(tests).length > 0 }))
}

function metricOf(item: Node, place: (node: { readonly at: Span }) => Position): MetricFound {
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
