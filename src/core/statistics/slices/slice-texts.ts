import { byCodeUnit } from '../../base/order.ts'
import { MISSING_SLICE, sliceKey } from './slice-key.ts'
import { MOST_SLICES, slicingOf } from './slicing.ts'
import type { SlicingResult } from './slicing.ts'

/** A text column: code −1 is a missing cell. The dictionary may hold texts that no row has. */
export type TextCells = {
  readonly name: string
  readonly codes: Int32Array
  readonly dictionary: readonly string[]
}

/** One slice for each distinct text, and one for missing cells. */
export function sliceTexts(column: TextCells): SlicingResult {
  const { name, codes, dictionary } = column
  const present = presentCodes(codes, dictionary.length)
  if (present.length > MOST_SLICES) return { kind: 'too-many-slices', columns: [name], atLeast: present.length }
  const sorted = present.toSorted((a, b) => byCodeUnit(dictionary[a] ?? '', dictionary[b] ?? ''))
  const place = new Int32Array(dictionary.length)
  for (const [at, code] of sorted.entries()) place[code] = at
  const raw = new Int32Array(codes.length)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    raw[row] = code < 0 ? sorted.length : (place[code] ?? 0)
  }
  return slicingOf([name], raw, [...sorted.map((code) => sliceKey(dictionary[code] ?? '')), MISSING_SLICE])
}

function presentCodes(codes: Int32Array, count: number): readonly number[] {
  const seen = new Uint8Array(count)
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    if (code >= count) throw new RangeError(`code ${code} of row ${row} is not in a dictionary of ${count}`)
    if (code >= 0) seen[code] = 1
  }
  const present: number[] = []
  for (let code = 0; code < count; code++) if (seen[code] === 1) present.push(code)
  return present
}
