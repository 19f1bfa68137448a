import type { WordsFor } from '../about.ts'
import { count, name, say, words } from '../phrase.ts'

type Code = 'counted-by-the-gate'

/** Words about approvals. */
export const approvalWords: WordsFor<Code> = {
  'counted-by-the-gate': ({ role, count: number }) => ({
    because: say`${words(count(number, 'approval'))} of ${name(role)} ${words(number === 1 ? 'is' : 'are')} counted by the gate`,
    remedy: say`Ask ${words(number === 1 ? 'a member' : `${number} members`)} of ${name(role)} for an approving review`,
  }),
}
