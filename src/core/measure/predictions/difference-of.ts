import type { Estimate } from '../../statistics/estimate.ts'
import { compareMetric } from '../../statistics/metrics/compare-metric.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import { independentDifference } from './independent-difference.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'
import type { Difference } from '../measured.ts'
import { resampledDifference } from './resampled-rows.ts'
import { mayResample, wayOf } from './sample-of.ts'
import type { Inferring } from './sample-of.ts'

/** The rows of both sides, and the baseline's in the candidate's order; null where there are none, or they do not pair. */
type Sides = {
  readonly candidate: RowFacts | null
  readonly baseline: RowFacts | null
  readonly partner: RowFacts | null
}

/** The difference of what there is on both sides; null where one has no rows. */
export function differenceOfSides({ candidate, baseline, partner }: Sides, inferring: Inferring): Difference | null {
  if (candidate === null || baseline === null) return null
  return differenceOf({ candidate, baseline: partner ?? baseline, paired: partner !== null }, inferring)
}

type BothSides = {
  readonly candidate: RowFacts
  readonly baseline: RowFacts
  /** Whether row i of both is about the same thing. */
  readonly paired: boolean
}

/**
 * Candidate − baseline with its interval. On the same rows the two are compared row by row, which takes far fewer rows
 * to show a difference; on different rows nothing is compared, unless the policy names a method for that.
 */
function differenceOf(sides: BothSides, inferring: Inferring): Difference {
  const { method, definition } = inferring
  if (method === 'newcombe' || method === 'welch' || method === 'fisher') {
    return independentDifference(sides, definition, method)
  }
  if (!sides.paired) return { kind: 'undefined', why: 'rows-differ' }
  const { candidate, baseline, difference, n, sameRows, identical } = compareMetric(
    definition,
    sides.candidate,
    sides.baseline,
  )
  if (candidate.kind === 'undefined') return { kind: 'undefined', why: candidate.why }
  if (baseline.kind === 'undefined') return { kind: 'undefined', why: 'baseline-undefined' }
  if (!sameRows) return { kind: 'undefined', why: 'rows-differ' }
  const value = candidate.value - baseline.value
  const closed = difference ?? { kind: 'point', value }
  const common = { kind: 'measured', paired: true, n, identical } as const
  const way = wayOf(inferring, closed)
  if (way === 'closed') {
    return { ...common, estimate: closed, method: pairedMethod(definition, closed) }
  }
  // resamples of equal predictions are all zero, which proves nothing
  const found =
    !identical && mayResample(sides.candidate, inferring) ? resampledDifference(sides, value, inferring) : null
  if (found === null) return { ...common, estimate: { kind: 'point', value }, method: 'none' }
  return { ...common, estimate: found, method: way }
}

function pairedMethod({ kind }: MetricDefinition, estimate: Estimate): string {
  if (kind === 'auc') return 'delong'
  switch (estimate.kind) {
    case 'paired':
      return 'tango'
    case 'student':
      return 'paired-t'
    default:
      return 'jackknife'
  }
}
