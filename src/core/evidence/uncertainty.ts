import { compare, decimal, parseDecimal } from '../base/decimal.ts'
import type { Decimal } from '../base/decimal.ts'
import type { Node } from '../document/tree.ts'
import type { Measurement } from './types.ts'

const zero = decimal('0')

/** A standard error as written: a finite number of at least zero. `"N/A"`, NaN and −1 are none. */
export function standardErrorOf(node: Node | undefined): string | null {
  return amountOf(node)
}

/** A number of rows as written: a finite number of at least zero, `62.0` included, because Python writes that. */
export function countOf(node: Node | undefined): string | null {
  return amountOf(node)
}

function amountOf(node: Node | undefined): string | null {
  if (node?.kind !== 'number') return null
  const value = parseDecimal(node.text)
  return value !== null && compare(value, zero) >= 0 ? node.text : null
}

/** An interval needs both bounds, finite and in order; half an interval or a reversed one bounds nothing. */
export function intervalOf(lower: string | null, upper: string | null): Measurement['interval'] {
  const low: Decimal | null = lower === null ? null : parseDecimal(lower)
  const high: Decimal | null = upper === null ? null : parseDecimal(upper)
  if (lower === null || upper === null || low === null || high === null) return null
  return compare(low, high) <= 0 ? { lower, upper } : null
}
