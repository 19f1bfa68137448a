import type { Gate } from '../../policy/types.ts'
import type { ModelEvidence } from '../model-evidence.ts'
import type { KnownMetrics } from './known.ts'
import { lineageDifferences } from './lineage.ts'
import type { LineageDifferences } from './lineage.ts'
import { measuredSide } from './measured-side.ts'
import type { MeasuredSide } from './measured-side.ts'
import { sameModel } from './same-model.ts'
import type { SameModel } from './same-model.ts'
import { metricIndex } from './metric-index.ts'
import type { MetricIndex } from './metric-index.ts'

/** Everything the metric rules of one gate need for one model, prepared once for all of them. */
export type MetricContext = {
  readonly gate: Gate
  /** The base branch, as people call it. */
  readonly branch: string
  readonly evidence: ModelEvidence
  readonly candidate: MetricIndex
  readonly baseline: MetricIndex
  readonly mergeBase: MetricIndex | null
  readonly lineage: LineageDifferences
  readonly measured: MeasuredSide
  /** Where candidate and baseline are one model. */
  readonly same: SameModel | null
  readonly known: KnownMetrics
}

export function metricContext(given: {
  readonly gate: Gate
  readonly branch: string
  readonly evidence: ModelEvidence
  readonly known: KnownMetrics
}): MetricContext {
  const { evidence } = given
  return {
    ...given,
    candidate: metricIndex(evidence.candidate),
    baseline: metricIndex(evidence.baseline),
    mergeBase: evidence.mergeBase === null ? null : metricIndex(evidence.mergeBase),
    lineage: lineageDifferences(evidence),
    measured: measuredSide(evidence),
    same: sameModel(evidence),
  }
}
