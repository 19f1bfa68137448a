import { atLeast, atMost, formatDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { fail, pass } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'

/** `at_least`: inclusive, in exact decimals. */
export function judgeAtLeast(value: Decimal, bound: Decimal): Ruling {
  const slack = formatDecimal(subtract(value, bound))
  return atLeast(value, bound) ? pass({ code: 'meets-bound' }, slack) : fail({ code: 'misses-bound' }, slack)
}

/** `at_most`: inclusive, in exact decimals. */
export function judgeAtMost(value: Decimal, bound: Decimal): Ruling {
  const slack = formatDecimal(subtract(bound, value))
  return atMost(value, bound) ? pass({ code: 'meets-bound' }, slack) : fail({ code: 'misses-bound' }, slack)
}
