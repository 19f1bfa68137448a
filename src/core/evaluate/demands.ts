import type { Demand, Seat } from '../approval/types.ts'
import type { ApprovalRule, Policy } from '../policy/types.ts'

/** A rule that asks for signatures, and the side whose policy states it. */
export type AskingRule = ApprovalRule & { readonly from: 'policy' | 'candidate' }

/**
 * What these rules ask for together, role by role: as many seats as the largest count, and for each seat the shortest
 * life among the rules that ask for so many. What a signature of a role covers stands with the role.
 */
export function demandsOf(policy: Policy, rules: readonly ApprovalRule[]): readonly Demand[] {
  return [...Map.groupBy(rules, ({ role }) => role)].map(([role, asking]): Demand => {
    const known = policy.roles.find(({ name }) => name === role)
    const count = Math.max(...asking.map((rule) => rule.count))
    return {
      role,
      signs: known?.signs ?? 'change',
      onRerequest: known?.onRerequest ?? 'withdraw',
      seats: Array.from({ length: count }, (_, index) => seatOf(asking.filter((rule) => rule.count > index))),
    }
  })
}

function seatOf(rules: readonly ApprovalRule[]): Seat {
  const limits = rules.flatMap(({ expiresAfter }) => (expiresAfter === null ? [] : [expiresAfter]))
  const [strictest = null] = limits.toSorted((a, b) => a.seconds - b.seconds)
  return { expiresAfter: strictest }
}
