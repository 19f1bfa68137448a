import type { ApprovalRule } from '../../policy/types.ts'
import type { Finding } from '../verdict.ts'
import { type Asking, findingOf, type Signatures } from './asking.ts'

/**
 * Where nobody can say who holds a role, every signature a change calls for is pending: it is counted by the gate, which
 * can read teams.
 */
export function awaited(asking: Asking): Signatures {
  const { asked, policy } = asking
  return {
    findings: asked.map((rule) => awaitedFinding(rule, asking)),
    tallies: asked.map(({ role, count }) => ({
      role,
      signs: policy.roles.find(({ name }) => name === role)?.signs ?? 'evidence',
      required: count,
      counted: [],
      notCounted: [],
      missing: count,
      couldSign: [],
      unreadable: [],
    })),
    objections: [],
    nextExpiry: null,
  }
}

function awaitedFinding(rule: ApprovalRule, asking: Asking): Finding {
  const { role, count } = rule
  return findingOf({
    asking,
    name: `approvals/${role}`,
    outcome: 'pending',
    reason: { code: 'counted-by-the-gate', role, count },
    at: rule.at,
  })
}
