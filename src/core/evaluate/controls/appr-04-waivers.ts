import { isUnanswered } from '../../evidence/governance/unanswered.ts'
import type { Waiver } from '../../policy/types.ts'
import { daysBetween } from '../calendar.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { APPROVERS_OF_FORCE, approversMissing, waiverApprovers } from '../waiver-approvers.ts'
import { refusedForWhat } from '../waiver-refusal.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult } from './counted-signatures.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const appr04: Control = {
  id: 'APPR-04',
  title: 'Waivers scoped and expiring',
  question:
    'Has every waiver for this model a reason, something done instead, approvers who hold a role, and an end within 90 days?',
  why: 'An exception without an end is a new rule that nobody decided.',
  remedy:
    'Give each waiver of this model a `reason:`, a `compensating:` measure, an `expires:` within 90 days, and `approved_by:` two people of a role that the gate asks for.',
  severity: severityByTier('b b b'),
  needed: byTier('E5', 'E5', 'E5'),
  stage: 'gate',
  maps: clauses('PRA 5.3†', 'MRM § VI', 'ISO cl. 10.2'),
  check,
}

const MOST_DAYS = 90

function check(facts: ControlFactsheet): ControlResult {
  const { policy, evidence, dossier } = facts
  const concerning = policy.waivers.filter(({ models }) => models.includes(evidence.model.id))
  if (concerning.length === 0) return notAsked(detail`The policy has no waiver for this model`, [])
  const today = dossier.asOf.slice(0, 10)
  const live = concerning.filter(({ expires }) => expires >= today)
  if (live.length === 0) {
    return notAsked(
      detail`All ${concerning.length} waivers for this model have expired, and count as if they were not there`,
      concerning.map((waiver) => cite(facts, waiver)),
    )
  }
  for (const waiver of live) {
    const wrong = shortfallOf(facts, waiver, today)
    if (wrong !== null) return wrong
  }
  const found = countedOrResult(facts)
  if (found.kind === 'result') return found.result
  // whoever signs, signs under the policy with these waivers in it: a signature lapses when the policy moves
  return shown(
    'E5',
    detail`${live.length} waivers hold, each with a reason, a measure instead, approvers of a role and an end within ${MOST_DAYS} days; the signatures cover them`,
    [...live.map((waiver) => cite(facts, waiver, 'E5')), ...citeApprovals(facts, 'E5')],
  )
}

function shortfallOf(facts: ControlFactsheet, waiver: Waiver, today: string): ControlResult | null {
  const { control, reason, compensating, expires } = waiver
  const left = daysBetween(today, expires)
  const never = refusedForWhat(waiver)
  if (never !== null) return mendedBy(detail`Remove the waiver from the policy`, short(facts, waiver, never))
  const what = reasonless(reason)
    ? detail`gives no reason`
    : compensating === null || reasonless(compensating)
      ? detail`names nothing that is done instead`
      : left > MOST_DAYS
        ? detail`holds for ${left} days more; at most ${MOST_DAYS} are allowed`
        : null
  if (what !== null) return short(facts, waiver, what)
  return approversOf(facts, waiver, isOfForce(facts, control) ? APPROVERS_OF_FORCE : 1)
}

function approversOf(facts: ControlFactsheet, waiver: Waiver, least: number): ControlResult | null {
  const { policy, gate, tier, dossier } = facts
  const approvers = waiverApprovers(waiver, { policy, gate, tier, members: dossier.members })
  const { holders, unknown } = approvers
  if (holders.length >= least) return null
  if (holders.length + unknown.length >= least) {
    return undecided(
      detail`Whether ${enumerated(unknown)} holds a role that the gate asks for can’t be told here; the gate can ask`,
      [cite(facts, waiver)],
    )
  }
  return short(facts, waiver, approversMissing(approvers, least))
}

/** A rule counts as one that blocks, unless the gate itself says that it only warns. */
function isOfForce({ gate }: ControlFactsheet, control: string): boolean {
  const id = control.split('/').at(-1) ?? control
  const isLowered = gate.controls?.adjust.some((each) => each.control === id) === true
  return !isLowered && gate.controls?.custom.some((each) => each.id === id && each.severity !== 'block') !== true
}

function reasonless(text: string): boolean {
  return isUnanswered(text, '')
}

function short(facts: ControlFactsheet, waiver: Waiver, what: Detail): ControlResult {
  return mendedBy(
    detail`Amend the waiver in a change of the policy, or remove it`,
    notShown(detail`The waiver of ${named(waiver.control)} ${what}`, [cite(facts, waiver)]),
  )
}

function cite({ policy }: ControlFactsheet, { at }: Waiver, strength: Strength | null = null): Citation {
  return { path: policy.file.path, side: 'policy', at, digest: policy.file.digest, strength }
}
