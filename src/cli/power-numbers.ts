import { parseDecimal } from '../core/base/decimal.ts'
import type { Arguments } from './arguments.ts'
import { UsageError } from './exit.ts'

/** A number as an option gives it; null where the option is not there. Anything else is refused by name. */
export function numberOf(given: Arguments, option: string): number | null {
  const text = given.values.get(option)
  if (text === undefined) return null
  const value = parseDecimal(text) === null ? Number.NaN : Number(text)
  if (!Number.isFinite(value)) throw new UsageError(`--${option} ${text}: expected a number such as 0.01`)
  return value
}

/** A share as `7.5%` or `0.075`, between two ends that it may not reach. */
export function shareOf(
  given: Arguments,
  option: string,
  { above = 0, below = 1 }: { readonly above?: number; readonly below?: number } = {},
): number | null {
  const text = given.values.get(option)
  if (text === undefined) return null
  const value = text.endsWith('%') ? percentage(text) : numberOf(given, option)
  if (value !== null && value > above && value < below) return value
  const within = `above ${above * 100}% and below ${below * 100}%`
  const hint =
    value !== null && value > 1 && value / 100 > above && value / 100 < below ? `; did you mean ${text}%?` : ''
  throw new UsageError(`--${option} ${text}: expected a share ${within}, such as ${example(above)}${hint}`)
}

/** `99.9%` is the double of 0.999: dividing would be off by the last bit. */
export function percentage(text: string): number | null {
  const number = text.slice(0, -1)
  return /^[0-9]+(?:\.[0-9]+)?$/.test(number) ? Number(`${number}e-2`) : null
}

function example(above: number): string {
  return above >= 0.5 ? '95%' : '20% or 0.2'
}

/** A whole number of rows. */
export function rowsOf(given: Arguments): number | null {
  const text = given.values.get('rows')
  if (text === undefined) return null
  const rows = /^[1-9][0-9]{0,14}$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isSafeInteger(rows)) throw new UsageError(`--rows ${text}: expected a whole number of rows, such as 5000`)
  return rows
}
