import { absolute, compare, isZero, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { InferenceFacts, MetricFacts } from '../../evaluate/verdict.ts'
import { allowance, at, metricName, subjectOf } from '../about.ts'
import type { About, Worded } from '../about.ts'
import { shortChange, shortDistance } from '../numbers.ts'
import { name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { between } from './between.ts'
import { confident } from './bounded.ts'
import type { Standing } from './bounded.ts'
import { adjustedFor, familyTail } from './family.ts'
import { moreRows } from './more-rows.ts'
import { shortP } from './short-number.ts'

/**
 * Words about `change_at_most` with a confidence: "bias rose by 0.002, from 0.011 to 0.013; with 95% confidence it changed
 * by no more than 0.008 either way, and a change of at most 0.01 either way is allowed".
 */
export function eitherWayWords(about: About, inference: InferenceFacts, standing: Standing): Worded {
  const facts = about.finding.metric
  const [estimate, lower, upper, margin] = [
    inference.estimate,
    inference.lower,
    inference.upper,
    inference.threshold,
  ].map((text) => (text === null ? null : parseDecimal(text)))
  if (facts === null || !estimate || !margin) return { because: words('It is decided by its interval'), remedy: null }
  const judged: Judged = { about, facts, inference, estimate, margin, ends: lower && upper ? { lower, upper } : null }
  const began = say`${metricName(about)} ${moved(estimate, facts)}${between(about, facts, inference)}`
  return {
    because: say`${began}; ${clause(judged, standing)}`,
    remedy: standing === 'shown' ? null : remedyFor(judged, standing),
  }
}

type Judged = {
  readonly about: About
  readonly facts: MetricFacts
  readonly inference: InferenceFacts
  readonly estimate: Decimal
  readonly margin: Decimal
  readonly ends: { readonly lower: Decimal; readonly upper: Decimal } | null
}

function clause(judged: Judged, standing: Standing): Phrase {
  const { about, facts, inference, ends } = judged
  const ending = say`, and ${allowance(about)}`
  if (ends === null) return say`how much it varies is not known${ending}: not shown`
  const sure = confident(inference)
  const beyond = nearerEnd(judged)
  if (standing === 'refuted' && beyond !== null) {
    return say`${sure} it ${moved(beyond, facts, 'at least ')}${ending}${familyTail(inference)}`
  }
  if (standing === 'open' && beyond !== null) {
    return say`taken alone, ${sure} it ${moved(beyond, facts, 'at least ')}${ending}; ${counted(inference)} that is not shown`
  }
  const most = quote(shortChange(furthest(ends), facts.limit))
  return say`${sure} it changed by no more than ${most} either way${ending}${words(standing === 'open' ? ': not shown' : '')}`
}

/** Why an interval beyond the margin is no alarm: so many slices were looked at, or it could have been either way. */
function counted(inference: InferenceFacts): Phrase {
  const { pAgainst } = inference
  const p = pAgainst === null ? [] : say` (p ${quote(shortP(pAgainst))})`
  return adjustedFor(inference) ?? say`looked at both ways${p}`
}

function moved(change: Decimal, { limit }: MetricFacts, least = ''): Phrase {
  if (isZero(change)) return words('did not change')
  const size = quote(shortChange(absolute(change), limit))
  return say`${words(change.coefficient > 0n ? 'rose' : 'fell')} by ${words(least)}${size}`
}

/** The end of an interval that lies wholly beyond the margin, on the margin's side; null where none does. */
function nearerEnd({ ends, margin }: Judged): Decimal | null {
  if (ends === null) return null
  const { lower, upper } = ends
  if (lower.coefficient > 0n && compare(lower, margin) > 0) return lower
  return upper.coefficient < 0n && compare(absolute(upper), margin) > 0 ? upper : null
}

function furthest({ lower, upper }: NonNullable<Judged['ends']>): Decimal {
  const [one, other] = [absolute(lower), absolute(upper)]
  return compare(one, other) >= 0 ? one : other
}

function remedyFor(judged: Judged, standing: Standing): Phrase {
  const { about, facts, inference, estimate, margin, ends } = judged
  const within = compare(absolute(estimate), margin) <= 0
  if (standing === 'open' && within && isZero(margin)) {
    return say`No number of rows shows that nothing changed: have the policy allow an amount under ${name('change_at_most')}`
  }
  if (standing === 'open' && within) return moreRows(inference, facts.slice)
  // how near is near enough, no data could show
  if (isZero(margin))
    return say`Bring ${subjectOf(about)} back to production’s${at(about)}, or have the policy allow an amount`
  const lacking = ends === null ? null : subtract(furthest(ends), margin)
  const by =
    lacking === null || lacking.coefficient <= 0n
      ? []
      : say` by about ${quote(shortDistance(lacking, 'up'))}, for the data to show it`
  return say`Bring ${subjectOf(about)} nearer to production’s${by}${at(about)}`
}
