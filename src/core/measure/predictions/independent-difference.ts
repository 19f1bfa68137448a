import type { Estimate } from '../../statistics/estimate.ts'
import { compareSamples } from '../../statistics/metrics/compare-samples.ts'
import type { MetricDefinition } from '../../statistics/metrics/metric-definition.ts'
import type { RowFacts } from '../../statistics/metrics/row-facts.ts'
import type { Difference } from '../measured.ts'

/** Methods for two independent samples: the policy has to name one, since nothing in the data says that they are. */
export type IndependentMethod = 'newcombe' | 'welch' | 'fisher'

type Samples = { readonly candidate: RowFacts; readonly baseline: RowFacts }

/** Candidate − baseline as a difference of independent samples, whatever rows they hold. */
export function independentDifference(
  { candidate, baseline }: Samples,
  definition: MetricDefinition,
  method: IndependentMethod,
): Difference {
  const { difference, candidate: ours, baseline: theirs } = compareSamples(definition, candidate, baseline)
  if (ours.computed.kind === 'undefined') return { kind: 'undefined', why: ours.computed.why }
  if (theirs.computed.kind === 'undefined' || difference === null) {
    return { kind: 'undefined', why: 'baseline-undefined' }
  }
  const common = { kind: 'measured', paired: false, n: ours.n, identical: false } as const
  const exact = method === 'fisher' ? wholeCounts(difference, definition, { candidate, baseline }) : null
  if (exact !== null) return { ...common, estimate: exact, method }
  // what Fisher's test does not fit is named as what would, and the judge holds that against the policy
  const fitting = method === 'fisher' ? (difference.kind === 'student' ? 'welch' : 'newcombe') : method
  if (difference.kind !== KIND[fitting]) return { kind: 'undefined', why: 'no-method' }
  return { ...common, estimate: difference, method: fitting }
}

const KIND = { newcombe: 'proportions', welch: 'student' } as const

/** The counts for Fisher's test; null where they are none: an AUC and weighted shares only vary as so many rows would. */
function wholeCounts(estimate: Estimate, { kind }: MetricDefinition, sides: Samples): Estimate | null {
  if (estimate.kind !== 'proportions' || kind === 'auc') return null
  if (isWeighted(sides.candidate) || isWeighted(sides.baseline)) return null
  return { ...estimate, exact: true }
}

function isWeighted({ task, rows }: RowFacts): boolean {
  return task !== 'ranking' && rows.weights !== null
}
