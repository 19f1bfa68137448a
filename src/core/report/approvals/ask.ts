import type { RoleTally } from '../../approval/types.ts'
import { count, join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from './approval-view.ts'
import { lapseWords, URGENCY } from './not-counted.ts'

/** So many roles are named in one sentence. */
const MOST_ROLES = 4

/** So many people are named for one role. */
const MOST_NAMED = 3

/**
 * Whom to ask for the signatures that are missing. People whose approval lapsed come first, each for one role: they
 * know the change, and to look at what moved is less work than to look at all of it.
 */
export function askFor(missing: readonly ApprovalView[]): Phrase {
  const asked = new Set<number>()
  const asks = missing.map((approval) => askOne(approval, asked))
  const number = missing.reduce((sum, { required, tally }) => sum + (tally?.missing ?? required), 0)
  const whom = join(
    asks.slice(0, MOST_ROLES).map((ask) => ask.whom),
    asks.length - MOST_ROLES,
  )
  const [lapse] = asks.flatMap(({ lapses }) => lapses)
  if (number === 1 && lapse !== undefined) return say`Ask ${whom} to approve again: ${lapse}`
  const what = words(number === 1 ? 'an approving review' : 'approving reviews')
  const gate = words(number === 1 ? '. The gate counts it' : '. The gate counts them')
  return say`Ask ${whom} for ${what}${missing.some(({ tally }) => tally === null) ? gate : []}`
}

type Ask = { readonly whom: Phrase; readonly lapses: readonly Phrase[] }

function askOne({ role, required, tally }: ApprovalView, asked: Set<number>): Ask {
  const number = tally?.missing ?? required
  const back = tally === null ? [] : lapsed(tally).filter(({ id }) => !asked.has(id))
  const named = back.slice(0, Math.min(number, MOST_NAMED))
  for (const { id } of named) asked.add(id)
  const names = named.map(({ login }): Phrase => [name(login)])
  const others = number - named.length
  const more = named.length === 0 ? '' : 'more '
  const all = others === 0 ? names : [...names, words(count(others, `${more}person`, `${more}people`))]
  return { whom: say`${join(all)} of ${name(role)}`, lapses: named.map(({ because }) => because) }
}

type Lapsed = { readonly id: number; readonly login: string; readonly because: Phrase }

/** People whose approval counts no more and who could give it again, once each. */
function lapsed({ notCounted, couldSign }: RoleTally): readonly Lapsed[] {
  const able = new Set(couldSign.map(({ id }) => id))
  const found = new Map<number, Lapsed>()
  for (const { id, login, because } of notCounted) {
    if (id === null || !able.has(id) || URGENCY[because.code] > 0) continue
    found.set(id, { id, login, because: lapseWords(because) })
  }
  return [...found.values()]
}
