import type { RoleTally } from '../../approval/types.ts'
import { count, join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from './approval-view.ts'
import { anyOfWords, peopleWords } from './people.ts'
import type { Known } from './people.ts'

/** What a role lacks, and who could give it. */
export function missingWords({ required, tally }: ApprovalView, known: Known): Phrase {
  if (tally === null) return say`${required}, counted by the gate`
  if (tally.missing === 0) return []
  return say`${words(count(tally.missing, 'approval'))}: ${whoCould(tally, known)}${unread(tally)}`
}

function whoCould({ couldSign, missing }: RoleTally, known: Known): Phrase {
  if (couldSign.length === 0) return words('nobody else who may sign is known to hold it')
  if (couldSign.length <= missing) return say`only ${peopleWords(couldSign, known)} could sign`
  return say`${anyOfWords(couldSign, known)} could sign`
}

function unread({ unreadable }: RoleTally): Phrase {
  const teams = unreadable.slice(0, 3).map((team): Phrase => [name(team.name)])
  return teams.length === 0 ? [] : say`; ${join(teams, unreadable.length - 3)} could not be read`
}
