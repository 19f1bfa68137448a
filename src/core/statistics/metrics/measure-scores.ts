import { computed, undefinedFor, type Computed } from '../estimate.ts'
import { averagePrecision } from './average-precision.ts'
import { binnedMetric, binsFor, isBinned } from './binned-metric.ts'
import { fillBins } from './calibration-bins.ts'
import { calibrationIntercept, calibrationSlope } from '../calibration/recalibration.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { rocAuc } from './roc-auc.ts'
import type { ScoredFacts } from './row-facts.ts'
import { topShare } from './top-share.ts'

/** A metric of scores that is no mean. */
export function measureScores(definition: MetricDefinition, scored: ScoredFacts): Computed {
  const { rows, facts } = scored
  const fault = facts.weightFault() ?? (definition.needsProbability ? facts.probabilityFault() : null)
  if (fault !== null) return undefinedFor(fault)
  if (definition.id === 'calibration_slope') return calibrationSlope(rows)
  if (definition.id === 'calibration_intercept') return calibrationIntercept(rows)
  return isBinned(definition) ? binned(definition, scored) : ranked(definition, scored)
}

function binned(definition: MetricDefinition, scored: ScoredFacts): Computed {
  const bins = binsFor(definition, scored)
  if (bins === null) return undefinedFor('not-finite')
  return binnedMetric(definition, fillBins(scored.rows, bins.edges, bins.evenly))
}

type Ranked = Pick<ScoredFacts, 'rows' | 'facts'>

function ranked({ id, parameters }: MetricDefinition, { rows, facts }: Ranked): Computed {
  const share = parameters.share ?? 1
  const [labels, pairs] = [facts.ranked(), facts.pairs()]
  if (labels === null || pairs === null) return undefinedFor('not-finite')
  switch (id) {
    case 'roc_auc':
      return rocAuc(pairs)
    case 'gini':
      return giniOf(rocAuc(pairs))
    case 'pr_auc':
      return averagePrecision(labels)
    case 'ks':
      return kolmogorovSmirnov(labels, pairs)
    case 'recall_at_share':
      return topShare('recall', labels, { weights: rows.weights, share })
    case 'precision_at_share':
      return topShare('precision', labels, { weights: rows.weights, share })
    case 'lift_at_share':
      return topShare('lift', labels, { weights: rows.weights, share })
    default:
      throw new Error(`${id} is no metric of ranks`)
  }
}

/** Gini coefficient (accuracy ratio): 2 AUC − 1. */
function giniOf(auc: Computed): Computed {
  return auc.kind === 'value' ? computed(2 * auc.value - 1) : auc
}
