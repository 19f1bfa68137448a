import type { Shortage } from '../../approval/types.ts'
import { join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { either } from './either.ts'
import { peopleWords } from './people.ts'
import type { Known } from './people.ts'

/** So many roles are named in one sentence. */
const MOST_ROLES = 5

/** The seats `model-risk` ×1 and `ml-lead` ×2 can be filled only by `ana` and `bo`. */
export function shortageWords({ seats, people }: Shortage, known: Known): Phrase {
  const named = seats.slice(0, MOST_ROLES).map(({ role, count }) => say`${name(role)} ×${count}`)
  const all = join(named, seats.length - MOST_ROLES)
  const single = seats.length === 1 && seats[0]?.count === 1
  const seat = words(single ? 'the seat' : 'the seats')
  if (people.length === 0) return say`${seat} ${all} can be filled by nobody`
  return say`${seat} ${all} can be filled only by ${peopleWords(people, known)}`
}

/** `model-risk` or `ml-lead`. */
export function eitherRole({ seats }: Shortage): Phrase {
  if (seats.length > MOST_ROLES) return words(`one of these ${seats.length} roles`)
  return either(seats.map(({ role }): Phrase => [name(role)]))
}
