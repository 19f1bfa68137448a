import type { RankOrder } from '../order/rank-order.ts'
import type { SliceRows } from './slice-rows.ts'
import type { Slicing } from './slicing.ts'

/**
 * The order of every slice from one walk up the order of all rows, so that no slice is sorted. Each equals `rankOrder` of
 * the slice's own scores, its rows being counted within the slice: what comes in order stays in it, ties included.
 */
export function sliceOrders(order: RankOrder, { codes }: Slicing, { starts }: SliceRows): (slice: number) => RankOrder {
  const n = order.rows.length
  const placed = placesIn(codes, starts.length)
  const rows = new Uint32Array(n)
  const sorted = new Float64Array(n)
  const next = Uint32Array.from(starts)
  for (let place = 0; place < n; place++) {
    const row = order.rows[place] ?? 0
    const slice = placed[2 * row] ?? 0
    const at = next[slice] ?? 0
    rows[at] = placed[2 * row + 1] ?? 0
    sorted[at] = order.sorted[place] ?? 0
    next[slice] = at + 1
  }
  return (slice) => {
    const [from, to] = [starts[slice] ?? 0, starts[slice + 1] ?? 0]
    return { rows: rows.subarray(from, to), sorted: sorted.subarray(from, to) }
  }
}

/** Of each row its slice and its number there, side by side, since rows are asked for in no order. */
function placesIn(codes: Int32Array, slices: number): Uint32Array {
  const placed = new Uint32Array(2 * codes.length)
  const next = new Uint32Array(slices)
  for (let row = 0; row < codes.length; row++) {
    const slice = codes[row] ?? 0
    const at = next[slice] ?? 0
    placed[2 * row] = slice
    placed[2 * row + 1] = at
    next[slice] = at + 1
  }
  return placed
}
