import { absolute, atMost, compare, decimal, formatDecimal, isZero, multiply, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { Reason } from '../reasons.ts'
import { fail, indeterminate } from '../ruling.ts'
import type { Ruling } from '../ruling.ts'
import type { KnownMetric } from './known.ts'

const one = decimal('1')
const two = decimal('2')
/** The scales lie a hundred apart; a fifth of that leaves room for a change that is meant. */
const far = decimal('20')
const hundred = decimal('100')

/** Whether numbers of a rule are read as percentages: the rule says so, or its bound can be nothing else. */
export function readsPercent(metric: KnownMetric | null, unit: 'percent' | null, bound: Decimal | null): boolean {
  if (unit === 'percent') return true
  return metric?.scale === 'fraction' && metric.greatest !== null && bound !== null && beyond(bound, metric.greatest)
}

/**
 * Whether a value lies in the range the metric has by definition. Outside it the value is impossible, and fails;
 * a share of one that looks like a percentage is a mismatch of scales, which is not decided and never rescaled.
 */
export function checkRange(metric: KnownMetric | null, value: Decimal, percent: boolean): Ruling | null {
  if (metric === null) return null
  const stretch = percent && metric.scale === 'fraction' ? hundred : one
  const least = metric.least === null ? null : multiply(metric.least, stretch)
  const greatest = metric.greatest === null ? null : multiply(metric.greatest, stretch)
  const within = (least === null || atMost(least, value)) && (greatest === null || atMost(value, greatest))
  if (within) return null
  if (!percent && looksPercent(metric, value)) return indeterminate(limits('scale-mismatch', least, greatest))
  return fail(limits('impossible-value', least, greatest))
}

/**
 * Whether two numbers of one rule are on different scales, one a share and the other a percentage (0.32 against 35).
 * Zero is zero on both. Where the policy declares percent, small percentages are percentages too, and only numbers
 * that lie far apart are on different scales. Null when they can be compared.
 */
export function checkScale(metric: KnownMetric | null, a: Decimal, b: Decimal, unit: 'percent' | null): Ruling | null {
  if (metric === null || metric.scale === null || isZero(a) || isZero(b)) return null
  const [small, large] = atMost(absolute(a), absolute(b)) ? [absolute(a), absolute(b)] : [absolute(b), absolute(a)]
  const clearly = metric.scale === 'fraction' && metric.greatest !== null ? one : two
  if (beyond(small, one) || !beyond(large, clearly)) return null
  if (unit === 'percent' && atMost(large, multiply(small, far))) return null
  return indeterminate(limits('scale-mismatch', metric.least, metric.greatest))
}

/**
 * Whether a tolerated change is as wide as the metric's whole range, so that it could never be exceeded: a margin
 * of 1 on an AUC is meant as one point.
 */
export function checkMargin(metric: KnownMetric | null, margin: Decimal, percent: boolean): Ruling | null {
  if (metric === null || metric.scale !== 'fraction' || percent) return null
  if (metric.least === null || metric.greatest === null) return null
  if (!atMost(subtract(metric.greatest, metric.least), margin)) return null
  return indeterminate(limits('scale-mismatch', metric.least, metric.greatest))
}

/** Between 2 and 100: too far out for a slip of rounding, as expected of a percentage. */
export function looksPercent(metric: KnownMetric | null, value: Decimal): boolean {
  const size = absolute(value)
  return metric?.scale === 'fraction' && atMost(two, size) && atMost(size, hundred)
}

function beyond(a: Decimal, b: Decimal): boolean {
  return compare(a, b) > 0
}

function limits(code: 'scale-mismatch' | 'impossible-value', least: Decimal | null, greatest: Decimal | null): Reason {
  return { code, least: textOf(least), greatest: textOf(greatest) }
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : formatDecimal(value)
}
