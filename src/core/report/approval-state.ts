import { missingWords } from './approvals/missing.ts'
import type { Known } from './approvals/people.ts'
import { signatures } from './approvals/signature.ts'
import { say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { ApprovalView } from './approvals/approval-view.ts'

/** How one role's approvals stand: how many of how many, who signed, what is missing and who could give it. */
export function approvalState(approval: ApprovalView, known: Known): Phrase {
  const { required, tally } = approval
  if (tally === null) return say`${required} needed, counted by the gate`
  const signed = tally.counted.length === 0 ? [] : say`, signed by ${signatures(approval)}`
  const missing = tally.missing === 0 ? words('; complete') : say`; missing ${missingWords(approval, known)}`
  return say`${tally.counted.length} of ${required}${signed}${missing}`
}
