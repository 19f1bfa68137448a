import type { Objection } from '../../approval/types.ts'
import type { Position } from '../../base/source.ts'
import type { ApprovalRule, Gate, Policy } from '../../policy/types.ts'
import type { Dossier } from '../dossier.ts'
import { plainFinding } from '../finding.ts'
import type { Reason } from '../reasons.ts'
import type { ApprovalTally, Finding, Outcome } from '../verdict.ts'

/** Whose signatures a change calls for. */
export type Asking = {
  readonly policy: Policy
  readonly gate: Gate
  readonly dossier: Dossier
  /** Rules that concern the change. */
  readonly asked: readonly ApprovalRule[]
  /** Ids of the models that are judged; none where only the policy changes. */
  readonly models: readonly string[]
}

export type Signatures = {
  readonly findings: readonly Finding[]
  readonly tallies: readonly ApprovalTally[]
  readonly objections: readonly Objection[]
  readonly nextExpiry: string | null
}

export type Found = {
  readonly asking: Asking
  /** The rule's name after that of the gate. */
  readonly name: string
  readonly outcome: Outcome
  readonly reason: Reason
  readonly model?: string | null
  /** Where the policy asks for it; null for what it asks by itself. */
  readonly at?: Position | null
}

/** A finding about signatures, pointing to the policy that asks for them. */
export function findingOf({ asking, name, outcome, reason, model = null, at = null }: Found): Finding {
  const { path, digest } = asking.policy.file
  const cited =
    at === null
      ? []
      : [{ path, side: 'policy' as const, at, digest, strength: outcome === 'pass' ? ('E5' as const) : null }]
  return plainFinding({
    rule: `${asking.gate.name}/${name}`,
    kind: 'approval',
    model,
    outcome,
    reason,
    evidence: cited,
  })
}
