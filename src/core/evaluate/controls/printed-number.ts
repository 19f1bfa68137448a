import { absolute, atMost, decimal, multiply, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'

/** A number as a card prints it. `unit` is the value of its last digit: half of it is what rounding may hide. */
export type PrintedNumber = { readonly value: Decimal; readonly unit: Decimal; readonly percent: boolean }

const plain =
  /^([+-]?)(\d{1,30}|\d{1,3}(?:,\d{3}){1,8}|)(?:\.(\d{1,30}))?(?:[eE]([+-]?\d{1,3}))?(?=$|[\s%±(])[ \t]?(%?)/

/** What may follow a number in a cell: an uncertainty, an interval, a remark in brackets. */
const trailing = /^\s*(?:(?:±|\+\/-|\+-)\s*[\d.]{1,30}\s*%?)?\s*(?:[([][^()[\]]{0,100}[)\]])?\s*$/

/**
 * Reads a table cell that holds a number: `0.87`, `87.1 %`, `1,234`, `0.87 ± 0.01`, `0.87 (0.85–0.89)`. Null for
 * anything else; a decimal comma is not guessed at.
 */
export function printedNumber(cell: string): PrintedNumber | null {
  const text = cell.trim().replace(/^[−–](?=[\d.])/, '-')
  const match = plain.exec(text)
  if (match === null) return null
  const [whole, sign = '', integer = '', fraction = '', exponent = '0', percent = ''] = match
  if (integer + fraction === '' || !trailing.test(text.slice(whole.length))) return null
  const value = parseDecimal(
    `${sign}${integer.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}e${exponent}`,
  )
  if (value === null) return null
  return { value, unit: { coefficient: 1n, exponent: Number(exponent) - fraction.length }, percent: percent === '%' }
}

/**
 * Whether a printed number is this measurement rounded to the digits printed. Halfway cases may be rounded either
 * way, for tools differ. A percentage stands for a hundredth.
 */
export function printsMeasurement(printed: PrintedNumber, measured: Decimal): boolean {
  const compared = printed.percent ? multiply(measured, decimal('100')) : measured
  const distance = absolute(subtract(compared, printed.value))
  return atMost(multiply(distance, decimal('2')), printed.unit)
}
