import type { Sorting } from './sorting.ts'

const greatestKey = 4294967295

/**
 * Writes a 32-bit key for each of `rows[from..to)`: its value's place between the least and the greatest, so that a
 * smaller value never has the larger key. Subtracting and multiplying round monotonically, hence so does the key.
 * Returns false, and writes nothing of use, where the range can't carry it: infinite, or too narrow to divide by.
 */
export function writeLineKeys(sorting: Sorting, from: number, to: number, least: number, greatest: number): boolean {
  const { values, rows, keys } = sorting
  const scale = greatestKey / (greatest - least)
  if (!(scale > 0 && scale < Infinity)) return false
  for (let i = from; i < to; i++) {
    const place = ((values[rows[i] ?? 0] ?? 0) - least) * scale
    keys[i] = place < greatestKey ? place : greatestKey
  }
  return true
}
