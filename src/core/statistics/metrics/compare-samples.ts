import type { Estimate } from '../estimate.ts'
import { welch } from '../tests/student-differences.ts'
import { estimateMetric } from './estimate-metric.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { MetricEstimate } from './metric-estimate.ts'
import type { RowFacts } from './row-facts.ts'

/** A metric of two models on different, independent rows. */
export type SampleComparison = {
  readonly candidate: MetricEstimate
  readonly baseline: MetricEstimate
  /** Candidate − baseline; null where one of them is undefined. */
  readonly difference: Estimate | null
}

/**
 * The difference of a metric between independent samples, from what is known of each: shares and AUCs as two
 * `proportions`, means by Welch's t (1947) with Satterthwaite's degrees of freedom, others by the sum of the squared
 * standard errors. A point where one of the two is one.
 */
export function compareSamples(
  definition: MetricDefinition,
  candidate: RowFacts,
  baseline: RowFacts,
): SampleComparison {
  const ofCandidate = estimateMetric(definition, candidate)
  const ofBaseline = estimateMetric(definition, baseline)
  const a = ofCandidate.computed
  const b = ofBaseline.computed
  const undefinedOne = a.kind === 'undefined' || b.kind === 'undefined'
  const difference = undefinedOne ? null : between(ofCandidate.estimate, ofBaseline.estimate, a.value - b.value)
  return { candidate: ofCandidate, baseline: ofBaseline, difference }
}

function between(a: Estimate | null, b: Estimate | null, value: number): Estimate {
  if (a?.kind === 'proportion' && b?.kind === 'proportion') {
    return {
      kind: 'proportions',
      candidate: { successes: a.successes, n: a.n },
      baseline: { successes: b.successes, n: b.n },
    }
  }
  if (a?.kind === 'student' && b?.kind === 'student') return { ...welch(a, b), value }
  if (a?.kind === 'normal' && b?.kind === 'normal') {
    return { kind: 'normal', value, standardError: Math.hypot(a.standardError, b.standardError) }
  }
  return { kind: 'point', value }
}
