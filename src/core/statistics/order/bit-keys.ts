import type { Sorting } from './sorting.ts'

const greatestKey = 4294967295
const word = 4294967296
/** Where the upper half of a double lies in its two words. */
const upper = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 1 : 0

const cell = new Float64Array(1)
const words = new Uint32Array(cell.buffer)

/**
 * Like `writeLineKeys`, along the bits of the doubles instead of their values: nearly logarithmic, so it parts what
 * spreads over many decades, and any two values that differ. The bits of a double, read as an integer with the sign
 * folded, have the order of the numbers; −0 counts as 0.
 */
export function writeBitKeys(sorting: Sorting, from: number, to: number, least: number, greatest: number): void {
  const { values, rows, keys } = sorting
  writeBits(least)
  const leastUpper = words[upper] ?? 0
  const leastLower = words[1 - upper] ?? 0
  writeBits(greatest)
  const range = ((words[upper] ?? 0) - leastUpper) * word + ((words[1 - upper] ?? 0) - leastLower)
  const scale = Math.min(1, greatestKey / range)
  for (let i = from; i < to; i++) {
    writeBits(values[rows[i] ?? 0] ?? 0)
    // Exact, or one rounding of an exact sum: monotone either way.
    const place = (((words[upper] ?? 0) - leastUpper) * word + ((words[1 - upper] ?? 0) - leastLower)) * scale
    keys[i] = place < greatestKey ? place : greatestKey
  }
}

function writeBits(value: number): void {
  cell[0] = value + 0
  const top = words[upper] ?? 0
  if (top >= 2147483648) {
    words[upper] = ~top
    words[1 - upper] = ~(words[1 - upper] ?? 0)
  } else {
    words[upper] = top + 2147483648
  }
}
