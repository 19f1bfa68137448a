import type { Facts } from './facts.ts'
import type { Approval } from './refusal.ts'
import type { Review } from './types.ts'
import { mayHaveApproved } from './opinions.ts'

/** The latest approval of everybody who ever gave one, in order of account number, whatever became of it. */
export function approvalsOf({ opinions }: Facts): readonly Approval[] {
  return [...opinions.values()].flatMap((opinion) =>
    opinion.approval === null ? [] : [{ opinion, person: opinion.person, review: opinion.approval }],
  )
}

/** Approvals of accounts that are gone. */
export function ghostApprovals({ roll }: Facts): readonly Review[] {
  return roll.reviews.filter((review) => review.by === null && mayHaveApproved(review))
}

/** Whether somebody holds a role, or held it when they approved. */
export function isConcerned({ person, review }: Approval, role: string, { holders }: Facts): boolean {
  return holders.get(role)?.people.has(person.id) === true || review.heldRoles?.includes(role) === true
}
