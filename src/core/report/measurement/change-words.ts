import { isZero, negate, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { InferenceFacts, MetricFacts } from '../../evaluate/verdict.ts'
import { at, limit, metricName, subjectOf } from '../about.ts'
import type { About, Worded } from '../about.ts'
import { shortDistance } from '../numbers.ts'
import { quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { between } from './between.ts'
import { atBest, atWorst, betterBy, confident, moved, shortfall, verbsOf } from './bounded.ts'
import type { BetterBy, Standing } from './bounded.ts'
import { adjustedFor, familyTail } from './family.ts'
import { moreRows } from './more-rows.ts'

/**
 * Words about a change that is decided by its interval: `regress_at_most` and `improve_at_least` with a confidence.
 * "auc fell by 0.003; with 95% confidence it fell by no more than 0.011, and 0.005 is allowed: not shown".
 */
export function changeWords(about: About, inference: InferenceFacts, standing: Standing): Worded {
  const facts = about.finding.metric
  if (facts === null) return { because: words('It is decided by its interval'), remedy: null }
  const change = betterBy(inference, facts.direction)
  // which slice it is stands beside the sentence
  const began = say`${metricName(about)} ${change.estimate === null ? words('changed') : moved(change.estimate, facts)}`
  const judged = { about, facts, inference, change }
  return {
    because: say`${began}${between(about, facts, inference)}; ${clause(judged, standing)}`,
    remedy: standing === 'shown' ? null : remedyFor(judged, standing),
  }
}

type Judged = {
  readonly about: About
  readonly facts: MetricFacts
  readonly inference: InferenceFacts
  readonly change: BetterBy
}

function clause({ about, facts, inference, change }: Judged, standing: Standing): Phrase {
  const ending = say`, and ${asked(about, facts)}`
  const unknown = say`how much it varies is not known${ending}: not shown`
  if (standing === 'refuted') {
    if (change.atMost === null) return unknown
    return say`${confident(inference)} it ${atBest(change.atMost, facts)}${ending}${familyTail(inference)}`
  }
  const alone = standing === 'open' ? withdrawn({ about, facts, inference, change }, ending) : null
  if (alone !== null) return alone
  if (change.atLeast === null) return unknown
  const shown = say`${confident(inference)} it ${atWorst(change.atLeast, facts)}`
  if (standing === 'open') return say`${shown}${ending}: not shown`
  const better = facts.bound === 'regress_at_most' && change.atLeast.coefficient > 0n
  return say`${shown}${better ? words(', so it is better') : ending}`
}

/** A slice that is worse when it is looked at alone, and not when all that were looked at are counted. */
function withdrawn({ facts, inference, change }: Judged, ending: Phrase): Phrase | null {
  const adjusted = adjustedFor(inference)
  if (adjusted === null || change.atMost === null || shortfall(change.atMost, leastOf(facts, inference)) === null)
    return null
  return say`taken alone, ${confident(inference)} it ${atBest(change.atMost, facts)}${ending}; ${adjusted} that is not shown`
}

function asked(about: About, facts: MetricFacts): Phrase {
  const margin = parseDecimal(facts.limit)
  const none = margin !== null && isZero(margin)
  const { fall, rise } = verbsOf(facts)
  if (facts.bound === 'improve_at_least') return none ? words(`a ${rise} is asked`) : say`${limit(about)} is asked`
  return none ? words(`no ${fall === 'fall' ? 'drop' : fall} is allowed`) : say`${limit(about)} is allowed`
}

/** The least change that is allowed, turned so that positive is better. */
function leastOf({ direction }: MetricFacts, { threshold }: InferenceFacts): Decimal | null {
  const least = parseDecimal(threshold)
  return least !== null && direction === 'lower' ? negate(least) : least
}

function remedyFor({ about, facts, inference, change }: Judged, standing: Standing): Phrase {
  const least = leastOf(facts, inference)
  const beyond = change.estimate !== null && shortfall(change.estimate, least) !== null
  if (standing === 'open' && (inference.rowsToSettle !== null || !beyond)) return moreRows(inference, facts.slice)
  const lacking = shortfall(change.atLeast, least)
  const way = facts.direction === 'lower' ? 'Lower' : 'Raise'
  const by = lacking === null ? [] : say` by about ${quote(shortDistance(lacking, 'up'))}, for the data to show it`
  return say`${words(way)} ${subjectOf(about)}${by}${at(about)}`
}
