import { child, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { descendants } from '../descendants.ts'
import { measurement, valueOf } from '../measurement.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { driftScore } from './evidently-drift.ts'
import type { MetricFound } from './evidently-drift.ts'
import { evidentlyMetrics } from './evidently-metrics.ts'

/**
 * A report of Evidently up to 0.6: `metrics[]` of `{metric, result}`, results as deep as the metric likes. A drift
 * score stands under the name of its statistical test, because the score alone may mean drift when it is low (a
 * p-value) or when it is high (a distance); two tests on one column are two metrics.
 */
export const evidentlyReport: Reader = evidentlyMetrics({
  format: 'evidently-report',
  title: 'Evidently report (before 0.7)',
  metricOf,
})

type Known = { readonly path: readonly string[]; readonly place: Place }

function metricOf(item: Node, place: Place): MetricFound {
  const result = child(item, 'result')
  const name = stringOf(child(item, 'metric'))
  if (name === undefined || result === undefined) return { measurements: [], undecided: [] }
  const column = stringOf(child(result, 'column_name'))
  return values(result, { path: column === undefined ? [name] : [name, column], place })
}

/** Walks a result; a mapping with a `drift_score` gives its score the name of the test beside it. */
function values(node: Node, known: Known): MetricFound {
  if (node.kind !== 'mapping') return leaf(node, known)
  const found = node.entries.map((entry): MetricFound => {
    if (entry.key === 'drift_score') return drift(node, entry.value, known)
    return values(entry.value, { path: [...known.path, entry.key], place: known.place })
  })
  return {
    measurements: found.flatMap((part) => part.measurements),
    undecided: found.flatMap((part) => part.undecided),
  }
}

function leaf(node: Node, { path, place }: Known): MetricFound {
  const found = descendants(node, path).map((at) =>
    measurement({ path: at.path, value: valueOf(at.node), at: place(at.node) }),
  )
  return { measurements: found, undecided: [] }
}

function drift(holder: Node, score: Node, known: Known): MetricFound {
  const method = stringOf(child(holder, 'stattest_name')) ?? null
  const threshold = textOf(child(holder, 'stattest_threshold')) ?? null
  const path = [...known.path, ...(method === null ? [] : [method]), 'drift_score']
  return driftScore({ path, score, method, threshold, at: known.place(score) })
}
