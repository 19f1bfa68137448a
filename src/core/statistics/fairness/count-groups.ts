import type { Undefined } from '../estimate.ts'
import { weightFault } from '../metrics/row-faults.ts'

/** Rows of a classifier of two classes, 1 being the favourable outcome. */
export type GroupRows = {
  readonly labels: Uint8Array
  readonly predictions: Uint8Array
  /** The group of each row, an index of `names`; a group of missing cells is a group like any other. */
  readonly groups: Int32Array
  readonly names: readonly string[]
  readonly weights: Float64Array | null
}

/** Sums over a group's rows: of weights, or their number. */
export type Cells = {
  readonly truePositives: number
  readonly falsePositives: number
  readonly falseNegatives: number
  readonly trueNegatives: number
}

/** Without weights, `weights` are the rows. */
export type GroupCounts = { readonly group: string; readonly rows: Cells; readonly weights: Cells }

export type GroupTable = {
  readonly weighted: boolean
  /** In the order of `names`; groups without rows are in it too. */
  readonly groups: readonly GroupCounts[]
}

export type CountedGroups =
  | { readonly kind: 'counted'; readonly table: GroupTable }
  | { readonly kind: 'undefined'; readonly why: Undefined }

/** All that group fairness is computed from, in one pass. Weights that are negative or not finite are refused. */
export function countGroups(rows: GroupRows): CountedGroups {
  const { labels, predictions, groups, names, weights } = rows
  const why = weightFault(weights, predictions.length)
  if (why !== null) return { kind: 'undefined', why }
  const counted = new Float64Array(names.length * 4)
  const weighed = weights === null ? counted : new Float64Array(names.length * 4)
  for (let row = 0; row < predictions.length; row++) {
    const cell = (groups[row] ?? 0) * 4 + (labels[row] ?? 0) * 2 + (predictions[row] ?? 0)
    counted[cell] = (counted[cell] ?? 0) + 1
    if (weights !== null) weighed[cell] = (weighed[cell] ?? 0) + (weights[row] ?? 0)
  }
  const found = names.map((group, code) => ({ group, rows: cellsAt(counted, code), weights: cellsAt(weighed, code) }))
  return { kind: 'counted', table: { weighted: weights !== null, groups: found } }
}

function cellsAt(sums: Float64Array, code: number): Cells {
  const [trueNegatives, falsePositives, falseNegatives, truePositives] = sums.subarray(code * 4, code * 4 + 4)
  return {
    truePositives: truePositives ?? 0,
    falsePositives: falsePositives ?? 0,
    falseNegatives: falseNegatives ?? 0,
    trueNegatives: trueNegatives ?? 0,
  }
}
