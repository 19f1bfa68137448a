import { undefinedFor, type Computed } from '../estimate.ts'
import { medianAbsoluteError, maximumError } from './error-quantiles.ts'
import { explainedVariance, rSquared } from './explained-share.ts'
import { meanOf } from './mean-estimate.ts'
import { measureCounts } from './measure-counts.ts'
import { measureScores } from './measure-scores.ts'
import type { MetricDefinition } from './metric-definition.ts'
import type { ClassedFacts, RowFacts } from './row-facts.ts'
import { finite, weightFault } from './row-faults.ts'
import type { ValueRows } from './rows.ts'

/**
 * The value of a metric on rows of its task. Throws only where the task of the rows is not the metric's: that is no
 * property of data.
 */
export function measureMetric(definition: MetricDefinition, rows: RowFacts): Computed {
  if (definition.task !== rows.task)
    throw new Error(`${definition.name} is measured on ${definition.task}, not ${rows.task}`)
  if (rows.task === 'classes' && definition.id !== 'cost') return ofClasses(definition, rows)
  const contributions = rows.facts.contributions(definition)
  if (typeof contributions === 'string') return undefinedFor(contributions)
  if (contributions !== null) return finite(meanOf(contributions))
  if (rows.task === 'scores') return measureScores(definition, rows)
  if (rows.task === 'values') return ofValues(definition, rows.rows)
  throw new Error(`${definition.name} can't be measured`)
}

function ofClasses(definition: MetricDefinition, { facts }: ClassedFacts): Computed {
  const counts = facts.counts()
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
