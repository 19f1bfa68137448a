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
  if (rule.kind === 'given') return { kind: 'intervals', edges: distinct(Float64Array.from(rule.edges).toSorted(), 0) }
  const count = Math.min(MOST_BINS, Math.max(1, Math.floor(rule.count)))
  const few = fewValues(reference, count)
  if (few !== null) return { kind: 'values', values: few }
  const least = reference[0] ?? 0
  const edges = new Float64Array(Math.max(0, count - 1))
  for (let index = 1; index < count; index++) {
    const edge = quantile(reference, index * (1 / count))
    edges[index - 1] = edge > least ? edge : nextAbove(reference, least)
  }
  return { kind: 'intervals', edges: distinct(edges, 0) }
}

/** How many values of an ascending sample fall into each cell: a binary search an edge. */
export function binCounts(sorted: Float64Array, bins: Bins): Float64Array {
  const counts = new Float64Array(cellsOf(bins))
  const n = sorted.length
  if (bins.kind === 'intervals') {
    let below = 0
    bins.edges.forEach((edge, index) => {
      const next = firstNotBelow(sorted, edge)
      counts[index] = next - below
      below = next
    })
    counts[bins.edges.length] = n - below
    return counts
  }
  let known = 0
  bins.values.forEach((value, index) => {
    const count = firstAbove(sorted, value) - firstNotBelow(sorted, value)
    counts[index] = count
    known += count
  })
  counts[bins.values.length] = n - known
  return counts
}

function cellsOf(bins: Bins): number {
  return (bins.kind === 'intervals' ? bins.edges.length : bins.values.length) + 1
}

/** The distinct values, or null where there are more than `most`. A jump a value: O(most · log n). */
function fewValues(sorted: Float64Array, most: number): Float64Array | null {
  const values: number[] = []
  for (let at = 0; at < sorted.length; at = firstAbove(sorted, sorted[at] ?? 0)) {
    if (values.length === most) return null
    values.push(sorted[at] ?? 0)
  }
  return Float64Array.from(values)
}

/** The least value above another; that other where there is none. */
function nextAbove(sorted: Float64Array, value: number): number {
  return sorted[firstAbove(sorted, value)] ?? value
}

/** Quantile of an ascending sample that is not empty, interpolated as numpy does, bit for bit. */
function quantile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share
  const below = Math.floor(position)
  const part = position - below
  const low = sorted[below] ?? 0
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  if (low === high || part === 0) return low
  const width = high - low
  // between infinities, or where the width overflows, nothing can be interpolated
  if (!Number.isFinite(width)) return high
  return part >= 0.5 ? high - width * (1 - part) : low + width * part
}

/** Drops repeated values of an ascending array, and NaN. */
function distinct(ascending: Float64Array, from: number): Float64Array {
  return ascending.filter((value, index) => value === value && (index === from || value !== ascending[index - 1]))
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

function firstAbove(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  return low
}
