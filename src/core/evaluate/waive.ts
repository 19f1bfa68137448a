import { AUTHORS } from '../policy/rule-id.ts'
import type { Gate, Policy, Waiver } from '../policy/types.ts'
import { daysBetween } from './calendar.ts'
import type { Finding, FindingKind, JudgedModel, Outcome, WaiverState } from './verdict.ts'

/** A waiver is expiring when it has so many days left, the last one counted. */
const SOON = 30

export type WaiverContext = { readonly asOf: string; readonly models: readonly JudgedModel[] }

export type Waived = { readonly findings: readonly Finding[]; readonly waivers: readonly WaiverState[] }

/**
 * Weighs a policy's waivers. A finding that fails or can't be decided becomes `waived` when an unexpired waiver names
 * its rule or control and its model; it keeps its reason. Errors, approvals and findings about the change or the
 * policy can't be waived; that every author is known can be, for all judged models at once. Of several waivers the one that holds longest counts. Expired is as if absent.
 */
export function applyWaivers(policy: Policy, findings: readonly Finding[], context: WaiverContext): Waived {
  const today = context.asOf.slice(0, 10)
  const live = policy.waivers.filter(({ expires }) => expires >= today).toSorted(longestFirst)
  const waived = findings.map((finding) => {
    const waiver = live.find((candidate) => covers(candidate, finding, { ...context, gates: policy.gates }))
    return waiver === undefined ? finding : waive(finding, waiver)
  })
  const waivers = policy.waivers.map((waiver) => ({
    ...waiver,
    state: stateOf(waiver, { policy, findings, context, today }),
  }))
  return { findings: waived, waivers }
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

/** The control on waivers themselves: an exception can't excuse itself. */
const ON_WAIVERS = 'APPR-04'

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

type Cover = { readonly models: readonly JudgedModel[]; readonly gates: readonly Gate[] }

function covers(waiver: Waiver, finding: Finding, { models, gates }: Cover): boolean {
  if (!waivableOutcome[finding.outcome]) return false
  if (isAboutAuthors(finding, gates)) {
    const isWhole = models.length > 0 && models.every(({ id }) => waiver.models.includes(id))
    return isWhole && names(waiver.control, finding, gates)
  }
  if (!waivableKind[finding.kind] || finding.control?.id === ON_WAIVERS) return false
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

function waive(finding: Finding, waiver: Waiver): Finding {
  const { reason, compensating, approvedBy, expires, at } = waiver
  return {
    ...finding,
    outcome: 'waived',
    waiver: { instead: finding.outcome, reason, compensating, approvedBy, expires, at },
  }
}

type Register = {
  readonly policy: Policy
  readonly findings: readonly Finding[]
  readonly context: WaiverContext
  readonly today: string
}

/** `unused` only where it could have been used: a waiver for models that did not change waits for its turn. */
function stateOf(waiver: Waiver, { policy, findings, context, today }: Register): WaiverState['state'] {
  const left = daysBetween(today, waiver.expires)
  if (left < 0) return 'expired'
  const concerned = context.models.some(({ id }) => waiver.models.includes(id))
  if (concerned && !findings.some((finding) => covers(waiver, finding, { ...context, gates: policy.gates })))
    return 'unused'
  return left <= SOON ? 'expiring' : 'active'
}
