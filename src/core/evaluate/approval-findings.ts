import type { ApprovalRule, Gate, Model, Policy } from '../policy/types.ts'
import { plainFinding } from './finding.ts'
import type { ApprovalTally, Finding } from './verdict.ts'

/** What signatures a change waits for. */
export type Awaited = { readonly findings: readonly Finding[]; readonly tallies: readonly ApprovalTally[] }

/**
 * Every approval rule that a changed model's tier calls for is pending: signatures are counted by the gate, which can
 * read who holds a role; this judgement can't.
 */
export function awaitedApprovals(policy: Policy, gate: Gate, models: readonly Model[]): Awaited {
  const asked = gate.approvals.filter((rule) => models.some((model) => asksFor(rule, model)))
  const idle = gate.approvals.filter((rule) => !asked.includes(rule))
  return {
    findings: [
      ...asked.map((rule) => approvalFinding(policy, gate, { rule, asked: true })),
      ...idle.map((rule) => approvalFinding(policy, gate, { rule, asked: false })),
    ],
    tallies: asked.map(({ role, count }) => ({ role, required: count, counted: [], notCounted: [], missing: count })),
  }
}

/** Whether a rule asks for signatures on a change of this model. */
export function asksFor(rule: ApprovalRule, model: Model): boolean {
  return rule.tiers.length === 0 || rule.tiers.includes(model.tier)
}

function approvalFinding(
  policy: Policy,
  gate: Gate,
  { rule, asked }: { readonly rule: ApprovalRule; readonly asked: boolean },
): Finding {
  const { role, count, tiers } = rule
  const { path, digest } = policy.file
  return plainFinding({
    rule: `${gate.name}/approvals/${role}`,
    kind: 'approval',
    model: null,
    outcome: asked ? 'pending' : 'not-applicable',
    reason: asked ? { code: 'counted-by-the-gate', role, count } : { code: 'not-for-this-change', models: [], tiers },
    evidence: [{ path, side: 'policy', at: rule.at, digest, strength: null }],
  })
}
