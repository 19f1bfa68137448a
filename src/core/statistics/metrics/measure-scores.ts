import { rankOrder, type RankOrder } from '../order/rank-order.ts'
import { computed, undefinedFor, type Computed } from '../estimate.ts'
import { averagePrecision } from './average-precision.ts'
import { fillBins, massEdges, widthEdges, type CalibrationBins } from './calibration-bins.ts'
import { calibrationErrors } from '../calibration/calibration-error.ts'
import { calibrationIntercept, calibrationSlope } from '../calibration/recalibration.ts'
import { kolmogorovSmirnov } from './kolmogorov-smirnov.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { rocAuc } from './roc-auc.ts'
import { finite, probabilityFault, weightFault } from './row-faults.ts'
import type { ScoredRows } from './rows.ts'
import { topShare } from './top-share.ts'

/** A metric of scores that is no mean. `order`, if there is one, is the order of the same scores. */
export function measureScores(definition: MetricDefinition, rows: ScoredRows, order?: RankOrder): Computed {
  const fault =
    weightFault(rows.weights, rows.labels.length) ??
    (definition.needsProbability ? probabilityFault(rows.scores) : null)
  if (fault !== null) return undefinedFor(fault)
  const { bins, equalMass } = definition.parameters
  if (definition.id === 'calibration_slope') return calibrationSlope(rows)
  if (definition.id === 'calibration_intercept') return calibrationIntercept(rows)
  if (definition.needsProbability && !equalMass) return binned(definition, fillBins(rows, widthEdges(bins), true))
  const ranks = order ?? rankOrder(rows.scores)
  if (ranks === null) return undefinedFor('not-finite')
  if (definition.needsProbability) return binned(definition, fillBins(rows, massEdges(ranks, bins), false))
  return ranked(definition, rows, ranks)
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

function ranked({ id, parameters }: MetricDefinition, { labels, weights }: ScoredRows, order: RankOrder): Computed {
  const share = parameters.share ?? 1
  switch (id) {
    case 'roc_auc':
      return rocAuc(order, labels, weights)
    case 'gini':
      return giniOf(rocAuc(order, labels, weights))
    case 'pr_auc':
      return averagePrecision(order, labels, weights)
    case 'ks':
      return kolmogorovSmirnov(order, labels, weights)
    case 'recall_at_share':
      return topShare('recall', order, { labels, weights, share })
    case 'precision_at_share':
      return topShare('precision', order, { labels, weights, share })
    case 'lift_at_share':
      return topShare('lift', order, { labels, weights, share })
    default:
      throw new Error(`${id} is no metric of ranks`)
  }
}

/** Gini coefficient (accuracy ratio): 2 AUC − 1. */
function giniOf(auc: Computed): Computed {
  return auc.kind === 'value' ? computed(2 * auc.value - 1) : auc
}
