import type { Sorting } from './sorting.ts'

const fewRows = 65536

/**
 * Sorts `rows[from..to)` and their keys by key, stably: least significant digit first, three digits of 11 bits, or four
 * of 8 where there are few rows to count. A digit that all keys share is skipped.
 */
export function radixSort(sorting: Sorting, from: number, to: number): void {
  const bits = to - from < fewRows ? 8 : 11
  let source = { rows: sorting.rows, keys: sorting.keys }
  let target = { rows: sorting.otherRows, keys: sorting.otherKeys }
  const counts = new Uint32Array(1 << bits)
  for (let shift = 0; shift < 32; shift += bits) {
    if (!startsOf(counts, source.keys, { from, to, shift })) continue
    scatter(counts, source, target, { from, to, shift })
    const swap = source
    source = target
    target = swap
  }
  if (source.rows === sorting.rows) return
  sorting.rows.set(source.rows.subarray(from, to), from)
  sorting.keys.set(source.keys.subarray(from, to), from)
}

type Digit = { readonly from: number; readonly to: number; readonly shift: number }

/** Turns `counts` into where each digit's rows start; false where one digit has them all. */
function startsOf(counts: Uint32Array, keys: Uint32Array, { from, to, shift }: Digit): boolean {
  const mask = counts.length - 1
  counts.fill(0)
  for (let i = from; i < to; i++) {
    const digit = ((keys[i] ?? 0) >>> shift) & mask
    counts[digit] = (counts[digit] ?? 0) + 1
  }
  let start = from
  for (let digit = 0; digit <= mask; digit++) {
    const count = counts[digit] ?? 0
    if (count === to - from) return false
    counts[digit] = start
    start += count
  }
  return true
}

type Side = { readonly rows: Uint32Array; readonly keys: Uint32Array }

function scatter(starts: Uint32Array, source: Side, target: Side, { from, to, shift }: Digit): void {
  const mask = starts.length - 1
  const { rows, keys } = source
  const intoRows = target.rows
  const intoKeys = target.keys
  for (let i = from; i < to; i++) {
    const key = keys[i] ?? 0
    const digit = (key >>> shift) & mask
    const place = starts[digit] ?? 0
    starts[digit] = place + 1
    intoRows[place] = rows[i] ?? 0
    intoKeys[place] = key
  }
}
