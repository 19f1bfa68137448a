import { ok } from '../../base/result.ts'
import { diagnose } from '../../document/problem.ts'
import { child, entriesOf } from '../../document/tree.ts'
import type { Document, Node } from '../../document/tree.ts'
import { measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'

const sides: ReadonlySet<string> = new Set(['old', 'new', 'diff'])

/**
 * `dvc metrics diff --json`: `{file: {metric: {old, new, diff}}}`. Only `new` is read: what the baseline says is read
 * from the base commit. Metric names are DVC's own flattened ones and stay one segment. Metrics that did not change
 * are absent unless the file was written with `--all`.
 */
export const dvcMetricsDiff: Reader = {
  format: 'dvc-metrics-diff',
  title: 'dvc metrics diff --json',
  recognises: ({ root }) => entriesOf(root).length > 0 && entriesOf(root).every((file) => isFile(file.value)),
  read: (document) => {
    const place = placeIn(document)
    const measurements = entriesOf(document.root).flatMap((file) =>
      entriesOf(file.value).map((metric) => {
        const value = child(metric.value, 'new')
        return measurement({ path: [file.key, metric.key], value: valueOf(value), at: place(value ?? metric.value) })
      }),
    )
    return ok(reading({ format: 'dvc-metrics-diff', measurements, notes: [unchangedAbsent(document)] }))
  },
}

function isFile(node: Node): boolean {
  const metrics = entriesOf(node)
  return metrics.length > 0 && metrics.every((metric) => isChange(metric.value))
}

function isChange(node: Node): boolean {
  const keys = entriesOf(node).map((entry) => entry.key)
  return keys.every((key) => sides.has(key)) && (keys.includes('old') || keys.includes('new'))
}

function unchangedAbsent(document: Document): ReturnType<typeof diagnose> {
  const message = 'a difference leaves out metrics that did not change'
  const hint = 'Commit the metrics file itself, or write the difference with --all'
  return diagnose(document.file, { code: 'evidence/no-measurement', at: null, message, hint })
}
