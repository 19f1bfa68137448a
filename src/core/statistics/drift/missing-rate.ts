import { computed, undefinedFor } from '../estimate.ts'
import type { Drift } from './drift.ts'

/** Share of cells without a usable value (missing or NaN) now, less that of the reference. */
export function missingRateDrift(sides: Pick<Drift, 'method' | 'reference' | 'current'>): Drift {
  const before = rate(sides.reference)
  const now = rate(sides.current)
  const value = before === null || now === null ? undefinedFor('no-rows') : computed(now - before)
  return { ...sides, value, test: null, cells: null, warnings: [] }
}

function rate({ n, missing, notANumber }: Drift['reference']): number | null {
  const rows = n + missing + notANumber
  return rows === 0 ? null : (missing + notANumber) / rows
}
