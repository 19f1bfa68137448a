import { compare, parseDecimal } from '../../base/decimal.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Measurement } from '../../evidence/types.ts'
import type { Difference } from '../reasons.ts'
import type { LineageDifferences } from './lineage.ts'
import type { Located } from './located.ts'

/** What stands against comparing the two: in what they state, and in how the files came about. */
export function differencesOf(
  lineage: LineageDifferences,
  candidate: Located,
  baseline: Located | null,
): readonly Difference[] {
  if (baseline === null) return []
  const own = differencesBetween(candidate.measurement, baseline.measurement)
  return [...own, ...lineage(candidate.file.path)]
}

/**
 * What differs between the circumstances of two measurements: data, sample count, task version, filter, platform.
 * A fact that only one side states counts as differing, because nothing shows that the other side shares it.
 */
export function differencesBetween(candidate: Measurement, baseline: Measurement): readonly Difference[] {
  const differences: Difference[] = []
  const note = (what: string, a: string | null, b: string | null): void => {
    if (!same(a, b)) differences.push({ what, candidate: a, baseline: b })
  }
  note('dataset', candidate.dataset, baseline.dataset)
  note('split', candidate.split, baseline.split)
  note('slice', candidate.slice, baseline.slice)
  note('n', candidate.n, baseline.n)
  for (const key of contextKeys(candidate, baseline)) note(key, stated(candidate, key), stated(baseline, key))
  return differences
}

function contextKeys(a: Measurement, b: Measurement): readonly string[] {
  if (a.context === b.context) return []
  return [...new Set([...Object.keys(a.context), ...Object.keys(b.context)])].toSorted(byCodeUnit)
}

function stated(measurement: Measurement, key: string): string | null {
  return Object.hasOwn(measurement.context, key) ? (measurement.context[key] ?? null) : null
}

/** Counts may be written 500 or 500.0; anything else must be the same text. */
function same(a: string | null, b: string | null): boolean {
  if (a === b) return true
  if (a === null || b === null) return false
  const x = parseDecimal(a)
  const y = parseDecimal(b)
  return x !== null && y !== null && compare(x, y) === 0
}
