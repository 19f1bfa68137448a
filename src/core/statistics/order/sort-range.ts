import { writeBitKeys } from './bit-keys.ts'
import { writeLineKeys } from './line-keys.ts'
import { radixSort } from './radix-pass.ts'
import { insertionSort, mergeSort } from './short-runs.ts'
import type { Sorting } from './sorting.ts'

const insertionRows = 24
const mergeRows = 512

/**
 * Sorts `rows[from..to)` by value, stably. Keys of 32 bits are sorted by radix; a run that shares a key is sorted again
 * by itself, on its own range. The levels take turns between keys along the values, which suit what is spread evenly,
 * and along the bits, which suit what is not: so neither one far value nor 300 decades leave more than a small part for
 * the next level. Every level parts a run's least from its greatest, and a run's range shrinks by up to 2³² a level.
 */
export function sortRange(sorting: Sorting, from: number, to: number, level: number): void {
  const { values, rows } = sorting
  let least = Infinity
  let greatest = -Infinity
  for (let i = from; i < to; i++) {
    const value = values[rows[i] ?? 0] ?? 0
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  if (!(least < greatest)) return
  const onLine = level % 2 === 0 && writeLineKeys(sorting, from, to, least, greatest)
  if (!onLine) writeBitKeys(sorting, from, to, least, greatest)
  radixSort(sorting, from, to)
  sortRuns(sorting, from, to, level)
}

function sortRuns(sorting: Sorting, from: number, to: number, level: number): void {
  const { keys } = sorting
  let start = from
  while (start < to) {
    const key = keys[start] ?? 0
    let end = start + 1
    while (end < to && keys[end] === key) end++
    if (end - start > mergeRows) sortRange(sorting, start, end, level + 1)
    else if (end - start > insertionRows) mergeSort(sorting, start, end)
    else if (end - start > 1) insertionSort(sorting, start, end)
    start = end
  }
}
