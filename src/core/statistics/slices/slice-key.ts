/** The slice of rows without a value, of rows with an empty text, and of a number column's cells that say NaN. */
export const MISSING_SLICE = '(missing)'
export const EMPTY_SLICE = '(empty)'
export const NAN_SLICE = '(NaN)'

const reserved: readonly string[] = [MISSING_SLICE, EMPTY_SLICE, NAN_SLICE]
const separator = ' × '

/**
 * The key of the slice of a text value. No two values share one: `\` and `×` get a `\` before them, and so does a text
 * that reads like a reserved key; the empty text is `(empty)`. Spaces and case are kept: `US` and `US ` are two slices.
 */
export function sliceKey(value: string): string {
  if (value === '') return EMPTY_SLICE
  if (reserved.includes(value)) return `\\${value}`
  return value.replace(/[\\×]/g, '\\$&')
}

/** The key of the rows in both of two slices: `North × [18,30)`. Takes keys, not values. */
export function crossKey(first: string, second: string): string {
  return `${first}${separator}${second}`
}

/** The keys that a key was crossed from, in order: a single one for a slice of one column. */
export function partsOfKey(key: string): readonly string[] {
  const parts: string[] = []
  let from = 0
  for (let i = 0; i < key.length; i++) {
    if (key[i] === '\\') i++
    else if (key[i] === '×') {
      parts.push(key.slice(from, i - 1))
      from = i + 2
    }
  }
  return [...parts, key.slice(from)]
}
