import { isMissingWord, readAnyNumber } from '../number-cell.ts'
import type { Column } from '../table.ts'

type TextColumn = Extract<Column, { readonly kind: 'text' }>

/** A column of texts as numbers; else the first row, from 0, whose text is none. */
export type Numbered =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'wrong'; readonly row: number }

const encoder = new TextEncoder()

/** Reads texts as numbers, each distinct one once: by the grammar, and with the words for missing, of every other format. */
export function numberedTexts({ name, codes, dictionary }: TextColumn): Numbered {
  const bytes = dictionary.map((text) => encoder.encode(text))
  const numbers = bytes.map((text) => readAnyNumber(text, 0, text.length))
  const absent = bytes.map((text) => isMissingWord(text, 0, text.length))
  const values = new Float64Array(codes.length)
  const missingAt = new Uint8Array(codes.length)
  let missing = 0
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] ?? -1
    const isMissing = code === -1 || absent[code] === true
    const number = isMissing ? Number.NaN : (numbers[code] ?? null)
    if (number === null) return { kind: 'wrong', row }
    values[row] = number
    if (!isMissing) continue
    missingAt[row] = 1
    missing++
  }
  return {
    kind: 'column',
    column: { kind: 'number', name, missing, missingAt: missing > 0 ? missingAt : null, values },
  }
}
