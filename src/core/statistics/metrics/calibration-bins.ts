import type { RankOrder } from '../order/rank-order.ts'
import type { ScoredRows } from './rows.ts'

/** Per bin: the weight of its rows, of their scores and of its positives. */
export type BinSums = {
  readonly weights: Float64Array
  readonly scores: Float64Array
  readonly positives: Float64Array
}

export type CalibrationBins = BinSums & { readonly edges: Float64Array }

/**
 * The edges of bins of equal width over [0, 1]: i · (1 / bins), the last one 1, as numpy's `linspace` computes them.
 * A bin is (lower, upper], the first one holds 0 too, as in scikit-learn's `calibration_curve`.
 */
export function widthEdges(bins: number): Float64Array {
  const edges = Float64Array.from({ length: bins + 1 }, (_, i) => i * (1 / bins))
  edges[bins] = 1
  return edges
}

/**
 * The edges of bins of about equally many rows: the percentiles of the scores with linear interpolation, as
 * scikit-learn's `calibration_curve(strategy="quantile")` takes them from numpy. Weights don't move them. Tied scores
 * stay together, so bins may differ in size or be empty.
 */
export function massEdges(order: RankOrder, bins: number): Float64Array {
  const { sorted } = order
  const last = sorted.length - 1
  return Float64Array.from({ length: bins + 1 }, (_, i) => {
    const quantile = i === bins ? 1 : (i * (1 / bins) * 100) / 100
    const place = quantile * last
    const lower = Math.min(Math.max(0, Math.floor(place)), last)
    const a = sorted[lower] ?? 0
    const b = sorted[Math.min(lower + 1, last)] ?? 0
    const t = place - lower
    // numpy comes from the nearer end.
    return t >= 0.5 ? b - (b - a) * (1 - t) : a + (b - a) * t
  })
}

/** The sums of each bin in one pass. `scores` must lie in [0, 1]; `evenly` says that the edges are of equal width. */
export function fillBins(rows: ScoredRows, edges: Float64Array, evenly: boolean): CalibrationBins {
  const { labels, scores, weights } = rows
  const bins = edges.length - 1
  const sums = {
    edges,
    weights: new Float64Array(bins),
    scores: new Float64Array(bins),
    positives: new Float64Array(bins),
  }
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] ?? 0
    const weight = weights === null ? 1 : (weights[i] ?? 0)
    const bin = evenly ? evenBin(edges, score) : searchedBin(edges, score)
    sums.weights[bin] = (sums.weights[bin] ?? 0) + weight
    sums.scores[bin] = (sums.scores[bin] ?? 0) + weight * score
    if (labels[i] !== 0) sums.positives[bin] = (sums.positives[bin] ?? 0) + weight
  }
  return sums
}

/** The bin of a score by one multiplication, put right where rounding crossed an edge. */
export function evenBin(edges: Float64Array, score: number): number {
  const bins = edges.length - 1
  let bin = Math.min(bins - 1, Math.floor(score * bins))
  while (bin > 0 && score <= (edges[bin] ?? 0)) bin--
  while (bin < bins - 1 && score > (edges[bin + 1] ?? 0)) bin++
  return bin
}

/** The bin of a score whatever the edges: how many inner edges lie below it. */
export function searchedBin(edges: Float64Array, score: number): number {
  let low = 1
  let high = edges.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) < score) low = middle + 1
    else high = middle
  }
  return low - 1
}
