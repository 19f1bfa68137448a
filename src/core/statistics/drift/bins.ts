import { markCounts } from './mark-counts.ts'
import { orderStatistics } from './order-statistics.ts'

/** How a numeric column is cut into cells. */
export type BinRule =
  | { readonly kind: 'quantiles'; readonly count: number }
  /** Interior edges, ascending; the first cell has no lower end and the last no upper one. */
  | { readonly kind: 'given'; readonly edges: readonly number[] }

/**
 * Cells of a numeric column. `intervals`: cell i holds `edges[i−1] ≤ x < edges[i]`, open at both ends of the line.
 * `values`: one cell a value, and a last one for all others. Shares are of both sides together with their counts.
 */
export type Bins =
  | { readonly kind: 'intervals'; readonly edges: Float64Array }
  | { readonly kind: 'values'; readonly values: Float64Array }

/** More cells than this say nothing that fewer do not. */
export const MOST_BINS = 1000

/**
 * Cuts by a rule, looking at the reference only. Quantiles are interpolated linearly (numpy's default; Hyndman & Fan
 * type 7), doubled edges are merged, and an edge at the least value, which would leave an empty cell below, moves to
 * the next value. A reference with no more distinct values than cells asked for is cut by its values: quantiles of a
 * constant or a flag would put everything into one cell, and every drift would be 0.
 */
export function binsOf(reference: Float64Array, rule: BinRule): Bins {
  if (rule.kind === 'given') return { kind: 'intervals', edges: distinct(Float64Array.from(rule.edges).toSorted()) }
  const count = Math.min(MOST_BINS, Math.max(1, Math.floor(rule.count)))
  const few = fewValues(reference, count)
  if (few !== null) return { kind: 'values', values: few }
  const shares = Array.from({ length: count - 1 }, (_, index) => (index + 1) * (1 / count))
  const edges = quantiles(reference, shares)
  const { least, next } = twoLeast(reference)
  return { kind: 'intervals', edges: distinct(edges.map((edge) => (edge > least ? edge : next))) }
}

/** How many values fall into each cell. */
export function binCounts(values: Float64Array, bins: Bins): Float64Array {
  return bins.kind === 'intervals' ? markCounts(values, bins.edges) : valueCounts(values, bins.values)
}

function valueCounts(values: Float64Array, known: Float64Array): Float64Array {
  const counts = new Float64Array(known.length + 1)
  const places = new Map([...known].map((value, index) => [value, index]))
  let last = NaN
  let cell = 0
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (value !== last) {
      last = value
      cell = places.get(value) ?? known.length
    }
    counts[cell] = (counts[cell] ?? 0) + 1
  }
  return counts
}

/** The distinct values, ascending, or null where there are more than `most`. */
function fewValues(values: Float64Array, most: number): Float64Array | null {
  const seen = new Set<number>()
  let last = NaN
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (value === last) continue
    last = value
    seen.add(value)
    if (seen.size > most) return null
  }
  return Float64Array.from(seen).toSorted()
}

/** The least value and the least above it: that too where there is only one. */
function twoLeast(values: Float64Array): { readonly least: number; readonly next: number } {
  let least = Infinity
  let next = Infinity
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (value < least) {
      next = least
      least = value
    } else if (value > least && value < next) next = value
  }
  return { least, next }
}

/** Quantiles of a sample that is not empty, interpolated as numpy does, bit for bit. Shares ascend. */
function quantiles(values: Float64Array, shares: readonly number[]): Float64Array {
  const last = values.length - 1
  const positions = shares.map((share) => last * share)
  const ranks = positions.flatMap((position) => [Math.floor(position), Math.min(Math.floor(position) + 1, last)])
  const found = orderStatistics(
    values,
    ranks.toSorted((a, b) => a - b),
  )
  const at = new Map(ranks.toSorted((a, b) => a - b).map((rank, index) => [rank, found[index] ?? 0]))
  return Float64Array.from(positions, (position, index) => {
    const low = at.get(ranks[2 * index] ?? 0) ?? 0
    const high = at.get(ranks[2 * index + 1] ?? 0) ?? low
    return between(low, high, position - Math.floor(position))
  })
}

function between(low: number, high: number, part: number): number {
  if (low === high || part === 0) return low
  const width = high - low
  // between infinities, or where the width overflows, nothing can be interpolated
  if (!Number.isFinite(width)) return high
  return part >= 0.5 ? high - width * (1 - part) : low + width * part
}

/** Drops repeated values of an ascending array, and NaN. */
function distinct(ascending: Float64Array): Float64Array {
  return ascending.filter((value, index) => value === value && (index === 0 || value !== ascending[index - 1]))
}
