import { join, name, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import type { ApprovalView } from './types.ts'

/** How one role's approvals stand: who counted, who did not and why, how many are missing. */
export function approvalState({ required, tally }: ApprovalView): Phrase {
  if (tally === null) return say`${required} needed, counted by the gate`
  const who = tally.counted.slice(0, 10).map(({ login }) => [name(login)])
  const counted = who.length === 0 ? [] : say` (${join(who, tally.counted.length - who.length)})`
  const missing = tally.missing === 0 ? words('complete') : words(`${tally.missing} missing`)
  const refused = tally.notCounted.slice(0, 5).map(({ login, because }) => say`${name(login)}: ${quote(because)}`)
  const not = refused.length === 0 ? [] : say`; not counted: ${join(refused, tally.notCounted.length - refused.length)}`
  return say`${tally.counted.length} of ${required}${counted}, ${missing}${not}`
}
