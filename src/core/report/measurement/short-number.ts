import { formatDecimal, parseDecimal, roundToDigits } from '../../base/decimal.ts'

const DIGITS = 3

/** A measured number for reading: three significant digits. A number that is none stays as it is called. */
export function shortNumber(value: number): string {
  const exact = parseDecimal(String(value))
  return exact === null ? String(value) : formatDecimal(roundToDigits(exact, DIGITS))
}

/** A p-value for reading: `0.034`, and `below 0.001` for what is smaller, since nobody can tell more from it. */
export function shortP(text: string): string {
  const value = Number(text)
  if (!(value >= 0 && value <= 1)) return text
  return value < 0.001 ? 'below 0.001' : shortNumber(Number(value.toFixed(value < 0.01 ? 4 : 3)))
}
