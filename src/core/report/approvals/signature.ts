import type { Counted } from '../../approval/types.ts'
import { join, name, say } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import type { ApprovalView } from './approval-view.ts'
import { day, moment } from './moment.ts'

/** So many signatures of one role are shown. */
const MOST_SIGNATURES = 10

/** Who signed, on which day, and until when that holds. */
export function signatures({ tally }: ApprovalView): Phrase {
  const counted = tally?.counted ?? []
  return join(counted.slice(0, MOST_SIGNATURES).map(signature), counted.length - MOST_SIGNATURES)
}

function signature({ login, at, expiresAt }: Counted): Phrase {
  const until = expiresAt === null ? [] : say`, until ${moment(expiresAt)}`
  return say`${name(login)} (${day(at)}${until})`
}
