import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeApprovals, countedOrResult } from './counted-signatures.ts'
import { duties, holdersOf, isAsked, signersOf } from './duty-holders.ts'
import type { DutyHolders } from './duty-holders.ts'
import { awaited, mendedBy, notShown, shown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What is signed for: a sentence on it, and where it stands. */
export type SignedMatter = { readonly what: Detail; readonly citations: readonly Citation[] }

/** Whether somebody who answers for data protection signed; who that is, the record says, or else the policy. */
export function privacySigned(facts: ControlFactsheet, matter: SignedMatter): ControlResult {
  const { what, citations } = matter
  const holders = holdersOf(facts, 'privacy')
  const unable = nobodyCan(facts, holders, matter)
  if (unable !== null) return unable
  const signers = facts.dossier.members === null ? [] : signersOf(facts, holders)
  if (signers.length > 0) {
    const naming = holders.kind === 'nobody' ? [] : holders.citations
    const all = [...citations, ...naming].map((each) => ({ ...each, strength: 'E5' as const }))
    return shown(
      'E5',
      detail`${what}; ${enumerated(signers.map(({ login }) => login))} signed for data protection`,
      all,
    )
  }
  const counted = countedOrResult(facts)
  if (counted.kind === 'result') return counted.result
  return mendedBy(
    detail`Ask somebody who answers for data protection for a review of this version`,
    awaited(detail`${what}; nobody who answers for data protection has signed`, [
      ...citations,
      ...citeApprovals(facts),
    ]),
  )
}

/** Where no signature can ever come, waiting for one would be no answer. */
function nobodyCan(
  facts: ControlFactsheet,
  holders: DutyHolders,
  { what, citations }: SignedMatter,
): ControlResult | null {
  if (holders.kind === 'nobody') {
    return mendedBy(
      detail`Name them under ${named('roles: {privacy: […]}')} of the record, in a role that the gate asks for`,
      notShown(
        detail`${what}; nobody is named who answers for data protection (${named(duties.privacy[0])})`,
        citations,
      ),
    )
  }
  if (isAsked(facts, holders)) return null
  return mendedBy(
    detail`Put them into a role that ${named('approvals:')} of the gate asks for`,
    notShown(detail`${what}; the gate asks nobody who answers for data protection for a signature`, [
      ...citations,
      ...holders.citations.map((each) => ({ ...each, strength: null })),
    ]),
  )
}
