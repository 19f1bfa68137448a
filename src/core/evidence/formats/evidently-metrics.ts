import { ok } from '../../base/result.ts'
import { child, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import { stated } from '../stated.ts'
import { evidentlyDialect } from './evidently-dialect.ts'
import type { EvidentlyDialect } from './evidently-dialect.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyTests } from './evidently-tests.ts'

/** A dialect with `metrics[]`, and perhaps `tests[]`; the dialects differ in what one metric looks like. */
export type MetricsDialect = {
  readonly format: EvidentlyDialect
  readonly title: string
  readonly metricOf: (item: Node, place: Place) => MetricFound
}

/** The reader of one dialect of reports: the measurements of its metrics, and what its tests attest. */
export function evidentlyMetrics({ format, title, metricOf }: MetricsDialect): Reader {
  return {
    format,
    title,
    recognises: (document) => evidentlyDialect(document) === format,
    read: (document) => {
      const place = placeIn(document)
      const found = itemsOf(child(document.root, 'metrics')).map((metric) => metricOf(metric, place))
      const tests = child(document.root, 'tests')
      const measurements = found.flatMap((metric) => metric.measurements)
      const attestations = [...found.flatMap((metric) => metric.undecided), ...evidentlyTests(tests, place)]
      // older reports say when they were made
      const identity = stated({ timestamp: stringOf(child(document.root, 'timestamp')) ?? null })
      return ok(reading({ format, measurements, attestations, asserts: itemsOf(tests).length > 0, identity }))
    },
  }
}
