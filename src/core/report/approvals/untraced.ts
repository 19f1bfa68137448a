import type { Untraced } from '../../approval/types.ts'
import { join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { shortSha } from './short-sha.ts'

/** So many commits and pushes are named. */
const MOST_NAMED = 3

/** Whom the change can't be traced to. */
export function untracedWords(untraced: readonly Untraced[]): Phrase {
  const named = untraced.slice(0, MOST_NAMED).map(one)
  return say`No account is known for ${join(named, untraced.length - MOST_NAMED)}, and nobody may sign their own work`
}

const PART: Readonly<Record<'author' | 'committer' | 'co-author', string>> = {
  author: 'the author',
  committer: 'the committer',
  'co-author': 'a co-author',
}

function one(item: Untraced): Phrase {
  if (item.kind === 'push') return say`whoever pushed ${shortSha(item.sha)}`
  return say`${words(PART[item.part])} of ${shortSha(item.sha)} (${name(item.email)})`
}

/** What makes the change traceable. */
export function traceWords(untraced: readonly Untraced[]): Phrase {
  if (untraced.some(({ kind }) => kind === 'commit')) {
    return words(
      'Add the address to the account it belongs to, or rewrite the commit with an address that an account has',
    )
  }
  return words('Push the commits again on a new branch and open the change from there, so that who pushed is recorded')
}
