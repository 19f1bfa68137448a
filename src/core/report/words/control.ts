import { controlOf } from '../../evaluate/controls/catalogue.ts'
import type { About, WordsFor } from '../about.ts'
import { name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code = 'control-shown' | 'control-not-shown' | 'control-not-asked' | 'control-undecided'

/** Words about governance controls. What exactly was found is said by the control itself (`detail`). */
export const controlWords: WordsFor<Code> = {
  'control-shown': ({ detail }) => ({ because: sentence(detail, 'It is shown'), remedy: null }),
  'control-not-shown': ({ detail, remedy }, about) => ({
    because: sentence(detail, 'It is not shown'),
    remedy: remedyOf(about, remedy),
  }),
  'control-not-asked': ({ detail }) => ({ because: sentence(detail, 'It is not asked here'), remedy: null }),
  'control-undecided': ({ detail, remedy }, about) => ({
    because: sentence(detail, 'It can’t be decided'),
    remedy: remedyOf(about, remedy),
  }),
}

function sentence(detail: string, otherwise: string): Phrase {
  return detail === '' ? words(otherwise) : [quote(detail)]
}

/** The control's own sentence, and the place to begin at. Custom controls have none of ours: there, explain. */
function remedyOf(about: About, own: string | undefined): Phrase {
  const remedy = own ?? controlOf(about.finding.control?.id ?? '')?.remedy ?? 'Supply it'
  return say`${withCode(remedy.replace(/\.$/, ''))}${place(about)}`
}

/** What a control's sentence sets in backticks is code in every format. */
function withCode(remedy: string): Phrase {
  return remedy.split('`').flatMap((part, index) => (index % 2 === 1 ? [name(part)] : words(part)))
}

function place(about: About): Phrase {
  if (about.place === null) return []
  const line = about.place.at === null ? '' : `:${about.place.at.line}`
  return say` (${name(about.place.path + line)})`
}
