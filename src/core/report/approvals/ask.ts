import type { RoleTally } from '../../approval/types.ts'
import { count, join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from '../types.ts'
import { notCountedWords, URGENCY } from './not-counted.ts'

/** So many roles are named in one sentence. */
const MOST_ROLES = 4

/**
 * Whom to ask for the signatures that are missing. People whose approval lapsed come first, each for one role: they
 * know the change, and to look at what moved is less work than to look at all of it.
 */
export function askFor(missing: readonly ApprovalView[]): Phrase {
  const asked = new Set<number>()
  const asks = missing.map((approval) => askOne(approval, asked))
  const number = missing.reduce((sum, { required, tally }) => sum + (tally?.missing ?? required), 0)
  const what = words(number === 1 ? 'an approving review' : 'approving reviews')
  const lapsed = number === 1 ? asks.flatMap(({ lapses }) => lapses) : []
  const whom = join(
    asks.slice(0, MOST_ROLES).map(({ whom: who }) => who),
    asks.length - MOST_ROLES,
  )
  const counts = missing.some(({ tally }) => tally === null)
  const gate = words(number === 1 ? '. The gate counts it' : '. The gate counts them')
  return say`Ask ${whom} for ${what}${counts ? gate : []}${lapsed.flatMap((lapse) => say`. ${lapse}`)}`
}

type Ask = { readonly whom: Phrase; readonly lapses: readonly Phrase[] }

function askOne({ role, required, tally }: ApprovalView, asked: Set<number>): Ask {
  const number = tally?.missing ?? required
  const back =
    tally === null
      ? []
      : lapsed(tally)
          .filter(({ id }) => !asked.has(id))
          .slice(0, number)
  for (const { id } of back) asked.add(id)
  const others = number - back.length
  const more = words(
    count(others, back.length === 0 ? 'person' : 'more person', back.length === 0 ? 'people' : 'more people'),
  )
  const names = back.map(({ login }): Phrase => [name(login)])
  return {
    whom: say`${join(others === 0 ? names : [...names, more])} of ${name(role)}`,
    lapses: back.map(({ login, because }) => say`${name(login)}: ${because}`),
  }
}

type Lapsed = { readonly id: number; readonly login: string; readonly because: Phrase }

/** People whose approval counts no more and who could give it again, once each. */
function lapsed({ notCounted, couldSign }: RoleTally): readonly Lapsed[] {
  const able = new Set(couldSign.map(({ id }) => id))
  const found = new Map<number, Lapsed>()
  for (const { id, login, because } of notCounted) {
    if (id === null || !able.has(id) || URGENCY[because.code] > 0) continue
    found.set(id, { id, login, because: notCountedWords(because) })
  }
  return [...found.values()]
}
