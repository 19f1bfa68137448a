import { computed, undefinedFor, type Computed } from '../estimate.ts'
import { averagePrecision } from './average-precision.ts'
import { fillBins, massEdges, widthEdges, type CalibrationBins } from './calibration-bins.ts'
import { calibrationErrors } from '../calibration/calibration-error.ts'
import { calibrationIntercept, calibrationSlope } from '../calibration/recalibration.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { rocAuc } from './roc-auc.ts'
import { finite } from './row-faults.ts'
import type { ScoredFacts } from './row-facts.ts'
import { topShare } from './top-share.ts'

/** A metric of scores that is no mean. */
export function measureScores(definition: MetricDefinition, { rows, facts }: ScoredFacts): Computed {
  const fault = facts.weightFault() ?? (definition.needsProbability ? facts.probabilityFault() : null)
  if (fault !== null) return undefinedFor(fault)
  const { bins, equalMass } = definition.parameters
  if (definition.id === 'calibration_slope') return calibrationSlope(rows)
  if (definition.id === 'calibration_intercept') return calibrationIntercept(rows)
  if (definition.needsProbability && !equalMass) return binned(definition, fillBins(rows, widthEdges(bins), true))
  const order = facts.order()
  if (order === null) return undefinedFor('not-finite')
  if (definition.needsProbability) return binned(definition, fillBins(rows, massEdges(order, bins), false))
  return ranked(definition, { rows, facts })
}

function binned({ id }: MetricDefinition, bins: CalibrationBins): Computed {
  const { expected, largest, rootMeanSquare } = calibrationErrors(bins)
  switch (id) {
    case 'mce':
      return finite(largest)
    case 'rmsce':
      return finite(rootMeanSquare)
    default:
      return finite(expected)
  }
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
