import type { About, WordsFor } from '../about.ts'
import { name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code = 'control-shown' | 'control-not-shown' | 'control-not-asked' | 'control-undecided'

/** Words about governance controls. What exactly was found is said by the control itself (`detail`). */
export const controlWords: WordsFor<Code> = {
  'control-shown': ({ detail }) => ({ because: sentence(detail, 'It is shown'), remedy: null }),
  'control-not-shown': ({ detail }, about) => ({
    because: sentence(detail, 'It is not shown'),
    remedy: say`${supply(about)}; ${explain(about)} says how`,
  }),
  'control-not-asked': ({ detail }) => ({ because: sentence(detail, 'It is not asked here'), remedy: null }),
  'control-undecided': ({ detail }, about) => ({
    because: sentence(detail, 'It can’t be decided'),
    remedy: say`${supply(about)}; ${explain(about)} says what is expected`,
  }),
}

function sentence(detail: string, otherwise: string): Phrase {
  return detail === '' ? words(otherwise) : [quote(detail)]
}

function supply(about: About): Phrase {
  if (about.place === null) return words('Supply it in the model card or the pull request')
  const line = about.place.at === null ? '' : `:${about.place.at.line}`
  return say`Supply it in ${name(about.place.path + line)}`
}

function explain(about: About): Phrase {
  return [name(`countersign explain ${about.finding.control?.id ?? about.finding.rule}`)]
}
