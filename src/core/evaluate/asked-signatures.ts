import { asksFor } from '../policy/asks-for.ts'
import { selectGate } from '../policy/select-gate.ts'
import type { ApprovalRule, Gate, Model, Policy } from '../policy/types.ts'
import { branchOf } from './base-branch.ts'
import type { AskingRule } from './demands.ts'
import type { Dossier } from './dossier.ts'
import { readProposed } from './proposed-policy.ts'
import type { Finding } from './verdict.ts'

/** Whose signatures a change needs. */
export type Asked = {
  readonly rules: readonly AskingRule[]
  /** Rules of the gate that don't concern the change. */
  readonly idle: readonly AskingRule[]
  /** Roles that only the proposed policy has: nobody can say who holds them. */
  readonly proposed: readonly string[]
}

/**
 * The rules that concern the changed models' tiers, and the signature for a first version where a comparison with force
 * waits for it.
 */
export function askedForModels(gate: Gate, models: readonly Model[], judged: readonly Finding[]): Asked {
  const rules = gate.approvals.filter((rule) => models.some((model) => asksFor(rule, model)))
  const idle = gate.approvals.filter((rule) => !rules.includes(rule))
  const waits = judged.some(({ severity, reason }) => severity === 'block' && reason.code === 'first-version-awaits')
  const asked = waits ? [...rules, ...firstVersion(gate)] : rules
  return { rules: fromPolicy(asked), idle: fromPolicy(idle), proposed: [] }
}

/**
 * Who signs a change of the policy and of no model: everybody whom the branch's gate can ask, by the policy in force and
 * by the proposed one together (approvals.md B141). Only the gate of this branch matters, since each branch is judged
 * by the file on itself. Roles are those of the policy in force, whatever the proposal makes of them: a change can't
 * name its own judges. A role that only the proposal has can't be asked yet; it is added in one change and asked for
 * in the next. A proposal that can't be read asks nobody, and is signed by those in force.
 */
export function askedForPolicy(policy: Policy, gate: Gate, dossier: Dossier): Asked {
  const current = [...gate.approvals, ...firstVersion(gate)]
  const next = proposedRules(dossier)
  const isKnown = ({ role }: ApprovalRule): boolean => policy.roles.some(({ name }) => name === role)
  return {
    rules: [
      ...fromPolicy(current),
      ...next.filter(isKnown).map((rule): AskingRule => ({ ...rule, from: 'candidate' })),
    ],
    idle: [],
    proposed: [...new Set(next.filter((rule) => !isKnown(rule)).map(({ role }) => role))],
  }
}

function proposedRules(dossier: Dossier): readonly ApprovalRule[] {
  if (dossier.proposedPolicy === null) return []
  const proposed = readProposed(dossier.proposedPolicy)
  if (!proposed.ok) return []
  const gate = selectGate(proposed.value, branchOf(dossier))
  return gate.ok && gate.value !== null ? [...gate.value.approvals, ...firstVersion(gate.value)] : []
}

function fromPolicy(rules: readonly ApprovalRule[]): readonly AskingRule[] {
  return rules.map((rule) => ({ ...rule, from: 'policy' }))
}

function firstVersion({ firstVersion: first, at }: Gate): readonly ApprovalRule[] {
  return first.kind === 'approved-by' ? [{ role: first.role, count: 1, tiers: [], expiresAfter: null, at }] : []
}
