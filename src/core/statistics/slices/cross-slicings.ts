import { crossKey } from './slice-key.ts'
import { MOST_SLICES, slicingOf } from './slicing.ts'
import type { Slicing, SlicingResult } from './slicing.ts'

/** Above this many possible pairs, those that occur are found by hashing instead of in a table. */
const LARGEST_TABLE = 1 << 20

/** The slices of rows that are in one slice of the first and one of the second: `North × 18-30`. Same rows on both. */
export function crossSlicings(first: Slicing, second: Slicing): SlicingResult {
  const columns = [...first.columns, ...second.columns]
  if (first.codes.length !== second.codes.length) throw new RangeError('slicings of different rows')
  const width = second.keys.length
  const pairs = occurring(first, second)
  if (pairs === null) return { kind: 'too-many-slices', columns, atLeast: MOST_SLICES + 1 }
  // of consecutive codes of parts, the product's order is that of the parts
  const sorted = pairs.toSorted((a, b) => a - b)
  const names = sorted.map((pair) =>
    crossKey(first.keys[Math.floor(pair / width)] ?? '', second.keys[pair % width] ?? ''),
  )
  const place = placesOf(sorted, first.keys.length * width)
  const raw = new Int32Array(first.codes.length)
  for (let row = 0; row < raw.length; row++) {
    raw[row] = place((first.codes[row] ?? 0) * width + (second.codes[row] ?? 0))
  }
  return slicingOf(columns, raw, names)
}

/** The pairs that have rows, in no order; null for more than may be. */
function occurring(first: Slicing, second: Slicing): readonly number[] | null {
  const width = second.keys.length
  const seen = new Set<number>()
  let last = -1
  for (let row = 0; row < first.codes.length; row++) {
    const pair = (first.codes[row] ?? 0) * width + (second.codes[row] ?? 0)
    if (pair === last) continue
    last = pair
    seen.add(pair)
    if (seen.size > MOST_SLICES) return null
  }
  return [...seen]
}

function placesOf(sorted: readonly number[], size: number): (pair: number) => number {
  if (size > LARGEST_TABLE) {
    const places = new Map(sorted.map((pair, at) => [pair, at]))
    return (pair) => places.get(pair) ?? 0
  }
  const places = new Int32Array(size)
  for (const [at, pair] of sorted.entries()) places[pair] = at
  return (pair) => places[pair] ?? 0
}
