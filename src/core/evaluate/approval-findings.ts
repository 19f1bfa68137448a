import { countApprovals } from '../approval/count-approvals.ts'
import type { Objection, RoleMembers } from '../approval/types.ts'
import { byCodeUnit } from '../base/order.ts'
import type { Gate, Policy } from '../policy/types.ts'
import type { Asked } from './asked-signatures.ts'
import { demandsOf } from './demands.ts'
import type { AskingRule } from './demands.ts'
import type { Dossier } from './dossier.ts'
import { plainFinding } from './finding.ts'
import { peopleFindings } from './people-findings.ts'
import { roleFindings } from './role-findings.ts'
import { rollOf } from './roll.ts'
import type { ApprovalTally, Citation, Finding } from './verdict.ts'

/** How the signatures of a change stand. */
export type Signatures = {
  readonly findings: readonly Finding[]
  readonly tallies: readonly ApprovalTally[]
  readonly objections: readonly Objection[]
  readonly nextExpiry: string | null
}

export type Signing = {
  readonly policy: Policy
  readonly gate: Gate
  readonly dossier: Dossier
  readonly asked: Asked
}

/**
 * What the signatures of a change come to. Where nobody could ask who holds a role, every rule is pending and the gate
 * counts. Requests for changes and unknown authors matter only where somebody's signature is asked for: without a
 * role there is nobody who could veto. A draft waits, whatever was signed.
 */
export function signatureFindings(signing: Signing): Signatures {
  const { dossier, asked, gate } = signing
  const idle = asked.idle.map((rule) => {
    const reason = { code: 'not-for-this-change', models: [], tiers: rule.tiers } as const
    return ruleFinding(signing, rule, { outcome: 'not-applicable', reason })
  })
  const proposed = asked.proposed.map((role) => proposedRole(gate, role))
  const draft = dossier.draft ? [draftFinding(gate)] : []
  const counted = dossier.members === null ? uncounted(signing) : count(signing, dossier.members)
  return { ...counted, findings: [...counted.findings, ...proposed, ...idle, ...draft] }
}

/** By role; of one role, what is in force first, and in order of the file. */
function ordered({ rules }: Asked): readonly AskingRule[] {
  return rules.toSorted((a, b) => byCodeUnit(a.role, b.role) || byCodeUnit(b.from, a.from) || a.at.line - b.at.line)
}

function uncounted(signing: Signing): Signatures {
  const rules = ordered(signing.asked)
  const findings = rules.map((rule) => {
    const { role, count: needed } = rule
    const reason = { code: 'counted-by-the-gate', role, count: needed } as const
    return ruleFinding(signing, rule, { outcome: 'pending', reason })
  })
  const none = { counted: [], notCounted: [], couldSign: [], unreadable: [] } as const
  const signs = new Map(signing.policy.roles.map((role) => [role.name, role.signs]))
  const tallies = rules.map(({ role, count: required }) => ({
    role,
    signs: signs.get(role) ?? 'evidence',
    required,
    missing: required,
    ...none,
  }))
  return { findings, tallies, objections: [], nextExpiry: null }
}

function count(signing: Signing, members: readonly RoleMembers[]): Signatures {
  const { policy, gate, dossier } = signing
  const rules = ordered(signing.asked)
  if (rules.length === 0) return { findings: [], tallies: [], objections: [], nextExpiry: null }
  const counted = countApprovals(demandsOf(policy, rules), rollOf(dossier, members))
  const cite = (role: string): readonly Citation[] => {
    const rule = rules.find((one) => one.role === role)
    return rule === undefined ? [] : [citation(signing, rule)]
  }
  const findings = [
    ...roleFindings({ gate: gate.name, tallies: counted.tallies, members, cite }),
    ...peopleFindings({ gate: gate.name, count: counted, members }),
  ]
  const { tallies, objections, nextExpiry } = counted
  return { findings, tallies, objections, nextExpiry }
}

function ruleFinding(signing: Signing, rule: AskingRule, found: Pick<Finding, 'outcome' | 'reason'>): Finding {
  return plainFinding({
    rule: `${signing.gate.name}/approvals/${rule.role}`,
    kind: 'approval',
    model: null,
    ...found,
    evidence: [citation(signing, rule)],
  })
}

function citation({ policy, dossier }: Signing, { at, from }: AskingRule): Citation {
  const { path, digest } = policy.file
  const proposed = dossier.proposedPolicy?.content
  const own = from === 'policy' ? digest : proposed?.kind === 'text' ? proposed.digest : null
  return { path, side: from, at, digest: own, strength: null }
}

function proposedRole(gate: Gate, role: string): Finding {
  const rule = `${gate.name}/approvals/${role}`
  const reason = { code: 'role-proposed', role } as const
  return plainFinding({ rule, kind: 'approval', model: null, outcome: 'indeterminate', reason })
}

function draftFinding(gate: Gate): Finding {
  const rule = `${gate.name}/draft`
  return plainFinding({ rule, kind: 'approval', model: null, outcome: 'pending', reason: { code: 'draft' } })
}
