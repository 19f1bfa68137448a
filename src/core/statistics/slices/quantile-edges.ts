import type { NumberCells } from './slice-numbers.ts'

/**
 * Edges that cut a number column into `bins` slices of about equal count, for `sliceBins`. Edge i is the observed value
 * at position ⌈i·n/bins⌉ of the sorted finite values, so edges are numbers that stand in the column, and equal values
 * are never parted: repeated edges are merged, and one at the minimum is left out, since nothing is below it. Fewer
 * bins come out where values repeat; none for a constant column. Candidate and baseline must be cut by the same edges.
 */
export function quantileEdges(column: NumberCells, bins: number): readonly number[] {
  const finite = column.values
    .filter((value, row) => Number.isFinite(value) && column.missingAt?.[row] !== 1)
    .toSorted()
  const edges: number[] = []
  let last = finite[0] ?? 0
  for (let bin = 1; bin < bins; bin++) {
    const edge = finite[Math.ceil((bin * finite.length) / bins)]
    if (edge === undefined || edge <= last) continue
    edges.push(edge)
    last = edge
  }
  return edges
}
