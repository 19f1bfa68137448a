import { decideDifference, type DifferenceOutcome } from '../../src/core/statistics/decide/difference.ts'
import { decideEquivalence } from '../../src/core/statistics/decide/equivalence.ts'
import type { Estimate } from '../../src/core/statistics/estimate.ts'
import { valueOf } from '../../src/core/statistics/value-of.ts'

type Samples = readonly (Estimate | null)[]

/** How often each wrong decision is taken where it is easiest to take: shares of all samples. */
export type Alarms = {
  /** The truth is −margin. */
  readonly nonInferior: number
  readonly inferior: number
  readonly equivalent: number
  /** The truth is 0. */
  readonly superior: number
  /** The truth is 0: what a gate without statistics would refuse, since the candidate's number is the lower one. */
  readonly lowerNumber: number
}

/** `worse` are samples where the truth is −margin, `equal` where it is 0. */
export function alarmsOf(worse: Samples, equal: Samples, margin: number): Alarms {
  const outcome = (difference: Estimate): DifferenceOutcome =>
    decideDifference({ difference, direction: 'higher', margin, level: 0.95 }).outcome
  const passed = new Set<DifferenceOutcome>(['superior', 'non-inferior'])
  return {
    nonInferior: share(worse, (difference) => passed.has(outcome(difference))),
    inferior: share(worse, (difference) => outcome(difference) === 'inferior'),
    equivalent: share(
      worse,
      (difference) => decideEquivalence({ difference, margin, level: 0.95 }).outcome === 'equivalent',
    ),
    superior: share(equal, (difference) => outcome(difference) === 'superior'),
    lowerNumber: share(equal, (difference) => valueOf(difference) < 0),
  }
}

function share(samples: Samples, holds: (estimate: Estimate) => boolean): number {
  return samples.filter((estimate) => estimate !== null && holds(estimate)).length / samples.length
}
