import { unreachable } from '../../base/unreachable.ts'
import { benjaminiHochberg } from '../../statistics/corrections/benjamini-hochberg.ts'
import { bonferroni } from '../../statistics/corrections/bonferroni.ts'
import { holm } from '../../statistics/corrections/holm.ts'
import type { Correction } from '../../policy/measuring.ts'

/** One of the slices that a rule judges together: its alarm, adjusted for there being others. */
export type FamilyMember = { readonly size: number; readonly correction: Correction; readonly adjusted: number }

/**
 * The members of a family, each adjusted for all. A slice whose alarm has no p-value counts as one that raises none, and
 * still counts.
 */
export function familyOf(alarms: readonly (number | null)[], correction: Correction): readonly FamilyMember[] {
  const adjusted = adjust(
    alarms.map((p) => p ?? 1),
    correction,
  )
  return adjusted.map((p) => ({ size: alarms.length, correction, adjusted: p }))
}

function adjust(values: readonly number[], correction: Correction): readonly number[] {
  switch (correction) {
    case 'holm':
      return holm(values)
    case 'bonferroni':
      return bonferroni(values)
    case 'benjamini-hochberg':
      return benjaminiHochberg(values)
    case 'none':
      return values
    default:
      return unreachable(correction)
  }
}
