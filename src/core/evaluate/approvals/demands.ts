import type { Demand, Seat } from '../../approval/types.ts'
import type { ApprovalRule, Policy } from '../../policy/types.ts'

/** What the rules that concern a change ask of each role: as many seats as the largest of their counts. */
export function demandsOf(
  policy: Policy,
  rules: readonly Pick<ApprovalRule, 'role' | 'count' | 'expiresAfter'>[],
): readonly Demand[] {
  const byRole = Map.groupBy(rules, ({ role }) => role)
  return policy.roles.flatMap(({ name, signs, onRerequest }) => {
    const asked = byRole.get(name)
    return asked === undefined ? [] : [{ role: name, signs, onRerequest, seats: seatsOf(asked) }]
  })
}

/** The n-th seat has the shortest life that any rule asking for n signatures or more sets. */
function seatsOf(rules: readonly Pick<ApprovalRule, 'count' | 'expiresAfter'>[]): readonly Seat[] {
  const most = Math.max(...rules.map(({ count }) => count))
  return Array.from({ length: most }, (_, index) => {
    const limits = rules.filter(({ count }) => count > index).flatMap(({ expiresAfter }) => expiresAfter ?? [])
    const shortest = limits.reduce<Seat['expiresAfter']>((a, b) => (a === null || b.seconds < a.seconds ? b : a), null)
    return { expiresAfter: shortest }
  })
}
