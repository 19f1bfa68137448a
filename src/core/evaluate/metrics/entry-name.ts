import { formatPath } from '../../evidence/metric-name.ts'
import type { MetricEntry, Model, SliceRules } from '../../policy/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { Name } from './metric-index.ts'

/** The name of an entry's metric, as rules and reports show it. */
export function displayName(entry: MetricEntry): string {
  return entry.path === null ? entry.metric : formatPath(entry.path)
}

/** Where the mapping of an entry's slices is looked for. */
export function nameOfMapping(
  entry: MetricEntry,
  source: SliceRules['source'] & { readonly kind: 'mapping' },
  model: Model,
): Name {
  const text = source.segments === null ? source.path : formatPath(source.segments)
  return { text, segments: source.segments, files: filesOf(entry, model) }
}

/** The last segment of an entry's metric: its name in tables and in the rows of a mapping. */
export function lastSegment(entry: MetricEntry): string {
  if (entry.path !== null) return entry.path.at(-1) ?? ''
  return entry.metric.slice(entry.metric.lastIndexOf('.') + 1).replaceAll('"', '')
}

/** The files an entry is looked for in, from the repository's root; null for all. */
export function filesOf(entry: MetricEntry, model: Model): string | null {
  return entry.file === null ? null : fromRoot(model.path, entry.file)
}
