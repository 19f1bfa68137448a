import type { Model } from '../policy/types.ts'
import { metricDefinition } from '../statistics/metrics/metric-name.ts'
import { DRIFT_NAMES } from './drift/names.ts'
import { IMPORTANCE_NAMES } from './importance/names.ts'
import type { MeasuredKind } from './measured.ts'
import { CALIBRATION_NAMES, FAIRNESS_NAMES } from './predictions/fairness-names.ts'

/** From which of a model's declared tables a metric by this name is measured; null where from none. */
export function isMeasurable(metric: string, model: Model): MeasuredKind | null {
  const last = lastSegment(metric)
  const { predictions, drift, importance } = model
  if (predictions !== null && FAIRNESS_NAMES.has(last)) {
    const lacking = predictions.fairness.length === 0 || (CALIBRATION_NAMES.has(last) && predictions.score === null)
    return lacking ? null : 'predictions'
  }
  if (drift !== null && DRIFT_NAMES.has(last)) return 'drift'
  if (importance !== null && IMPORTANCE_NAMES.has(last)) return 'importance'
  const definition = metricDefinition(metric)
  if (predictions === null || definition === null) return null
  switch (definition.task) {
    case 'scores':
      return predictions.score === null || predictions.query !== null ? null : 'predictions'
    case 'classes':
      return predictions.query === null ? 'predictions' : null
    case 'values':
      return predictions.task === 'regression' ||
        (predictions.prediction !== null && predictions.task !== 'classification')
        ? 'predictions'
        : null
    case 'ranking':
      return predictions.query === null ? null : 'predictions'
    default:
      return null
  }
}

function lastSegment(metric: string): string {
  return metric.slice(metric.lastIndexOf('.') + 1)
}
