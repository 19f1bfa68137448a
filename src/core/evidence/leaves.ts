import type { Entry, MappingNode, Node } from '../document/tree.ts'
import { keyed } from './keyed.ts'
import { cvResultsOf, isCvResults } from './cv-results.ts'
import { finiteText, measurement, valueOf } from './measurement.ts'
import type { Place } from './place.ts'
import { runsIn } from './runs.ts'
import { runTable } from './run-table.ts'
import type { Measurement } from './types.ts'
import { standardErrorOf } from './uncertainty.ts'

const companion = '_stderr'

/** Counters that training tools write beside metrics at the top of a file. */
const counters: ReadonlySet<string> = new Set(['step', 'epoch', 'global_step'])

/** What a group of numbers calls the count of rows behind them. */
export const countNames: ReadonlySet<string> = new Set([
  'n',
  'rows',
  'n_rows',
  'num_rows',
  'n_samples',
  'num_samples',
  'support',
])

/**
 * One measurement per leaf of nested mappings, its path the keys that lead to it. An empty mapping and a list are
 * leaves, so that an emptied set of slices shows; a list of numbers is one measurement of several runs, and a list of
 * mappings that each name their run is one for every other key. Paths begin with the segments `above`. `x_stderr` beside `x` is the standard error of `x`, not a metric;
 * `n` beside numbers of a group is the count of rows behind each of them.
 */
export function leavesOf(root: MappingNode, place: Place, above: readonly string[] = []): readonly Measurement[] {
  const found: Measurement[] = []
  collect(root, above, { found, place, top: above.length + 1 })
  return found
}

type Into = { readonly found: Measurement[]; readonly place: Place; readonly top: number }

function collect(mapping: MappingNode, above: readonly string[], into: Into): void {
  // most mappings hold no standard errors: nothing then needs to look for a sibling
  const siblings = mapping.entries.some(({ key }) => key.endsWith(companion)) ? keyed(mapping) : null
  const count = above.length < into.top ? null : countOf(mapping)
  // lists there have one value for each setting that was tried, not for each run
  const isSearch = isCvResults(mapping)
  if (isSearch) into.found.push(...cvResultsOf(mapping, into.place, above))
  for (const entry of mapping.entries) {
    const path = [...above, entry.key]
    if (entry.value.kind === 'mapping' && entry.value.entries.length > 0) collect(entry.value, path, into)
    else into.found.push(...leavesAt(entry, { siblings, count, path, isSearch }, into))
  }
}

function leavesAt(entry: Entry, beside: Beside, into: Into): readonly Measurement[] {
  const table = runTable(entry.value, into.place, beside.path)
  return table ?? [leaf(entry, beside, into)]
}

/** The count of rows behind the numbers of a group; null where none, or more than one, is stated. */
function countOf({ entries }: MappingNode): Entry | null {
  const [first, ...more] = entries.filter(({ key, value }) => countNames.has(key) && value.kind === 'number')
  const isGroup = entries.some(({ key, value }) => !countNames.has(key) && value.kind === 'number')
  return first !== undefined && more.length === 0 && isGroup ? first : null
}

type Beside = {
  readonly siblings: ReadonlyMap<string, Node> | null
  readonly count: Entry | null
  readonly path: readonly string[]
  readonly isSearch: boolean
}

function leaf(entry: Entry, { siblings, count, path, isSearch }: Beside, into: Into): Measurement {
  const { key, value } = entry
  const isCompanion = siblings !== null && key.endsWith(companion) && siblings.has(key.slice(0, -companion.length))
  return measurement({
    path,
    value: value.kind === 'sequence' && !isSearch ? runsIn(value, into.place) : valueOf(value),
    at: into.place(value),
    n: entry === count ? null : finiteText(count?.value),
    standardError: standardErrorOf(siblings?.get(key + companion)),
    operational: isCompanion || entry === count || (path.length === into.top && counters.has(key)),
  })
}
