import type { Undefined } from '../estimate.ts'
import { classFault } from './class-counts.ts'
import type { Contributions, ContributionsOrReason } from './contributions.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { givenRows, hitRows, rowCosts, weightsOfClass } from './row-outcomes.ts'
import type { ClassRows } from './rows.ts'

/** What rows add to a share or a mean over classes; null for metrics that are neither. */
export function classContributions(definition: MetricDefinition, rows: ClassRows): ContributionsOrReason | null {
  if (definition.kind !== 'proportion' && definition.kind !== 'mean') return null
  const fault = classFault(rows)
  if (fault !== null) return fault
  switch (definition.id) {
    case 'accuracy':
      return { values: hitRows(rows), weights: rows.weights, shares: true }
    case 'error_rate':
      return { values: flipped(hitRows(rows)), weights: rows.weights, shares: true }
    case 'cost':
      return costContributions(rows, definition.parameters.costs)
    default:
      return ofClass(definition, rows)
  }
}

/** The class a ratio is about; a reason where there is none. */
export function classOf(definition: MetricDefinition, classes: number): number | Undefined {
  const { average } = definition.parameters
  if (typeof average === 'number') return average < classes ? average : 'unknown-class'
  return average === null && classes === 2 ? 1 : 'needs-average'
}

function costContributions(rows: ClassRows, costs: Float64Array | null): ContributionsOrReason {
  if (costs === null) return 'no-costs'
  if (costs.length !== rows.classes * rows.classes) return 'no-costs'
  return { values: rowCosts(rows, costs), weights: rows.weights, shares: false }
}

function ofClass(definition: MetricDefinition, rows: ClassRows): ContributionsOrReason | null {
  const code = classOf(definition, rows.classes)
  if (typeof code === 'string') return code
  const given = givenRows(rows, code)
  switch (definition.id) {
    case 'recall':
      return counted(given, weightsOfClass(rows, code, true), 'no-positives')
    case 'fnr':
      return counted(flipped(given), weightsOfClass(rows, code, true), 'no-positives')
    case 'specificity':
      return counted(flipped(given), weightsOfClass(rows, code, false), 'no-negatives')
    case 'fpr':
      return counted(given, weightsOfClass(rows, code, false), 'no-negatives')
    case 'selection_rate':
      return { values: given, weights: rows.weights, shares: true }
    default:
      return null
  }
}

function counted(values: Float64Array, weights: Float64Array, why: Undefined): ContributionsOrReason {
  const contributions: Contributions = { values, weights, shares: true }
  return weights.some((weight) => weight > 0) ? contributions : why
}

/** In place: the values are of nobody else. */
function flipped(values: Float64Array): Float64Array {
  for (let i = 0; i < values.length; i++) values[i] = 1 - (values[i] ?? 0)
  return values
}
