import type { Reason } from '../../evaluate/reasons.ts'
import type { InferenceFacts } from '../../evaluate/verdict.ts'
import { at, metricName } from '../about.ts'
import type { About, Worded } from '../about.ts'
import { name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { Standing } from './bounded.ts'
import { changeWords } from './change-words.ts'
import { eitherWayWords } from './either-way-words.ts'
import { shownNumber, thresholdWords } from './threshold-words.ts'

/** Words about a bound that is decided by its interval; null for what is decided otherwise, or is about no bound. */
export function inferredWords(reason: Reason, about: About): Worded | null {
  const facts = about.finding.metric
  const inference = facts?.inference ?? null
  const standing = standingOf(reason)
  if (facts === null || inference === null || standing === null) return null
  switch (facts.bound) {
    case 'regress_at_most':
    case 'improve_at_least':
      return changeWords(about, inference, standing)
    case 'change_at_most':
      return eitherWayWords(about, inference, standing)
    case 'gap_at_most':
    case 'ratio_at_least':
      return spreadWords(reason, about, { inference, standing })
    case 'at_least':
    case 'at_most':
      return thresholdWords(about, inference, { standing })
    default:
      return null
  }
}

/** How the data leave the bound that a reason is about; null where it is about none. */
export function standingOf({ code }: Reason): Standing | null {
  switch (code) {
    case 'meets-bound':
    case 'within-margin':
    case 'improved-enough':
    case 'within-gap':
      return 'shown'
    case 'misses-bound':
    case 'beyond-margin':
    case 'improved-too-little':
    case 'beyond-gap':
      return 'refuted'
    case 'not-shown':
      return 'open'
    default:
      return null
  }
}

type Decided = { readonly inference: InferenceFacts; readonly standing: Standing }

/** What a gap or a ratio is between; where it stays open, the slices that happen to be extreme say little. */
function spreadWords(reason: Reason, about: About, { inference, standing }: Decided): Worded {
  const named = 'best' in reason && 'worst' in reason ? reason : null
  const of =
    named === null
      ? say`The slices of ${metricName(about)}`
      : say`The best slice ${name(named.best)} and the worst ${name(named.worst)}`
  const size = shownNumber(inference.estimate, about)
  const ratio = about.finding.metric?.bound === 'ratio_at_least'
  const began = ratio ? say`${of} have a ratio of ${size}` : say`${of} are ${size} apart`
  const { because } = thresholdWords(about, inference, { standing, began })
  return { because, remedy: spreadRemedy(standing, named?.worst ?? null, about) }
}

function spreadRemedy(standing: Standing, worst: string | null, about: About): Phrase | null {
  if (standing === 'shown') return null
  if (standing === 'open' || worst === null) return words('Evaluate on more rows of each slice')
  return say`Improve ${name(worst)}${at(about)}`
}
