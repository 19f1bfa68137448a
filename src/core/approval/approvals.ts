import type { Facts } from './facts.ts'
import { mayHaveApproved } from './opinions.ts'
import type { Approval } from './refusal.ts'
import type { Review } from './types.ts'

/** The latest approval of everybody who ever gave one, in order of account number, whatever became of it. */
export function approvalsOf({ opinions }: Facts): readonly Approval[] {
  const approvals: Approval[] = []
  for (const opinion of opinions.values()) {
    const { person, approval } = opinion
    if (approval !== null) approvals.push({ opinion, person, review: approval.review, given: approval.given })
  }
  return approvals.toSorted((a, b) => a.person.id - b.person.id)
}

/** Approvals of accounts that are gone. */
export function ghostApprovals({ roll }: Facts): readonly Review[] {
  return roll.reviews.filter((review) => review.by === null && mayHaveApproved(review))
}

/** Approvals by role: of those who hold it now, or held it when they approved. */
export function byRole(approvals: readonly Approval[], facts: Facts): ReadonlyMap<string, readonly Approval[]> {
  const concerned = new Map<string, Approval[]>()
  for (const approval of approvals) {
    for (const role of rolesOf(approval.review, facts)) {
      const known = concerned.get(role)
      if (known === undefined) concerned.set(role, [approval])
      else known.push(approval)
    }
  }
  return concerned
}

/** The roles that whoever gave a review holds now, or held then; each once. */
export function rolesOf({ by, heldRoles }: Review, { rolesNow }: Facts): readonly string[] {
  const now = by === null ? [] : (rolesNow.get(by.id) ?? [])
  const then = heldRoles?.filter((role, at) => !now.includes(role) && heldRoles.indexOf(role) === at) ?? []
  return then.length === 0 ? now : [...now, ...then]
}
