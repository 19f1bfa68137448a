import { add, decimal, multiply } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'

const ONE = decimal('1')
/** Places a mean keeps that has no end, and further ones where the runs themselves have more than twenty. */
const PLACES = 30
const BEYOND = 10

/**
 * The mean of up to 1,000 values. Exact where it is a finite decimal; else cut, towards −∞, at 30 places. What is cut is
 * the same for two means whose difference is a finite decimal, so that no comparison with numbers of up to twenty places
 * comes out otherwise than with the exact means.
 */
export function meanOfRuns(values: readonly Decimal[]): Decimal {
  const sum = values.reduce(add)
  const exponent = Math.min(-PLACES, sum.exponent - BEYOND)
  const scaled = sum.coefficient * 10n ** BigInt(sum.exponent - exponent)
  const count = BigInt(values.length)
  const rest = scaled % count
  const cut = rest < 0n ? (scaled - rest) / count - 1n : (scaled - rest) / count
  // times one: without the zeros at its end
  return multiply({ coefficient: cut, exponent }, ONE)
}
