import type { Detail } from '../../evaluate/detail.ts'
import { at } from '../about.ts'
import type { About, WordsFor } from '../about.ts'
import { detailPhrase } from '../detail-phrase.ts'
import { say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code = 'control-shown' | 'control-not-shown' | 'control-not-asked' | 'control-awaited' | 'control-undecided'

/** Words about governance controls: what was found, and what to do, is said by the control itself. */
export const controlWords: WordsFor<Code> = {
  'control-shown': ({ detail }) => ({ because: sentence(detail, 'It is shown'), remedy: null }),
  'control-not-shown': ({ detail, remedy }, about) => ({
    because: sentence(detail, 'It is not shown'),
    remedy: placed(sentence(remedy, 'Supply it'), about),
  }),
  'control-not-asked': ({ detail }) => ({ because: sentence(detail, 'It is not asked here'), remedy: null }),
  'control-awaited': ({ detail, remedy }) => ({
    because: sentence(detail, 'It is awaited'),
    remedy: sentence(remedy, 'Ask for it'),
  }),
  'control-undecided': ({ detail, remedy }, about) => ({
    because: sentence(detail, 'It can’t be decided'),
    remedy: placed(sentence(remedy, 'Supply it'), about),
  }),
}

function sentence(detail: Detail, otherwise: string): Phrase {
  return detail.length === 0 ? words(otherwise) : detailPhrase(detail)
}

/** With the place to begin at, behind the first of several sentences. */
function placed(remedy: Phrase, about: About): Phrase {
  const where = at(about)
  const index = remedy.findIndex(({ kind, text }) => kind === 'words' && text.includes('. '))
  const piece = remedy[index]
  if (piece === undefined) return say`${remedy}${where}`
  const end = piece.text.indexOf('. ')
  const [before, after] = [words(piece.text.slice(0, end)), words(piece.text.slice(end))]
  return [...remedy.slice(0, index), ...before, ...where, ...after, ...remedy.slice(index + 1)]
}
