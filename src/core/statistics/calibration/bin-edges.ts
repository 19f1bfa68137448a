import { unreachable } from '../../base/unreachable.ts'
import { massEdges, widthEdges } from '../metrics/calibration-bins.ts'

/**
 * How scores are put into bins. `equal-width`: edges i/bins of [0, 1]. `equal-mass`: edges at the quantiles i/bins of the
 * scores, rows counted once whatever their weight. In both an edge belongs to the bin below it, and 0 to the first:
 * [0, e₁], (e₁, e₂], … Equal scores are never parted, so bins of equal mass may be unequal or empty. Equals
 * scikit-learn's `calibration_curve` with `uniform` and `quantile`, to the bit of its edges, and the bins of the metric `ece`.
 */
export type Binning = { readonly kind: 'equal-width' | 'equal-mass'; readonly bins: number }

/** The `bins + 1` ascending edges. Scores are finite. */
export function binEdges(scores: Float64Array, binning: Binning): Float64Array {
  const { kind, bins } = binning
  if (!Number.isInteger(bins) || bins < 1) throw new RangeError(`${bins} is no number of bins`)
  switch (kind) {
    case 'equal-width':
      return widthEdges(bins)
    case 'equal-mass':
      return massEdges({ rows: new Uint32Array(0), sorted: scores.toSorted() }, bins)
    default:
      return unreachable(kind)
  }
}
