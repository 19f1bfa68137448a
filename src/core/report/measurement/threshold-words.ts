import { absolute, parseDecimal, subtract } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import type { InferenceFacts } from '../../evaluate/verdict.ts'
import { at, limit, metricName, subjectOf } from '../about.ts'
import type { About, Worded } from '../about.ts'
import { shortChange, shortDistance } from '../numbers.ts'
import { quote, say, words } from '../phrase.ts'
import type { Phrase, Piece } from '../phrase.ts'
import { confident } from './bounded.ts'
import type { Standing } from './bounded.ts'
import { familyTail } from './family.ts'
import { moreRows } from './more-rows.ts'

/**
 * Words about a value, a gap or a ratio that is decided by its interval: "auc is 0.871; with 95% confidence it is at
 * least 0.858, and at least 0.85 is asked". `began` says what has the value where it is not the metric itself.
 */
export function thresholdWords(
  about: About,
  inference: InferenceFacts,
  { standing, began = null }: { readonly standing: Standing; readonly began?: Phrase | null },
): Worded {
  const least = about.finding.metric?.bound === 'at_least' || about.finding.metric?.bound === 'ratio_at_least'
  const [own, opposite] = least ? [inference.lower, inference.upper] : [inference.upper, inference.lower]
  const bound = standing === 'refuted' ? opposite : own
  const side = least === (standing !== 'refuted') ? 'at least' : 'at most'
  const known = bound === null ? null : parseDecimal(bound)
  const ending = say`, and ${words(least ? 'at least' : 'at most')} ${limit(about)} is ${words(least ? 'asked' : 'allowed')}`
  const said =
    known === null
      ? say`how much it varies is not known${ending}: not shown`
      : say`${confident(inference)} it is ${words(side)} ${number(known, about)}${ending}${words(standing === 'open' ? ': not shown' : '')}`
  return {
    because: say`${began ?? value(about, inference)}; ${said}${standing === 'refuted' ? familyTail(inference) : []}`,
    remedy: standing === 'shown' ? null : remedyFor(about, inference, { standing, least, own }),
  }
}

function value(about: About, { estimate }: InferenceFacts): Phrase {
  return say`${metricName(about)} is ${shownNumber(estimate, about)}`
}

/** An estimate as it is shown beside the bound of its rule. */
export function shownNumber(text: string, about: About): Piece {
  const exact = parseDecimal(text)
  return exact === null ? quote(text) : number(exact, about)
}

/** Three digits, or as many as tell the number from the limit. */
function number(exact: Decimal, about: About): Piece {
  const sign = exact.coefficient < 0n ? '−' : ''
  return quote(`${sign}${shortChange(absolute(exact), about.finding.metric?.limit ?? '')}`)
}

type Lacking = { readonly standing: Standing; readonly least: boolean; readonly own: string | null }

function remedyFor(about: About, inference: InferenceFacts, { standing, least, own }: Lacking): Phrase {
  const asked = parseDecimal(inference.threshold)
  const [estimate, end] = [inference.estimate, own].map((text) => (text === null ? null : parseDecimal(text)))
  const short = (known: Decimal | null | undefined): Decimal | null => {
    if (!known || asked === null) return null
    const missing = least ? subtract(asked, known) : subtract(known, asked)
    return missing.coefficient > 0n ? missing : null
  }
  if (standing === 'open' && (inference.rowsToSettle !== null || short(estimate) === null))
    return moreRows(inference, about.finding.metric?.slice ?? null)
  const lacking = short(end)
  const by = lacking === null ? [] : say` by about ${quote(shortDistance(lacking, 'up'))}, for the data to show it`
  return say`${words(least ? 'Raise' : 'Lower')} ${subjectOf(about)}${by}${at(about)}`
}
