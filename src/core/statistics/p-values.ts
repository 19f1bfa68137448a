import type { Estimate } from './estimate.ts'
import { unreachable } from '../base/unreachable.ts'
import { clopperPearsonAbove, clopperPearsonBelow } from './intervals/clopper-pearson.ts'
import { disparityP } from './intervals/disparity.ts'
import { exchanged, fisherAbove } from './intervals/fisher.ts'
import { mcnemarAbove } from './intervals/mcnemar.ts'
import { midP } from './intervals/mid-p.ts'
import { newcombeScore } from './intervals/newcombe.ts'
import { countBelow, countUpTo, varies } from './intervals/percentile.ts'
import { swapped, tangoScore } from './intervals/tango.ts'
import { wilsonScore } from './intervals/wilson.ts'
import { isSound } from './sound.ts'
import { normalUpper } from './special/normal.ts'
import { studentUpper } from './special/student.ts'
import { valueOf } from './value-of.ts'

/** +1 for the claim that the quantity lies above the threshold, −1 for the claim that it lies below. */
type Sign = 1 | -1

/**
 * The p-value of H0: θ ≤ threshold against θ > threshold. It is the method of `lowerBound`, inverted: p ≤ 1 − level iff
 * lowerBound(estimate, level) ≥ threshold, so a bound that equals the threshold counts as shown, and a degenerate spread
 * gives 0 or 1. Decide by bounds and report p: at equality rounding may put the two a last bit apart.
 *
 * A threshold that no value can fall below is shown: p is 0. Replicates: (1 + #{≤ threshold}) / (B + 1), so that
 * p ≤ 1 − level implies the bound (level ≥ ½), and the bound implies p ≤ 1 − level + 3 / (B + 1) where no replicates
 * are tied. Null where the spread is unknown, the estimate unsound, the threshold no finite number, or other than 0 for a
 * test of McNemar's or Fisher's.
 */
export function pAtMost(estimate: Estimate, threshold: number): number | null {
  return pValue(estimate, threshold, 1)
}

/** The p-value of H0: θ ≥ threshold against θ < threshold: the mirror image of `pAtMost`. */
export function pAtLeast(estimate: Estimate, threshold: number): number | null {
  return pValue(estimate, threshold, -1)
}

function pValue(estimate: Estimate, threshold: number, sign: Sign): number | null {
  if (!Number.isFinite(threshold) || !isSound(estimate)) return null
  const apart = sign * (valueOf(estimate) - threshold)
  switch (estimate.kind) {
    case 'point':
      return null
    case 'normal':
      return estimate.standardError === 0 ? degenerate(apart) : normalUpper(apart / estimate.standardError)
    case 'student':
      if (estimate.standardError === 0) return degenerate(apart)
      return studentUpper(apart / estimate.standardError, estimate.degrees)
    case 'proportion':
      return settled(threshold, [0, 1], sign) ?? shareP(estimate, threshold, sign)
    case 'proportions':
      if (estimate.exact === true)
        return threshold === 0 ? fisherAbove(sign > 0 ? estimate : exchanged(estimate)) : null
      return settled(threshold, [-1, 1], sign) ?? normalUpper(sign * newcombeScore(estimate, threshold))
    case 'paired':
      if (estimate.test !== undefined) return threshold === 0 ? mcnemarP(estimate, sign) : null
      return settled(threshold, [-1, 1], sign) ?? normalUpper(sign * tangoScore(estimate, threshold))
    case 'replicates':
      if (!varies(estimate.sorted)) return null
      return (1 + against(estimate.sorted, threshold, sign)) / (estimate.sorted.length + 1)
    case 'disparity':
      return disparityP(estimate, threshold, sign > 0 ? 'lower' : 'upper')
    default:
      return unreachable(estimate)
  }
}

function mcnemarP(paired: Extract<Estimate, { kind: 'paired' }>, sign: Sign): number {
  const turned = sign > 0 ? paired : swapped(paired)
  return paired.test === 'exact' ? mcnemarAbove(turned) : midP(turned)
}

function shareP(share: Extract<Estimate, { kind: 'proportion' }>, threshold: number, sign: Sign): number {
  if (share.exact !== true) return normalUpper(sign * wilsonScore(share, threshold))
  return sign > 0 ? clopperPearsonAbove(share, threshold) : clopperPearsonBelow(share, threshold)
}

function degenerate(apart: number): number {
  return apart >= 0 ? 0 : 1
}

/** What the range of the quantity alone settles: a claim that always holds, or one that never can. */
function settled(threshold: number, [low, high]: readonly [number, number], sign: Sign): number | null {
  if (sign > 0 ? threshold <= low : threshold >= high) return 0
  return threshold < low || threshold > high ? 1 : null
}

function against(sorted: readonly number[], threshold: number, sign: Sign): number {
  return sign > 0 ? countUpTo(sorted, threshold) : sorted.length - countBelow(sorted, threshold)
}
