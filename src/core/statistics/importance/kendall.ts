import { computed, undefinedFor } from '../estimate.ts'
import type { Computed } from '../estimate.ts'
import { ascendingPlaces, midRanks } from './ranks.ts'

/**
 * Kendall's tau-b: (concordant − discordant) / √((pairs − ties in a)·(pairs − ties in b)), by Knight's O(n log n)
 * counting of discordant pairs (Knight 1966; scipy `kendalltau`). Undefined for fewer than two values and where one
 * side is all equal. Both sides are of one length; beyond some 90 million values the counts are no longer exact.
 */
export function kendall(a: Float64Array, b: Float64Array): Computed {
  const n = a.length
  if (n < 2) return undefinedFor('too-few-rows')
  const x = midRanks(a)
  const y = midRanks(b)
  // by b, and then by a without disturbing that
  const byB = ascendingPlaces(b)
  const order = ascendingPlaces(Float64Array.from(byB, (index) => a[index] ?? 0)).map((place) => byB[place] ?? 0)
  const inOrder = Float64Array.from(order, (index) => y[index] ?? 0)
  const both = tiedPairs(order.length, (i, j) => x[order[i] ?? 0] === x[order[j] ?? 0] && inOrder[i] === inOrder[j])
  const tiedX = tiedPairs(order.length, (i, j) => x[order[i] ?? 0] === x[order[j] ?? 0])
  const discordant = exchanges(inOrder, new Float64Array(n))
  // exchanges has sorted it
  const tiedY = tiedPairs(n, (i, j) => inOrder[i] === inOrder[j])
  const pairs = (n * (n - 1)) / 2
  if (pairs === tiedX || pairs === tiedY) return undefinedFor('zero-denominator')
  const surplus = pairs - tiedX - tiedY + both - 2 * discordant
  const tau = surplus / Math.sqrt((pairs - tiedX) * (pairs - tiedY))
  return computed(Math.max(-1, Math.min(1, tau)))
}

/** Pairs of equal neighbours in an order: k equal ones are k(k−1)/2 pairs. */
function tiedPairs(n: number, equal: (i: number, j: number) => boolean): number {
  let pairs = 0
  let run = 1
  for (let index = 1; index <= n; index++) {
    if (index < n && equal(index - 1, index)) run++
    else {
      pairs += (run * (run - 1)) / 2
      run = 1
    }
  }
  return pairs
}

/** Sorts ascending by merging, and counts how many pairs stood the other way round. */
function exchanges(values: Float64Array, spare: Float64Array): number {
  let count = 0
  for (let width = 1; width < values.length; width *= 2) {
    for (let from = 0; from < values.length; from += 2 * width) {
      count += merge(values, spare, { from, middle: Math.min(from + width, values.length), width })
    }
    values.set(spare)
  }
  return count
}

type Halves = { readonly from: number; readonly middle: number; readonly width: number }

function merge(values: Float64Array, into: Float64Array, { from, middle, width }: Halves): number {
  const end = Math.min(middle + width, values.length)
  let count = 0
  let left = from
  let right = middle
  for (let at = from; at < end; at++) {
    const takeLeft = left < middle && (right >= end || (values[left] ?? 0) <= (values[right] ?? 0))
    if (!takeLeft) count += middle - left
    into[at] = takeLeft ? (values[left++] ?? 0) : (values[right++] ?? 0)
  }
  return count
}
