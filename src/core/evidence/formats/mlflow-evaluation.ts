import { ok } from '../../base/result.ts'
import { entriesOf } from '../../document/tree.ts'
import type { Document, Entry, Node } from '../../document/tree.ts'
import { finiteText, measurement, valueOf } from '../measurement.ts'
import { placeIn } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'

const count = 'example_count'

/** What MLflow's default evaluator writes beside the count, for a classifier or a regressor. */
const companions: readonly string[] = [
  'accuracy_score',
  'mean_absolute_error',
  'mean_on_target',
  'mean_on_label',
  'score',
  'ndcg_at_3',
]

/** Counts of cases, which depend on the data more than on the model. */
const counts: readonly string[] = ['true_negatives', 'false_positives', 'false_negatives', 'true_positives']

/**
 * `metrics.json` of an MLflow evaluation result: one flat mapping, recognised by the example count the default
 * evaluator writes (all names may carry one common prefix). The count is the sample count of every metric. Flat
 * mappings of other evaluators are plain metrics, whose reader gives the same paths.
 */
export const mlflowEvaluation: Reader = {
  format: 'mlflow-evaluation',
  title: 'MLflow evaluation result',
  recognises: ({ root }) => {
    const prefix = prefixOf(root)
    if (prefix === null || !entriesOf(root).every((entry) => isScore(entry.value))) return false
    return entriesOf(root).some((entry) => companions.some((name) => entry.key === prefix + name))
  },
  read: (document) => ok(reading({ format: 'mlflow-evaluation', measurements: measurementsOf(document) })),
}

/** What stands before `example_count`; null when the file has no such key or several. */
function prefixOf(root: Node): string | null {
  const [key, another] = entriesOf(root).filter((entry) => entry.key.endsWith(count))
  return key === undefined || another !== undefined ? null : key.key.slice(0, -count.length)
}

function isScore(node: Node): boolean {
  return node.kind === 'number' || node.kind === 'nonfinite'
}

function measurementsOf(document: Document): ReturnType<typeof measurement>[] {
  const place = placeIn(document)
  const prefix = prefixOf(document.root) ?? ''
  const entries = entriesOf(document.root)
  const n = finiteText(entries.find((entry) => entry.key === prefix + count)?.value)
  const isCount = (entry: Entry): boolean => [count, ...counts].some((name) => entry.key === prefix + name)
  return entries.map((entry) =>
    measurement({
      path: [entry.key],
      value: valueOf(entry.value),
      at: place(entry.value),
      n: entry.key === prefix + count ? null : n,
      operational: isCount(entry),
    }),
  )
}
