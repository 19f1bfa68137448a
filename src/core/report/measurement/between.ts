import { absolute, isZero, parseDecimal } from '../../base/decimal.ts'
import type { InferenceFacts, MetricFacts } from '../../evaluate/verdict.ts'
import type { About } from '../about.ts'
import { shortChange } from '../numbers.ts'
import { quote, say } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

/** `, from 0.874 to 0.871`, where that is what was compared: pairs may be fewer than all rows. */
export function between(about: About, facts: MetricFacts, inference: InferenceFacts): Phrase {
  const { candidate = null, baseline = null, change = null } = about.numbers ?? {}
  const estimate = parseDecimal(inference.estimate)
  if (candidate === null || baseline === null || change === null || estimate === null) return []
  const [sign, other] = [change, estimate].map(({ coefficient }) => coefficient > 0n)
  const [size, measured] = [change, estimate].map((value) => shortChange(absolute(value), facts.limit))
  const same = sign === other && size === measured && !isZero(change)
  return same ? say`, from ${quote(baseline)} to ${quote(candidate)}` : []
}
