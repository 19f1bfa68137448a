import { canonicalJson } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import { AUTHORS } from '../policy/rule-id.ts'
import type { Gate, Policy, Waiver } from '../policy/types.ts'
import type { RoleMembers } from '../approval/types.ts'
import { daysBetween } from './calendar.ts'
import type { Detail } from './detail.ts'
import type { Finding, FindingKind, JudgedModel, Outcome, WaiverState } from './verdict.ts'
import { refusalOf, refusedForWhat } from './waiver-refusal.ts'

/** A waiver is expiring when it has so many days left, the last one counted. */
const SOON = 30

export type WaiverContext = {
  readonly asOf: string
  readonly models: readonly JudgedModel[]
  /** The gate that is judged: its roles approve. */
  readonly gate: Gate
  /** Who holds which role; null where only the gate can ask. */
  readonly members: readonly RoleMembers[] | null
}

export type Waived = { readonly findings: readonly Finding[]; readonly waivers: readonly WaiverState[] }

/**
 * Weighs a policy's waivers. A finding that fails or can't be decided becomes `waived` when an unexpired waiver names
 * its rule or control and its model; it keeps its reason. Errors, approvals, controls on approvals and findings about
 * the change or the policy can't be waived; that every author is known can be, for all judged models at once. A control
 * that blocks takes two approvers of the right role, and without them the waiver is refused. Of several waivers the one
 * that holds longest counts. Expired is as if absent.
 */
export function applyWaivers(policy: Policy, findings: readonly Finding[], context: WaiverContext): Waived {
  const today = context.asOf.slice(0, 10)
  const weighing = { policy, findings, context, today }
  const live = policy.waivers.filter(({ expires }) => expires >= today).toSorted(longestFirst)
  const waived = findings.map((finding) => {
    const waiver = live.find((one) => covers(one, finding, weighing) && refusal(one, finding, weighing) === null)
    return waiver === undefined ? finding : waive(finding, waiver)
  })
  return { findings: waived, waivers: policy.waivers.map((waiver) => standing(waiver, weighing)) }
}

type Weighing = {
  readonly policy: Policy
  readonly findings: readonly Finding[]
  readonly context: WaiverContext
  readonly today: string
}

function longestFirst(a: Waiver, b: Waiver): number {
  return daysBetween(a.expires, b.expires) || a.at.line - b.at.line
}

const waivableKind: Readonly<Record<FindingKind, boolean>> = {
  metric: true,
  attestation: true,
  evidence: true,
  control: true,
  approval: false,
  change: false,
  policy: false,
}

/** Not `pending`, which waits for a person, and not `error`, which says that nothing was judged. */
const waivableOutcome: Readonly<Record<Outcome, boolean>> = {
  pass: false,
  waived: false,
  'not-applicable': false,
  pending: false,
  indeterminate: true,
  fail: true,
  error: false,
}

/** Whether a waiver names a finding; whether it counts for it is asked apart. */
function covers(waiver: Waiver, finding: Finding, { policy: { gates }, context: { models } }: Weighing): boolean {
  if (!waivableOutcome[finding.outcome]) return false
  if (isAboutAuthors(finding, gates)) {
    const isWhole = models.length > 0 && models.every(({ id }) => waiver.models.includes(id))
    return isWhole && names(waiver.control, finding, gates)
  }
  if (!waivableKind[finding.kind]) return false
  if (finding.model === null || !waiver.models.includes(finding.model)) return false
  return names(waiver.control, finding, gates)
}

function isAboutAuthors({ kind, rule }: Finding, gates: readonly Gate[]): boolean {
  return kind === 'approval' && gates.some(({ name }) => rule === `${name}/${AUTHORS}`)
}

/** By control id, or by rule id with or without the gate's name. The rule of a slice bound covers all its slices. */
function names(named: string, { rule, control }: Finding, gates: readonly Gate[]): boolean {
  if (control?.id === named || rule === named) return true
  return gates.some(({ name }) => rule === `${name}/${named}`)
}

function refusal(
  waiver: Waiver,
  finding: Finding,
  { policy, context: { gate, members, models } }: Weighing,
): Detail | null {
  const tier = models.find(({ id }) => id === finding.model)?.tier ?? 'high'
  return refusalOf(waiver, finding, { policy, gate, tier, members })
}

function waive(finding: Finding, waiver: Waiver): Finding {
  const { reason, compensating, approvedBy, expires, at } = waiver
  return {
    ...finding,
    outcome: 'waived',
    waiver: { instead: finding.outcome, reason, compensating, approvedBy, expires, at, digest: digestOf(waiver) },
  }
}

/** Of what a waiver says, wherever it stands: that it is the same can be told after the policy has moved. */
function digestOf({ at: _at, ...said }: Waiver): string {
  return sha256(canonicalJson(said))
}

/** `unused` only where it could have been used: a waiver for models that did not change waits for its turn. */
function standing(waiver: Waiver, weighing: Weighing): WaiverState {
  const { findings, context, today } = weighing
  const left = daysBetween(today, waiver.expires)
  const told = { ...waiver, digest: digestOf(waiver), refusal: null }
  if (left < 0) return { ...told, state: 'expired' }
  const named = findings.filter((finding) => covers(waiver, finding, weighing))
  const refused = named.map((finding) => refusal(waiver, finding, weighing)).find((one) => one !== null)
  const why = refusedForWhat(waiver) ?? refused ?? null
  if (why !== null) return { ...told, state: 'refused', refusal: why }
  const concerned = context.models.some(({ id }) => waiver.models.includes(id))
  if (concerned && named.length === 0) return { ...told, state: 'unused' }
  return { ...told, state: left <= SOON ? 'expiring' : 'active' }
}
