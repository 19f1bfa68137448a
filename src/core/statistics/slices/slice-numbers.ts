import { MISSING_SLICE, NAN_SLICE } from './slice-key.ts'
import { MOST_SLICES, slicingOf } from './slicing.ts'
import type { SlicingResult } from './slicing.ts'

/** A number column; `missingAt` is 1 at missing cells, null where none is missing. NaN elsewhere is a value. */
export type NumberCells = {
  readonly name: string
  readonly values: Float64Array
  readonly missingAt: Uint8Array | null
}

/** One slice for each distinct number (−0 is 0), ascending, one for NaN and one for missing cells. */
export function sliceNumbers(column: NumberCells): SlicingResult {
  const { name, values, missingAt } = column
  const codeOf = new Map<number, number>()
  const raw = new Int32Array(values.length)
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? 0
    if (missingAt?.[row] === 1 || Number.isNaN(value)) continue
    const code = codeOf.get(value) ?? codeOf.size
    if (code === codeOf.size) codeOf.set(value, code)
    if (codeOf.size > MOST_SLICES) return { kind: 'too-many-slices', columns: [name], atLeast: codeOf.size }
    raw[row] = code
  }
  const sorted = [...codeOf.keys()].toSorted((a, b) => a - b)
  const place = new Int32Array(codeOf.size)
  for (const [at, value] of sorted.entries()) place[codeOf.get(value) ?? 0] = at
  for (let row = 0; row < values.length; row++) {
    if (missingAt?.[row] === 1) raw[row] = sorted.length + 1
    else if (Number.isNaN(values[row])) raw[row] = sorted.length
    else raw[row] = place[raw[row] ?? 0] ?? 0
  }
  return slicingOf([name], raw, [...sorted.map(String), NAN_SLICE, MISSING_SLICE])
}
