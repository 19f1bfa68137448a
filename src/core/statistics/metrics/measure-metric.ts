import type { RankOrder } from '../order/rank-order.ts'
import { undefinedFor, type Computed } from '../estimate.ts'
import { countClasses } from './class-counts.ts'
import type { Contributions } from './contributions.ts'
import { medianAbsoluteError, maximumError } from './error-quantiles.ts'
import { explainedVariance, rSquared } from './explained-share.ts'
import { measureCounts } from './measure-counts.ts'
import { measureScores } from './measure-scores.ts'
import { metricContributions } from './metric-contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { finite, weightFault } from './row-faults.ts'
import type { ClassRows, MetricRows, ValueRows } from './rows.ts'
import { totalWeight, weightedSum } from './sum.ts'

/**
 * The value of a metric on rows of its task. `order` is the order of the same scores, if it is at hand. Throws only
 * where the task of the rows is not the metric's: that is no property of data.
 */
export function measureMetric(definition: MetricDefinition, rows: MetricRows, order?: RankOrder): Computed {
  if (definition.task !== rows.task)
    throw new Error(`${definition.name} is measured on ${definition.task}, not ${rows.task}`)
  if (rows.task === 'classes' && definition.id !== 'cost') return ofClasses(definition, rows.rows)
  const contributions = metricContributions(definition, rows)
  if (typeof contributions === 'string') return undefinedFor(contributions)
  if (contributions !== null) return finite(meanOf(contributions))
  if (rows.task === 'scores') return measureScores(definition, rows.rows, order)
  if (rows.task === 'values') return ofValues(definition, rows.rows)
  throw new Error(`${definition.name} can't be measured`)
}

/** The weighted mean of what rows add. */
export function meanOf({ values, weights }: Contributions): number {
  return weightedSum(values, weights) / totalWeight(weights, values.length)
}

function ofClasses(definition: MetricDefinition, rows: ClassRows): Computed {
  const counts = countClasses(rows)
  return typeof counts === 'string' ? undefinedFor(counts) : measureCounts(definition, counts)
}

function ofValues({ id }: MetricDefinition, rows: ValueRows): Computed {
  const fault = weightFault(rows.weights, rows.targets.length)
  if (fault !== null) return undefinedFor(fault)
  switch (id) {
    case 'medae':
      return medianAbsoluteError(rows)
    case 'max_error':
      return maximumError(rows)
    case 'r2':
      return rSquared(rows)
    default:
      return explainedVariance(rows)
  }
}
