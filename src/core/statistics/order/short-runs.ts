import type { Sorting } from './sorting.ts'

/** Sorts `rows[from..to)` by value, stably; for a handful of rows. */
export function insertionSort(sorting: Sorting, from: number, to: number): void {
  const { values, rows } = sorting
  for (let i = from + 1; i < to; i++) {
    const row = rows[i] ?? 0
    const value = values[row] ?? 0
    let at = i
    while (at > from && (values[rows[at - 1] ?? 0] ?? 0) > value) {
      rows[at] = rows[at - 1] ?? 0
      at--
    }
    rows[at] = row
  }
}

const block = 16

/** Sorts `rows[from..to)` by value, stably, by merging; for some hundreds of rows, where counting digits is too dear. */
export function mergeSort(sorting: Sorting, from: number, to: number): void {
  for (let start = from; start < to; start += block) insertionSort(sorting, start, Math.min(to, start + block))
  for (let width = block; width < to - from; width *= 2) {
    for (let start = from; start + width < to; start += 2 * width) {
      merge(sorting, start, { middle: start + width, to: Math.min(to, start + 2 * width) })
    }
  }
}

function merge(sorting: Sorting, from: number, { middle, to }: { readonly middle: number; readonly to: number }): void {
  const { values, rows, otherRows } = sorting
  for (let i = from; i < middle; i++) otherRows[i] = rows[i] ?? 0
  let left = from
  let right = middle
  let at = from
  while (left < middle && right < to) {
    const takeRight = (values[rows[right] ?? 0] ?? 0) < (values[otherRows[left] ?? 0] ?? 0)
    rows[at++] = takeRight ? (rows[right++] ?? 0) : (otherRows[left++] ?? 0)
  }
  while (left < middle) rows[at++] = otherRows[left++] ?? 0
}
