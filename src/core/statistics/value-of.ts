import type { Estimate } from './estimate.ts'
import { disparityValue } from './intervals/disparity.ts'
import { unreachable } from '../base/unreachable.ts'

/** The value itself, in the metric's unit; a difference is candidate − baseline. It asks for a sound estimate. */
export function valueOf(estimate: Estimate): number {
  switch (estimate.kind) {
    case 'point':
    case 'normal':
    case 'student':
    case 'replicates':
      return estimate.value
    case 'proportion':
      return estimate.successes / estimate.n
    case 'proportions':
      return estimate.candidate.successes / estimate.candidate.n - estimate.baseline.successes / estimate.baseline.n
    case 'paired':
      return (estimate.onlyCandidate - estimate.onlyBaseline) / estimate.n
    case 'disparity':
      return disparityValue(estimate)
    default:
      return unreachable(estimate)
  }
}
