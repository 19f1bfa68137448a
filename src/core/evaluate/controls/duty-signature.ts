import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { citeApprovals, countedOrResult, notCountedOf } from './counted-signatures.ts'
import { duties, holdersOf, isAsked, signersOf } from './duty-holders.ts'
import type { Duty, DutyHolders } from './duty-holders.ts'
import { awaited, mendedBy, notShown, shown } from './result.ts'
import { isStrongEnough } from './tiers.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** What is established before anybody signs, and how much is needed. */
export type Documented = {
  readonly what: Detail
  readonly strength: Strength
  readonly citations: readonly Citation[]
  /** Places that speak for it too, and that it does not rest on. */
  readonly beside: readonly Citation[]
  readonly needed: Strength
}

/**
 * What a control comes to that wants the signature of those who have a duty. A signature covers every file that was
 * judged, so it is given to this text and to no other; where less is needed, the text stands for itself.
 */
export function signedAs(facts: ControlFactsheet, duty: Duty, documented: Documented): ControlResult {
  const { what, strength, citations, beside, needed } = documented
  const holders = holdersOf(facts, duty)
  const signers = facts.dossier.members === null ? [] : signersOf(facts, holders)
  if (holders.kind !== 'nobody' && signers.length > 0) {
    const logins = enumerated([...new Set(signers.map(({ login }) => login))])
    const cited = [...citations, ...holders.citations, ...citeApprovals(facts)]
    return shown('E5', detail`${what}; ${logins} signed it as ${named(duties[duty][0])}`, [
      ...as('E5', cited),
      ...beside,
    ])
  }
  if (isStrongEnough(strength, needed)) return shown(strength, what, [...as(strength, citations), ...beside])
  return unasked(facts, { duty, holders }, documented) ?? unsigned(facts, { duty, holders }, documented)
}

type Held = { readonly duty: Duty; readonly holders: DutyHolders }

/** The duty that nobody has, or whose holders the gate asks for no signature. */
function unasked(facts: ControlFactsheet, { duty, holders }: Held, documented: Documented): ControlResult | null {
  const role = named(duties[duty][0])
  const places = [...as(null, documented.citations), ...citeApprovals(facts)]
  if (holders.kind === 'nobody') {
    return mendedBy(
      detail`Name who it is under ${named(`roles: {${duties[duty][0]}: […]}`)} of the record, and ask for their role under ${named('approvals:')} of the gate`,
      notShown(detail`${documented.what}; nobody is named as ${role} to sign it`, places),
    )
  }
  if (isAsked(facts, holders)) return null
  return mendedBy(
    detail`Put those the record names into a role that ${named('approvals:')} of the gate asks for`,
    notShown(detail`${documented.what}; the gate asks none of those named as ${role}`, [
      ...places,
      ...as(null, holders.citations),
    ]),
  )
}

/** Waiting for those who have the duty says more than waiting for the gate's roles, and is said instead. */
function unsigned(facts: ControlFactsheet, { duty, holders }: Held, { what, citations }: Documented): ControlResult {
  const found = countedOrResult(facts)
  const isKnown = facts.dossier.members !== null && (found.kind === 'counted' || found.result.outcome === 'awaited')
  if (found.kind === 'result' && !isKnown) return found.result
  const refused = notCountedOf(facts.signatures?.tallies ?? [])
  const role = named(duties[duty][0])
  return mendedBy(
    detail`Ask ${enumerated(namesOf(holders))} for a review of this version`,
    awaited(detail`${what}; nobody has signed it as ${role} yet${refused}`, [
      ...as(null, citations),
      ...citeApprovals(facts),
    ]),
  )
}

/** Logins and teams that the record names, or roles of the policy. */
function namesOf(holders: DutyHolders): readonly string[] {
  if (holders.kind === 'nobody') return []
  const names = holders.kind === 'record' ? holders.roles.flatMap((role) => role.holders) : holders.roles
  return [...new Set(names)]
}

function as(strength: Strength | null, citations: readonly Citation[]): readonly Citation[] {
  return citations.map((citation) => ({ ...citation, strength }))
}
