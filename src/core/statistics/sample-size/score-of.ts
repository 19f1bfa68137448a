import { unreachable } from '../../base/unreachable.ts'
import type { Estimate } from '../estimate.ts'
import { newcombeScore } from '../intervals/newcombe.ts'
import { varies } from '../intervals/percentile.ts'
import { tangoScore } from '../intervals/tango.ts'
import { wilsonScore } from '../intervals/wilson.ts'
import { isSound } from '../sound.ts'
import { valueOf } from '../value-of.ts'

/** How many standard errors an estimate lies above a threshold, by its own method; null where its spread is unknown. */
export function scoreOf(estimate: Estimate, threshold: number): number | null {
  return isSound(estimate) ? soundScore(estimate, threshold) : null
}

function soundScore(estimate: Estimate, threshold: number): number | null {
  switch (estimate.kind) {
    case 'point':
      return null
    case 'normal':
    case 'student':
      return (valueOf(estimate) - threshold) / estimate.standardError
    case 'proportion':
      return wilsonScore(estimate, Math.min(1, Math.max(0, threshold)))
    case 'proportions':
      return newcombeScore(estimate, threshold)
    case 'paired':
      return tangoScore(estimate, Math.min(1, Math.max(-1, threshold)))
    case 'disparity':
      // which groups the further rows would be of is not known
      return null
    case 'replicates':
      return varies(estimate.sorted) ? (estimate.value - threshold) / deviation(estimate.sorted) : null
    default:
      return unreachable(estimate)
  }
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / Math.max(1, values.length - 1))
}
