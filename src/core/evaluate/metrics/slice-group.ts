import { byCodeUnit } from '../../base/order.ts'
import { countNames } from '../../evidence/leaves.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import type { Located } from './located.ts'
import type { Matches, MetricIndex, Name } from './metric-index.ts'
import { MOST_LISTED, single } from './resolve.ts'
import type { Resolution } from './resolve.ts'

/** The slices a mapping holds on one side. */
export type SliceGroup =
  | { readonly kind: 'found'; readonly name: string; readonly members: ReadonlyMap<string, Resolution> }
  | { readonly kind: 'empty'; readonly name: string }
  | { readonly kind: 'ambiguous'; readonly matches: readonly string[] }
  | { readonly kind: 'missing' }

type Row = { readonly key: string; readonly located: Located }

/**
 * The mapping a name means: `{France: 0.5, …}`, or `{France: {f1: 0.5, …}, …}` of which the metric's own rows are
 * taken. A mapping without entries is there, and empty.
 */
export function sliceGroup(index: MetricIndex, name: Name, metric: string): SliceGroup {
  const nested = best(index.find(name, 2)).filter(({ measurement }) => measurement.path.at(-1) === metric)
  const members = best(index.find(name, 1))
  const isCounted = members.some(isCount)
  const direct = members.filter(({ measurement }) => !measurement.operational)
  const rows =
    nested.length > 0
      ? nested.map((located) => row(located, 2))
      : direct.map((located) => row(isCounted ? withoutCount(located) : located, 1))
  if (rows.length > 0) return grouped(rows, nested.length > 0 ? 2 : 1)
  const [empty] = best(index.find(name, 0)).filter(isEmptyMapping)
  return empty === undefined ? { kind: 'missing' } : { kind: 'empty', name: formatPath(empty.measurement.path) }
}

function isCount({ measurement }: Located): boolean {
  return measurement.operational && countNames.has(measurement.path.at(-1) ?? '')
}

/** `{north: 0.87, south: 0.86, n: 4200}` counts the rows of all groups together, and those of none. */
function withoutCount(located: Located): Located {
  return { ...located, measurement: { ...located.measurement, n: null } }
}

function best({ exact, suffix }: Matches): readonly Located[] {
  return exact.length > 0 ? exact : suffix
}

function row(located: Located, up: number): Row {
  return { key: located.measurement.path.at(-up) ?? '', located }
}

function grouped(rows: readonly Row[], up: number): SliceGroup {
  const addresses = new Set(rows.map(({ located }) => `${located.file.path}: ${nameAbove(located, up)}`))
  if (addresses.size > 1)
    return { kind: 'ambiguous', matches: [...addresses].toSorted(byCodeUnit).slice(0, MOST_LISTED) }
  const members = new Map<string, Located[]>()
  for (const { key, located } of rows) members.set(key, [...(members.get(key) ?? []), located])
  const [first] = rows
  const name = first === undefined ? '' : nameAbove(first.located, up)
  return { kind: 'found', name, members: new Map([...members].map(([key, all]) => [key, single(all)])) }
}

function nameAbove(located: Located, up: number): string {
  return formatPath(located.measurement.path.slice(0, -up))
}

function isEmptyMapping({ measurement }: Located): boolean {
  const { value } = measurement
  return value.kind === 'collection' && value.of === 'mapping' && value.keys.length === 0
}
