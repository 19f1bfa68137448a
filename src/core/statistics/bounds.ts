import type { Estimate } from './estimate.ts'
import { unreachable } from '../base/unreachable.ts'
import { clopperPearsonLower, clopperPearsonUpper } from './intervals/clopper-pearson.ts'
import { disparityBound } from './intervals/disparity.ts'
import { exchanged, fisherLower } from './intervals/fisher.ts'
import { mcnemarLower } from './intervals/mcnemar.ts'
import { midPLower } from './intervals/mid-p.ts'
import { newcombeBound } from './intervals/newcombe.ts'
import { percentile, varies } from './intervals/percentile.ts'
import { swapped, tangoBound } from './intervals/tango.ts'
import { wilsonBound } from './intervals/wilson.ts'
import { isSound } from './sound.ts'
import { normalQuantile } from './special/normal.ts'
import { studentUpperQuantile } from './special/student.ts'

export type Interval = { readonly lower: number; readonly upper: number }

type Side = 'lower' | 'upper'

/**
 * The ONE-SIDED bound below the quantity at confidence `level` in (0, 1): with 0.95 its z is 1.645. The claim "θ is at
 * least t" is shown at that level iff the bound is t or more. Null where the spread is unknown or the estimate unsound.
 *
 * By kind: proportion Wilson, or Clopper and Pearson where it asks for `exact`; proportions Newcombe's hybrid score, or
 * Fisher's where it asks for `exact`; paired Tango's score, or McNemar's where it asks for a `test`, which has none without
 * a discordant row; normal and student value − q·se
 * (the value itself where se is 0); replicates the percentile, interpolated linearly, and none where they are all one
 * value, since a resample that never varies says nothing of the next row; point none.
 */
export function lowerBound(estimate: Estimate, level: number): number | null {
  return bound(estimate, level, 'lower')
}

/** The one-sided bound above the quantity at confidence `level`: the mirror image of `lowerBound`. */
export function upperBound(estimate: Estimate, level: number): number | null {
  return bound(estimate, level, 'upper')
}

/** The two-sided interval: each of its ends is a one-sided bound at (1 + level) / 2. */
export function interval(estimate: Estimate, level: number): Interval | null {
  const oneSided = (1 + level) / 2
  const lower = lowerBound(estimate, oneSided)
  const upper = upperBound(estimate, oneSided)
  return lower === null || upper === null ? null : { lower, upper }
}

function bound(estimate: Estimate, level: number, side: Side): number | null {
  if (!(level > 0 && level < 1)) throw new RangeError(`not a confidence level: ${level}`)
  if (!isSound(estimate)) return null
  const alpha = 1 - level
  const sign = side === 'lower' ? 1 : -1
  const z = -sign * normalQuantile(alpha)
  switch (estimate.kind) {
    case 'point':
      return null
    case 'normal':
      // + 0: a bound is never −0
      return estimate.value - z * estimate.standardError + 0
    case 'student':
      return estimate.value - sign * studentUpperQuantile(alpha, estimate.degrees) * estimate.standardError + 0
    case 'proportion':
      if (estimate.exact !== true) return wilsonBound(estimate, z)
      return side === 'lower' ? clopperPearsonLower(estimate, level) : clopperPearsonUpper(estimate, level)
    case 'proportions':
      if (estimate.exact !== true) return newcombeBound(estimate, z)
      return side === 'lower' ? fisherLower(estimate, level) : mirror(fisherLower(exchanged(estimate), level))
    case 'paired':
      return estimate.test === undefined ? tangoBound(estimate, z) : mcnemarBound(estimate, level, side)
    case 'replicates':
      return varies(estimate.sorted) ? percentile(estimate.sorted, alpha, side === 'upper') : null
    case 'disparity':
      return disparityBound(estimate, level, side)
    default:
      return unreachable(estimate)
  }
}

function mcnemarBound(paired: Extract<Estimate, { kind: 'paired' }>, level: number, side: Side): number | null {
  const below = paired.test === 'exact' ? mcnemarLower : midPLower
  return side === 'lower' ? below(paired, level) : mirror(below(swapped(paired), level))
}

function mirror(end: number | null): number | null {
  // + 0: a bound is never −0
  return end === null ? null : 0 - end + 0
}
