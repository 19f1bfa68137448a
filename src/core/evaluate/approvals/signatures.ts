import type { ApprovalRule, Gate, Model, Policy } from '../../policy/types.ts'
import { selectGate } from '../../policy/select-gate.ts'
import { branchOf } from '../base-branch.ts'
import type { Dossier } from '../dossier.ts'
import { decodedPolicy } from '../decoded-policy.ts'
import type { Finding } from '../verdict.ts'
import { asksFor } from './asks-for.ts'
import { findingOf, type Asking, type Signatures } from './asking.ts'
import { awaited } from './awaited.ts'
import { counted } from './counted.ts'

export type SignatureCase = {
  readonly policy: Policy
  readonly gate: Gate
  readonly dossier: Dossier
  readonly models: readonly Model[]
  /** Roles that are asked for a first version, whatever the rules say. */
  readonly firstVersion: readonly string[]
}

/** The signatures that a change of models calls for, as they stand. */
export function signaturesOn({ policy, gate, dossier, models, firstVersion }: SignatureCase): Signatures {
  const asked = gate.approvals.filter((rule) => models.some((model) => asksFor(rule, model)))
  const idle = gate.approvals.filter((rule) => !asked.includes(rule))
  const added = firstVersion
    .filter((role) => !asked.some((rule) => rule.role === role))
    .map((role) => ruleOf(role, gate))
  const asking: Asking = {
    policy,
    gate,
    dossier,
    asked: dossier.members === null ? asked : [...asked, ...added],
    models: models.map(({ id }) => id),
  }
  const signatures = standing(asking)
  return { ...signatures, findings: [...signatures.findings, ...idle.map((rule) => idleFinding(rule, asking))] }
}

/**
 * A change of the policy alone is signed by everybody who would have to sign under the old policy or under the new one,
 * whatever the tier, as far as the old one knows their roles: a pull request can't appoint its own judges.
 */
export function signaturesOnPolicy(policy: Policy, gate: Gate, dossier: Dossier): Signatures {
  const known = new Set(policy.roles.map(({ name }) => name))
  const proposed = proposedRules(dossier).filter(({ role }) => known.has(role))
  return standing({ policy, gate, dossier, asked: [...gate.approvals, ...proposed], models: [] })
}

function proposedRules(dossier: Dossier): readonly ApprovalRule[] {
  const content = dossier.proposedPolicy?.content
  if (content?.kind !== 'text') return []
  const path = dossier.proposedPolicy?.path ?? ''
  const decoded = decodedPolicy({ path, text: content.text, digest: content.digest })
  const gate = decoded.ok ? selectGate(decoded.value, branchOf(dossier)) : null
  return gate?.ok === true ? (gate.value?.approvals ?? []) : []
}

function standing(asking: Asking): Signatures {
  const { members } = asking.dossier
  return members === null ? awaited(onePerRole(asking)) : counted(asking, members)
}

/** Of several rules for one role, the gate asks for the most signatures. */
function onePerRole(asking: Asking): Asking {
  const byRole = new Map<string, ApprovalRule>()
  for (const rule of asking.asked) {
    if (rule.count > (byRole.get(rule.role)?.count ?? 0)) byRole.set(rule.role, rule)
  }
  return { ...asking, asked: [...byRole.values()] }
}

function ruleOf(role: string, { at }: Gate): ApprovalRule {
  return { role, count: 1, tiers: [], expiresAfter: null, at }
}

function idleFinding(rule: ApprovalRule, asking: Asking): Finding {
  const reason = { code: 'not-for-this-change', models: [], tiers: rule.tiers } as const
  return findingOf({ asking, name: `approvals/${rule.role}`, outcome: 'not-applicable', reason, at: rule.at })
}
