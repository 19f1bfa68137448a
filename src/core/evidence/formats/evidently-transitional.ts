import { ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import type { Position, Span } from '../../base/source.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Reading } from '../types.ts'
import { evidentlyDialect } from './evidently-dialect.ts'
import { driftScore, isDriftScore, namedIn } from './evidently-drift.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyTests } from './evidently-tests.ts'

/**
 * Reports that Evidently wrote while it changed (0.6): `metrics[]` of `{metric_id, value}`. Method and
 * threshold are in the file only where they are part of the name; other drift scores in it can't be judged.
 */
export const evidentlyTransitional: Reader = {
  format: 'evidently-transitional',
  title: 'Evidently report (0.6)',
  recognises: (document) => evidentlyDialect(document) === 'evidently-transitional',
  read,
}

function read(document: Document): Result<Reading, never> {
  const place = placeIn(document)
  const found = itemsOf(child(document.root, 'metrics')).map((metric) => metricOf(metric, place))
  const tests = child(document.root, 'tests')
  const attestations = [...found.flatMap((metric) => metric.undecided), ...evidentlyTests(tests, place)]
  const measurements = found.flatMap((metric) => metric.measurements)
  const asserts = itemsOf(tests).length > 0
  return ok(reading({ format: 'evidently-transitional', measurements, attestations, asserts }))
}

function metricOf(item: Node, place: (node: { readonly at: Span }) => Position): MetricFound {
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
