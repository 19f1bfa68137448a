import { nearest } from '../../base/nearest.ts'
import { byCodeUnit } from '../../base/order.ts'
import { formatPath } from '../../evidence/metric-name.ts'
import type { Located } from './located.ts'

/** Names looked at for a suggestion: enough for any real file, few enough to stay quick on a hostile one. */
const MOST = 200

/** The names one side offers, in an order that does not depend on how its files are laid out. */
export type OfferedNames = {
  readonly whole: readonly string[]
  /** The whole name by its last segment; the first in order where several end alike. */
  readonly byEnd: ReadonlyMap<string, string>
}

export function offeredNames(all: readonly Located[]): OfferedNames {
  const named = new Map<string, string>()
  for (const { measurement } of all) {
    if (!measurement.operational) named.set(formatPath(measurement.path), formatPath(measurement.path.slice(-1)))
  }
  const whole = [...named.keys()].toSorted(byCodeUnit).slice(0, MOST)
  const byEnd = new Map<string, string>()
  for (const name of whole.toReversed()) byEnd.set(named.get(name) ?? name, name)
  return { whole, byEnd }
}

/** Names that a metric nobody found may have been meant to have: the nearest by whole name, and by last segment. */
export function nearMetrics(offered: OfferedNames, name: string): readonly string[] {
  const end = nearestOf(name, [...offered.byEnd.keys()])
  const meant = [nearestOf(name, offered.whole), end === null ? null : (offered.byEnd.get(end) ?? null)]
  return [...new Set(meant.filter((text) => text !== null))].toSorted(byCodeUnit)
}

/** As `nearest`, which measures every name: those whose length alone rules them out are left out before. */
function nearestOf(name: string, known: readonly string[]): string | null {
  const alike = known.filter((other) => Math.abs(other.length - name.length) * 3 <= Math.max(other.length, name.length))
  return nearest(name, alike)
}

/** Keys that differ from a missing one in white space, case or spelling only: `US ` for `US`, `1.0` for `1`. */
export function nearKeys(key: string, keys: readonly string[]): readonly string[] {
  const others = keys
    .filter((other) => other !== key)
    .toSorted(byCodeUnit)
    .slice(0, MOST)
  const alike = others.filter((other) => plain(other) === plain(key))
  const meant = nearest(key, others)
  return [...new Set(meant === null ? alike : [...alike, meant])].toSorted(byCodeUnit)
}

function plain(key: string): string {
  const trimmed = key.trim().toLowerCase()
  return /^\d{1,15}\.0{1,15}$/.test(trimmed) ? trimmed.slice(0, trimmed.indexOf('.')) : trimmed
}
