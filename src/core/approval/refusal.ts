import type { Facts } from './facts.ts'
import { nobody } from './holders.ts'
import { dependence } from './independence.ts'
import { later } from './instants.ts'
import type { Opinion, Said } from './opinions.ts'
import type { Demand, MovedFile, NotCounted, Person, Review, Scope, Seat } from './types.ts'

/** Somebody's latest approval, and what they say in the end. */
export type Approval = Said & { readonly opinion: Opinion; readonly person: Person }

/**
 * Why an approval can fill no seat of a role, whoever else sits there; null when it can fill one. The first reason in
 * the order of `NotCounted` is told.
 */
export function refusal(approval: Approval, demand: Demand, facts: Facts): NotCounted | null {
  return (
    dependence(approval.person, facts.authors) ??
    membership(approval, demand.role, facts) ??
    changedMind(approval) ??
    circumstances(approval, demand, facts) ??
    whatMoved(approval.review, demand.signs) ??
    tooOld(approval, demand, facts) ??
    otherRole(approval.review, demand.role)
  )
}

/** Whoever signs held the role then and holds it now (approvals.md B41, B42). */
function membership({ person, review }: Approval, role: string, { holders }: Facts): NotCounted | null {
  const isHolder = (holders.get(role) ?? nobody).people.has(person.id)
  const wasHolder = review.heldRoles?.includes(role) ?? null
  const roles = [role]
  if (!isHolder) return wasHolder === true ? { code: 'left', roles } : { code: 'outsider' }
  if (wasHolder === null) return { code: 'membership-unknown', roles }
  return wasHolder ? null : { code: 'joined-later', roles }
}

function changedMind({ opinion: { latest }, review }: Approval): NotCounted | null {
  if (latest.state === 'approved') return null
  if (latest.state === 'dismissed' && latest.id === review.id) {
    return { code: 'dismissed', by: latest.dismissal?.by?.login ?? null }
  }
  return { code: 'withdrawn', by: latest.id }
}

/** What happened to the pull request itself, when the review was given or since. */
function circumstances({ review, given }: Approval, demand: Demand, facts: Facts): NotCounted | null {
  const { draft, requestedAgainAt } = review
  const { baseChangedAt: base, descriptionEditedAt: description, roll } = facts
  if (demand.onRerequest === 'withdraw' && requestedAgainAt !== null) {
    return { code: 'requested-again', at: requestedAgainAt }
  }
  if (draft) return { code: 'draft' }
  // in this form a time that can't be read refuses
  if (base !== null && !(given > base)) return { code: 'base-changed', at: roll.baseChangedAt ?? '' }
  if (description !== null && !(given > description)) {
    return { code: 'description-edited', at: roll.descriptionEditedAt ?? '' }
  }
  return null
}

/** How much each scope holds, the narrowest first. */
const width: Readonly<Record<Scope, number>> = { evidence: 0, model: 1, change: 2 }

function whatMoved({ moved, evidenceDigest, sha }: Review, signs: Scope): NotCounted | null {
  if (moved.some((file) => isSigned(file, signs))) {
    return { code: 'evidence-moved', files: moved.filter((file) => isSigned(file, signs)) }
  }
  return evidenceDigest === null || sha === null ? { code: 'evidence-unknown', sha } : null
}

/** Every signature is given under the policy of then. */
function isSigned({ side, scope }: MovedFile, signs: Scope): boolean {
  return side === 'policy' || width[scope] <= width[signs]
}

function tooOld(approval: Approval, { seats }: Demand, facts: Facts): NotCounted | null {
  if (seats.length === 0 || seats.some((seat) => isYoungEnough(approval, seat, facts))) return null
  const limits = seats.flatMap(({ expiresAfter }) => (expiresAfter === null ? [] : [expiresAfter]))
  const [longest] = limits.toSorted((a, b) => b.seconds - a.seconds)
  return longest === undefined ? null : expired(approval.review, longest)
}

/** Exactly at its limit, a signature is too old. */
export function isYoungEnough({ given }: Approval, { expiresAfter }: Seat, { asOf }: Facts): boolean {
  return expiresAfter === null || asOf < given + expiresAfter.seconds
}

export function expired({ at }: Review, { text, seconds }: NonNullable<Seat['expiresAfter']>): NotCounted {
  return { code: 'expired', at: later(at, seconds), after: text }
}

function otherRole({ as }: Review, role: string): NotCounted | null {
  return as === null || as === role ? null : { code: 'signs-as', role: as }
}
