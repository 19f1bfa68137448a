import type { Estimate } from '../estimate.ts'
import { countsOfCells, type JointCells } from './joint-cells.ts'
import { measureCounts } from './measure-counts.ts'
import type { MetricDefinition } from './metric-definition.ts'

const mostSteps = 10_000_000

/**
 * A class metric, or its difference between two sides, with the jackknife's standard error √((n − 1)/n Σ (θ₋ᵢ − θ̄)²)
 * (Efron & Tibshirani 1993, ch. 11), one evaluation a cell since all rows of a cell leave the same θ₋ᵢ. A point where
 * that is no guide: a row less makes it undefined, nothing varies, or there are too many cells. Null where the metric
 * itself is undefined.
 */
export function jackknifeEstimate(definition: MetricDefinition, cells: JointCells, paired: boolean): Estimate | null {
  const counts = cells.counts.slice()
  const value = statistic(definition, cells, counts, paired)
  if (value === null) return null
  const point = { kind: 'point', value } as const
  if (counts.length * (counts.length + cells.classes) > mostSteps) return point
  let n = 0
  let sum = 0
  const left = new Float64Array(counts.length)
  for (let cell = 0; cell < counts.length; cell++) {
    const rows = counts[cell] ?? 0
    counts[cell] = rows - 1
    const without = statistic(definition, cells, counts, paired)
    counts[cell] = rows
    if (without === null) return point
    left[cell] = without
    sum += rows * without
    n += rows
  }
  let squares = 0
  for (let cell = 0; cell < counts.length; cell++) {
    squares += (counts[cell] ?? 0) * ((left[cell] ?? 0) - sum / n) ** 2
  }
  const standardError = Math.sqrt(((n - 1) / n) * squares)
  return standardError > 1e-14 ? { kind: 'normal', value, standardError } : point
}

function statistic(
  definition: MetricDefinition,
  cells: JointCells,
  counts: Float64Array,
  paired: boolean,
): number | null {
  const candidate = measureCounts(definition, countsOfCells(cells, 'candidate', counts))
  if (candidate.kind === 'undefined') return null
  if (!paired) return candidate.value
  const baseline = measureCounts(definition, countsOfCells(cells, 'baseline', counts))
  return baseline.kind === 'undefined' ? null : candidate.value - baseline.value
}
