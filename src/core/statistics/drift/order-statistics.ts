import { rankOrder } from '../order/rank-order.ts'

/** Cells that values are counted in to see where a rank lies. */
const CELLS = 1 << 16

/**
 * The values at some ranks (ascending, counted from 0, each below the number of values) of a sample without NaN that
 * is not empty, without sorting all of it: values are counted in cells of equal width, and only the cells in which a
 * rank lies are sorted. Where those hold much of the sample (skewed or few values), all of it is.
 */
export function orderStatistics(values: Float64Array, ranks: readonly number[]): Float64Array {
  let least = Infinity
  let greatest = -Infinity
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  const scale = CELLS / (greatest - least)
  if (!(scale > 0 && scale < Infinity)) return fromAll(values, ranks)
  const counts = new Int32Array(CELLS)
  for (let row = 0; row < values.length; row++) {
    const cell = cellOf(values[row] ?? 0, least, scale)
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  const wanted = wantedCells(counts, ranks)
  if (wanted.rows > values.length / 4) return fromAll(values, ranks)
  const gathered = new Float64Array(wanted.rows)
  let at = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (wanted.is[cellOf(value, least, scale)] === 1) gathered[at++] = value
  }
  return fromAll(gathered, wanted.places)
}

/** Equal or greater for a greater value: subtraction, product and floor are all monotone. */
function cellOf(value: number, least: number, scale: number): number {
  const cell = Math.floor((value - least) * scale)
  return cell < CELLS ? cell : CELLS - 1
}

type Wanted = { readonly is: Uint8Array; readonly rows: number; readonly places: readonly number[] }

/** The cells in which the ranks lie, the values in them, and the rank of each among those. */
function wantedCells(counts: Int32Array, ranks: readonly number[]): Wanted {
  const is = new Uint8Array(CELLS)
  const places: number[] = []
  let below = 0
  let rows = 0
  for (let cell = 0; cell < CELLS; cell++) {
    const count = counts[cell] ?? 0
    const before = places.length
    while (places.length < ranks.length && (ranks[places.length] ?? 0) < below + count) {
      places.push(rows + (ranks[places.length] ?? 0) - below)
    }
    if (places.length > before) {
      is[cell] = 1
      rows += count
    }
    below += count
  }
  return { is, rows, places }
}

function fromAll(values: Float64Array, ranks: readonly number[]): Float64Array {
  const sorted = rankOrder(values)?.sorted ?? values
  return Float64Array.from(ranks, (rank) => sorted[rank] ?? 0)
}
