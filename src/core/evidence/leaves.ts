import type { Position, Span } from '../base/source.ts'
import type { Entry, MappingNode, Node } from '../document/tree.ts'
import { finiteText, measurement, valueOf } from './measurement.ts'
import type { Measurement } from './types.ts'

type Place = (node: { readonly at: Span }) => Position

const companion = '_stderr'

/** Counters that training tools write beside metrics at the top of a file. */
const counters: ReadonlySet<string> = new Set(['step', 'epoch', 'global_step'])

/**
 * One measurement per leaf of nested mappings, its path the keys that lead to it. An empty mapping and a list are
 * leaves, so that an emptied set of slices shows. `x_stderr` beside `x` is the standard error of `x`, not a metric.
 */
export function leavesOf(root: MappingNode, place: Place): readonly Measurement[] {
  const found: Measurement[] = []
  collect(root, [], { found, place })
  return found
}

type Into = { readonly found: Measurement[]; readonly place: Place }

function collect(mapping: MappingNode, above: readonly string[], into: Into): void {
  const siblings = new Map(mapping.entries.map((entry): readonly [string, Node] => [entry.key, entry.value]))
  for (const entry of mapping.entries) {
    const path = [...above, entry.key]
    if (entry.value.kind === 'mapping' && entry.value.entries.length > 0) collect(entry.value, path, into)
    else into.found.push(leaf(entry, path, siblings, into.place))
  }
}

function leaf(entry: Entry, path: readonly string[], siblings: ReadonlyMap<string, Node>, place: Place): Measurement {
  const { key, value } = entry
  const isCompanion = key.endsWith(companion) && siblings.has(key.slice(0, -companion.length))
  return measurement({
    path,
    value: valueOf(value),
    at: place(value),
    standardError: finiteText(siblings.get(key + companion)),
    operational: isCompanion || (path.length === 1 && counters.has(key)),
  })
}
