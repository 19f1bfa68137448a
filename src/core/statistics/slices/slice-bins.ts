import { MISSING_SLICE, NAN_SLICE } from './slice-key.ts'
import type { NumberCells } from './slice-numbers.ts'
import { MOST_SLICES, slicingOf } from './slicing.ts'
import type { BadEdges, SlicingResult } from './slicing.ts'

/**
 * Slices of a number column by edges: `< 18`, `[18,30)`, `[30,50)`, `≥ 50`. An edge belongs to the bin above it;
 * infinities fall into the outer bins, NaN and missing cells into slices of their own. Bins without rows are none.
 */
export function sliceBins(column: NumberCells, edges: readonly number[]): SlicingResult {
  const columns = [column.name]
  const why = badEdges(edges)
  if (why !== null) return { kind: 'bad-edges', columns, why }
  if (edges.length >= MOST_SLICES) return { kind: 'too-many-slices', columns, atLeast: edges.length + 1 }
  const { values, missingAt } = column
  const sorted = Float64Array.from(edges)
  const raw = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (missingAt?.[row] === 1) raw[row] = edges.length + 2
    else if (Number.isNaN(value)) raw[row] = edges.length + 1
    else raw[row] = edgesAtOrBelow(sorted, value)
  }
  return slicingOf(columns, raw, [...binNames(edges), NAN_SLICE, MISSING_SLICE])
}

/** How many of the ascending edges are ≤ value: the index of its bin. */
function edgesAtOrBelow(edges: Float64Array, value: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((edges[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}

function binNames(edges: readonly number[]): readonly string[] {
  const inner = edges.slice(1).map((edge, at) => `[${edges[at] ?? 0},${edge})`)
  return [`< ${edges[0] ?? 0}`, ...inner, `≥ ${edges.at(-1) ?? 0}`]
}

function badEdges(edges: readonly number[]): BadEdges | null {
  if (edges.length === 0) return 'no-edges'
  if (!edges.every(Number.isFinite)) return 'not-finite'
  return edges.every((edge, at) => at === 0 || edge > (edges[at - 1] ?? 0)) ? null : 'not-ascending'
}
