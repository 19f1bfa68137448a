import { unreachable } from '../../base/unreachable.ts'
import { adjusted } from '../../statistics/corrections/adjusted.ts'
import type { Correction } from '../../policy/measuring.ts'

/** One of the slices that a rule judges together: its alarm, adjusted for there being others. */
export type FamilyMember = { readonly size: number; readonly correction: Correction; readonly adjusted: number }

/**
 * The members of a family, each adjusted for all. A slice whose alarm has no p-value counts as one that raises none, and
 * still counts.
 */
export function familyOf(alarms: readonly (number | null)[], correction: Correction): readonly FamilyMember[] {
  const all = adjust(
    alarms.map((p) => p ?? 1),
    correction,
  )
  return all.map((p) => ({ size: alarms.length, correction, adjusted: p }))
}

function adjust(values: readonly number[], correction: Correction): readonly number[] {
  switch (correction) {
    case 'holm':
    case 'benjamini-hochberg':
      return adjusted(correction, values)
    case 'bonferroni':
      return values.map((p) => Math.min(1, p * values.length))
    case 'none':
      return values
    default:
      return unreachable(correction)
  }
}
