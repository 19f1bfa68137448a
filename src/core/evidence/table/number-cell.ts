import { latin1 } from './latin1.ts'
import { readNumber } from './number-text.ts'

const words: ReadonlyMap<string, number> = new Map([
  ['nan', Number.NaN],
  ['inf', Number.POSITIVE_INFINITY],
  ['infinity', Number.POSITIVE_INFINITY],
])

/** How a cell of a number column says that it has no value; as R, pandas and Python write it. */
const missingWords: ReadonlySet<string> = new Set(['', 'NA', 'N/A', 'None', 'null'])

/**
 * The number a cell spells, with blanks around it: what `readNumber` reads, and `nan`, `inf` and `infinity` in any
 * case, with or without a sign. Null where it spells none.
 */
export function readAnyNumber(bytes: Uint8Array, from: number, to: number): number | null {
  let [start, end] = [from, to]
  while (start < end && isBlank(bytes[start] ?? 0)) start++
  while (end > start && isBlank(bytes[end - 1] ?? 0)) end--
  const value = readNumber(bytes, start, end)
  if (!Number.isNaN(value)) return value
  if (end - start > 9) return null
  const text = latin1(bytes, start, end)
  const size = words.get(text.replace(/^[+-]/, '').toLowerCase())
  if (size === undefined) return null
  return text.startsWith('-') ? -size : size
}

export function isMissingWord(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from > 64) return false
  return missingWords.has(latin1(bytes, from, to).trim())
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09
}
