import { unreachable } from '../../base/unreachable.ts'
import { adjusted } from '../../statistics/corrections/adjusted.ts'
import { intersectionUnion } from '../../statistics/corrections/intersection-union.ts'
import type { Correction } from '../../policy/measuring.ts'

/** One of the slices that a rule judges together: its alarm, adjusted for there being others. */
export type FamilyMember = {
  readonly size: number
  readonly correction: Correction
  readonly adjusted: number
  /** Of the hypothesis that any of them misses the bound: the greatest of theirs, which needs no correction. */
  readonly anyMissed: number
}

/** The p-values of one slice: of its alarm, and of its meeting the bound. Null where nothing is known of it. */
export type Tested = { readonly against: number | null; readonly shown: number | null }

/**
 * The members of a family, each adjusted for all. A slice without p-values counts as one that raises no alarm and shows
 * nothing, and still counts.
 */
export function familyOf(tested: readonly Tested[], correction: Correction): readonly FamilyMember[] {
  const all = adjust(
    tested.map(({ against }) => against ?? 1),
    correction,
  )
  const anyMissed = intersectionUnion(tested.map(({ shown }) => shown ?? 1))
  return all.map((p) => ({ size: tested.length, correction, adjusted: p, anyMissed }))
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
