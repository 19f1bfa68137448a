import type { Column } from '../table.ts'

type TextColumn = Extract<Column, { readonly kind: 'text' }>

/** A column of texts as numbers; else the first row, from 0, whose text is none. */
export type Numbered =
  | { readonly kind: 'column'; readonly column: Column }
  | { readonly kind: 'wrong'; readonly row: number }

const NUMBER = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)$/i
const ABSENT: readonly string[] = ['NA', 'N/A', 'None']

/** Reads texts as numbers, each distinct one once. NA, N/A and None are missing. */
export function numberedTexts({ name, codes, dictionary }: TextColumn): Numbered {
  const numbers = dictionary.map((text) => (NUMBER.test(text) ? numberOf(text) : null))
  const absent = dictionary.map((text) => ABSENT.includes(text))
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

function numberOf(text: string): number {
  const word = text.toLowerCase().replace(/^[+-]/, '')
  if (word === 'nan') return Number.NaN
  if (!word.startsWith('inf')) return Number(text)
  return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}
