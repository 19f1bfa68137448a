import type { NumberCells } from '../../../../src/core/statistics/slices/slice-numbers.ts'
import type { TextCells } from '../../../../src/core/statistics/slices/slice-texts.ts'
import type { Slicing, SlicingResult } from '../../../../src/core/statistics/slices/slicing.ts'

/** A text column of these cells, coded as readers code them. */
export function texts(name: string, cells: readonly (string | null)[]): TextCells {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  const codeOf = new Map(dictionary.map((text, code) => [text, code]))
  const codes = Int32Array.from(cells, (cell) => (cell === null ? -1 : (codeOf.get(cell) ?? -1)))
  return { name, codes, dictionary }
}

export function numbers(name: string, cells: readonly (number | null)[]): NumberCells {
  const missing = cells.some((cell) => cell === null)
  return {
    name,
    values: Float64Array.from(cells, (cell) => cell ?? Number.NaN),
    missingAt: missing ? Uint8Array.from(cells, (cell) => (cell === null ? 1 : 0)) : null,
  }
}

export function sliced(result: SlicingResult): Slicing {
  if (result.kind !== 'sliced') throw new Error(JSON.stringify(result))
  return result.slicing
}
