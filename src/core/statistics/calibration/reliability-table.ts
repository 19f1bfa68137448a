import type { Estimate, Undefined } from '../estimate.ts'
import { probabilityFault, weightFault } from '../metrics/row-faults.ts'
import type { ScoredRows } from '../metrics/rows.ts'
import { searchedBin } from '../metrics/calibration-bins.ts'
import type { CalibrationBins } from '../metrics/calibration-bins.ts'
import { binEdges } from './bin-edges.ts'
import type { Binning } from './bin-edges.ts'

/** One bin of scores above `lower`, up to and with `upper`. Means are weighted, and null where the bin has no weight. */
export type ReliabilityBin = {
  readonly lower: number
  readonly upper: number
  readonly rows: number
  readonly weight: number
  readonly meanScore: number | null
  /** The share of label 1. */
  readonly observed: number | null
  /** The observed share for an interval (Wilson). With weights, of Kish's effective number of rows (Σw)²/Σw². */
  readonly estimate: Estimate | null
}

export type ReliabilityTable = {
  readonly binning: Binning
  readonly rows: number
  readonly weight: number
  readonly bins: readonly ReliabilityBin[]
  /** The same as sums, for the errors over the bins. */
  readonly sums: CalibrationBins
  /** Mean of (score − label)²; it is not a sum over bins. */
  readonly brier: number
}

export type Reliability =
  | { readonly kind: 'table'; readonly table: ReliabilityTable }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** Scores against what happened, bin by bin. Bins without rows are kept: they show where no score falls. */
export function reliabilityTable(rows: ScoredRows, binning: Binning): Reliability {
  const why = weightFault(rows.weights, rows.scores.length) ?? probabilityFault(rows.scores)
  if (why !== null) return { kind: 'undefined', why }
  const edges = binEdges(rows.scores, binning)
  const sums = sumsOf(rows, edges)
  const weight = sums.weights.reduce((total, each) => total + each, 0)
  const bins = Array.from({ length: binning.bins }, (_, bin) => binFrom(edges, sums, bin))
  const whole = { edges, weights: sums.weights, scores: sums.scores, positives: sums.labels }
  const brier = sums.errors.reduce((total, each) => total + each, 0) / weight
  return { kind: 'table', table: { binning, rows: rows.scores.length, weight, bins, sums: whole, brier } }
}

type Sums = {
  readonly rows: Float64Array
  readonly weights: Float64Array
  readonly squares: Float64Array
  readonly scores: Float64Array
  readonly labels: Float64Array
  readonly errors: Float64Array
}

function sumsOf({ labels, scores, weights }: ScoredRows, edges: Float64Array): Sums {
  const make = (): Float64Array => new Float64Array(edges.length - 1)
  const sums = { rows: make(), weights: make(), squares: make(), scores: make(), labels: make(), errors: make() }
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row] ?? 0
    const label = labels[row] ?? 0
    const weight = weights === null ? 1 : (weights[row] ?? 0)
    const bin = searchedBin(edges, score)
    sums.rows[bin] = (sums.rows[bin] ?? 0) + 1
    sums.weights[bin] = (sums.weights[bin] ?? 0) + weight
    sums.squares[bin] = (sums.squares[bin] ?? 0) + weight * weight
    sums.scores[bin] = (sums.scores[bin] ?? 0) + weight * score
    sums.labels[bin] = (sums.labels[bin] ?? 0) + weight * label
    sums.errors[bin] = (sums.errors[bin] ?? 0) + weight * (score - label) * (score - label)
  }
  return sums
}

function binFrom(edges: Float64Array, sums: Sums, bin: number): ReliabilityBin {
  const weight = sums.weights[bin] ?? 0
  const place = { lower: edges[bin] ?? 0, upper: edges[bin + 1] ?? 0, rows: sums.rows[bin] ?? 0, weight }
  if (!(weight > 0)) return { ...place, meanScore: null, observed: null, estimate: null }
  const observed = (sums.labels[bin] ?? 0) / weight
  const n = (weight * weight) / (sums.squares[bin] ?? 1)
  return {
    ...place,
    meanScore: (sums.scores[bin] ?? 0) / weight,
    observed,
    estimate: { kind: 'proportion', successes: observed * n, n },
  }
}
