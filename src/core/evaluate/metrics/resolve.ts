import { byCodeUnit } from '../../base/order.ts'
import { fingerprint, valuePrint } from './fingerprint.ts'
import { addressOf, nameOfMetric } from './located.ts'
import type { Located } from './located.ts'
import type { MetricIndex, Name } from './metric-index.ts'

/** What a name leads to on one side. */
export type Resolution =
  | { readonly kind: 'found'; readonly located: Located }
  | { readonly kind: 'ambiguous'; readonly matches: readonly string[] }
  | { readonly kind: 'conflict'; readonly values: readonly string[]; readonly located: Located }
  | { readonly kind: 'missing' }

/** So many matches of an ambiguous name are listed. */
export const MOST_LISTED = 20

/**
 * The one measurement a name means. A whole path wins over a short name; a short name never reaches operational
 * numbers (run times, counters); equal duplicates are one; anything else that is not one is said, never chosen.
 */
export function resolve(index: MetricIndex, name: Name): Resolution {
  const { exact, suffix } = index.find(name, 0)
  return single(exact.length > 0 ? exact : suffix.filter(({ measurement }) => !measurement.operational))
}

/** One measurement out of several that answer the same question. */
export function single(matches: readonly Located[]): Resolution {
  const [only] = matches
  if (only !== undefined && matches.length === 1) return { kind: 'found', located: only }
  const [first, ...others] = matches.toSorted(byAddress)
  if (first === undefined) return { kind: 'missing' }
  const print = fingerprint(first.measurement)
  if (others.every((other) => fingerprint(other.measurement) === print)) return { kind: 'found', located: first }
  const alike = (other: Located): boolean =>
    other.file.path === first.file.path && nameOfMetric(other) === nameOfMetric(first)
  const values = distinct(matches.map((match) => valuePrint(match.measurement)))
  if (others.every(alike) && values.length > 1) return { kind: 'conflict', values, located: first }
  return { kind: 'ambiguous', matches: distinct(matches.map(describe)) }
}

function describe(located: Located): string {
  const { dataset, split, slice } = located.measurement
  const on = [dataset, split, slice].filter((part) => part !== null).join(', ')
  return on === '' ? addressOf(located) : `${addressOf(located)} (${on})`
}

/** Each once, in order, and no more than a person reads. */
function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].toSorted(byCodeUnit).slice(0, MOST_LISTED)
}

function byAddress(a: Located, b: Located): number {
  return (
    byCodeUnit(a.file.path, b.file.path) ||
    a.measurement.at.line - b.measurement.at.line ||
    a.measurement.at.column - b.measurement.at.column
  )
}
