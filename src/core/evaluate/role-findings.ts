import type { RoleMembers, RoleTally } from '../approval/types.ts'
import { plainFinding } from './finding.ts'
import type { Citation, Finding, Outcome } from './verdict.ts'
import type { Reason } from './reasons.ts'

export type RoleStanding = {
  readonly gate: string
  readonly tallies: readonly RoleTally[]
  readonly members: readonly RoleMembers[]
  /** Where the policy asks for a role. */
  readonly cite: (role: string) => readonly Citation[]
}

/**
 * One finding a role. Whoever holds it must be known whole, even where enough have signed: somebody who could not be
 * read may have asked for changes.
 */
export function roleFindings({ gate, tallies, members, cite }: RoleStanding): readonly Finding[] {
  return tallies.map((tally) => {
    const { outcome, reason } = standingOf(tally, members)
    const strength = outcome === 'pass' ? 'E5' : null
    return plainFinding({
      rule: `${gate}/approvals/${tally.role}`,
      kind: 'approval',
      model: null,
      outcome,
      reason,
      evidence: cite(tally.role).map((one) => ({ ...one, strength })),
    })
  })
}

function standingOf(
  { role, required: count, missing, unreadable }: RoleTally,
  members: readonly RoleMembers[],
): { readonly outcome: Outcome; readonly reason: Reason } {
  if (unreadable.length > 0) {
    return { outcome: 'error', reason: { code: 'role-unreadable', role, teams: unreadable } }
  }
  if (!isHeld(role, members)) return { outcome: 'indeterminate', reason: { code: 'role-empty', role } }
  if (missing > 0) return { outcome: 'pending', reason: { code: 'role-awaits', role, count, missing } }
  return { outcome: 'pass', reason: { code: 'role-signed', role, count } }
}

/** Whether any person holds a role; bots are none. */
export function isHeld(role: string, members: readonly RoleMembers[]): boolean {
  return members.some((list) => list.role === role && list.members.some(({ bot }) => !bot))
}
