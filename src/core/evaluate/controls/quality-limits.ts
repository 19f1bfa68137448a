import { atLeast, atMost, decimal, parseDecimal } from '../../base/decimal.ts'
import type { BoundKind, Finding } from '../verdict.ts'
import { wordsOfName } from './quality-topics.ts'
import type { QualityTopic } from './quality-topics.ts'

/** The metric rules that limit a topic in one file, by a bound that something could ever exceed. */
export function limitsOn({ bad, good }: QualityTopic, path: string, rules: readonly Finding[]): readonly Finding[] {
  return rules.filter(({ metric, evidence }) => {
    if (metric === null || !evidence.some((each) => each.path === path)) return false
    const words = wordsOfName([metric.name])
    const fits = metric.bound === 'at_most' ? bad.test(words) : metric.bound === 'at_least' && good.test(words)
    return fits && !isVacuous(words, metric.bound, metric.limit)
  })
}

/** A share of at most 1 and a score of at least 0 are limits that nothing exceeds. */
function isVacuous(words: string, bound: BoundKind, limit: string): boolean {
  const value = parseDecimal(limit)
  if (value === null) return false
  if (bound === 'at_least') return atMost(value, decimal('0'))
  if (percents.test(words)) return atLeast(value, decimal('100'))
  return shares.test(words) && atLeast(value, decimal('1'))
}

const percents = /\b(?:percent|percentage|pct)\b/
const shares = /\b(?:share|rate|ratio|fraction|proportion)\b/
