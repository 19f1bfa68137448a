import { absolute, add, parseDecimal, subtract } from '../base/decimal.ts'
import type { Decimal } from '../base/decimal.ts'
import type { MetricFacts } from '../evaluate/verdict.ts'

/**
 * What a bound allows, in the metric's own unit: the bound or margin itself; where that is a share (`1%`, or an amount
 * `and` a share), what has been lost, or has changed, and the slack together. Null when the numbers don't say.
 */
export function marginOf(facts: MetricFacts): Decimal | null {
  const plain = parseDecimal(facts.limit)
  if (plain !== null || (facts.bound !== 'regress_at_most' && facts.bound !== 'change_at_most')) return plain
  const [slack, candidate, baseline] = [facts.slack, facts.candidate?.value, facts.baseline?.value].map((text) =>
    text === undefined || text === null ? null : parseDecimal(text),
  )
  if (!slack || !candidate || !baseline) return null
  if (facts.bound === 'change_at_most') return add(absolute(subtract(candidate, baseline)), slack)
  if (facts.direction === null) return null
  const lost = facts.direction === 'higher' ? subtract(baseline, candidate) : subtract(candidate, baseline)
  return add(lost, slack)
}
