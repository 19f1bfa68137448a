import { calibrationErrors } from '../calibration/calibration-error.ts'
import type { Computed } from '../estimate.ts'
import { evenBin, massEdges, searchedBin, widthEdges, type BinSums } from './calibration-bins.ts'
import type { MetricDefinition } from './metric-definition.ts'
import { finite } from './row-faults.ts'
import type { ScoredFacts } from './row-facts.ts'

/** The bins a calibration error is summed over. `evenly` says that they are of equal width. */
export type MetricBins = { readonly edges: Float64Array; readonly evenly: boolean }

/** Whether a metric is a calibration error over bins. */
export function isBinned({ id }: MetricDefinition): boolean {
  return id === 'ece' || id === 'mce' || id === 'rmsce'
}

/** The bins of a calibration error for these rows; null where they are quantiles and a score is not a number. */
export function binsFor({ parameters }: MetricDefinition, { facts }: ScoredFacts): MetricBins | null {
  const { bins, equalMass } = parameters
  if (!equalMass) return { edges: widthEdges(bins), evenly: true }
  const order = facts.order()
  return order === null ? null : { edges: massEdges(order, bins), evenly: false }
}

/** The bin of a score. */
export function binOfScore({ edges, evenly }: MetricBins, score: number): number {
  return evenly ? evenBin(edges, score) : searchedBin(edges, score)
}

/** A calibration error from the sums of its bins. */
export function binnedMetric({ id }: MetricDefinition, bins: BinSums): Computed {
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
