import { undefinedFor, type Computed } from '../estimate.ts'
import { accuracy, balancedAccuracy, cohenKappa, matthewsCorrelation } from './class-agreement.ts'
import { averagedRatio } from './class-average.ts'
import { classOf } from './class-contributions.ts'
import type { ClassCounts } from './class-counts.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { finite } from './row-faults.ts'

/** A class metric from counts alone, all but `cost`: what resampling calls for each replicate. */
export function measureCounts(definition: MetricDefinition, counts: ClassCounts): Computed {
  const { id, parameters } = definition
  switch (id) {
    case 'accuracy':
      return accuracy(counts)
    case 'error_rate':
      return complement(accuracy(counts))
    case 'balanced_accuracy':
      return balancedAccuracy(counts)
    case 'mcc':
      return matthewsCorrelation(counts)
    case 'cohen_kappa':
      return cohenKappa(counts)
    case 'precision':
    case 'recall':
    case 'specificity':
    case 'npv':
    case 'fpr':
    case 'fnr':
    case 'fbeta':
    case 'jaccard':
    case 'selection_rate': {
      const average = typeof parameters.average === 'string' ? parameters.average : classOf(definition, counts.classes)
      if (average === 'macro' || average === 'micro' || average === 'weighted' || typeof average === 'number') {
        return averagedRatio(id, counts, { average, beta: parameters.beta })
      }
      return undefinedFor(average)
    }
    default:
      throw new Error(`${id} is no metric of counts`)
  }
}

function complement(value: Computed): Computed {
  return value.kind === 'value' ? finite(1 - value.value) : value
}
