import { absolute, add, compare, divideForDisplay, isZero, parseDecimal } from '../base/decimal.ts'
import type { MetricFacts } from '../evaluate/verdict.ts'
import { marginOf } from './margin.ts'

const CELLS = 5

/**
 * How much of an allowed regression or change is used up, as five blocks: `▰▰▱▱▱`; past the margin `▰▰▰▰▰▶`. Empty when the
 * rule is no such rule or its numbers don't say.
 */
export function marginBar(facts: MetricFacts): string {
  if (facts.slack === null || (facts.bound !== 'regress_at_most' && facts.bound !== 'change_at_most')) return ''
  const margin = marginOf(facts)
  const slack = parseDecimal(facts.slack)
  if (margin === null || slack === null || isZero(margin)) return ''
  if (margin.coefficient < 0n) return ''
  const worse = add(margin, { coefficient: -slack.coefficient, exponent: slack.exponent })
  if (slack.coefficient < 0n) return `${'▰'.repeat(CELLS)}▶`
  if (worse.coefficient <= 0n || compare(worse, margin) > 0) return '▱'.repeat(CELLS)
  const used = Math.max(1, Math.round(CELLS * toNumber(divideForDisplay(worse, absolute(margin), 3))))
  return '▰'.repeat(used) + '▱'.repeat(CELLS - used)
}

/** A ratio between 0 and 1 with three digits: exact enough to draw. */
function toNumber(value: { readonly coefficient: bigint; readonly exponent: number }): number {
  return Number(value.coefficient) * 10 ** value.exponent
}
