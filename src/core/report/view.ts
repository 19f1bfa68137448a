import { byCodeUnit } from '../base/order.ts'
import type { AdjustmentState, Finding, FindingKind, JudgedModel, Verdict, WaiverState } from '../evaluate/verdict.ts'
import { approvalViews } from './approvals/approval-views.ts'
import { knownPeople } from './approvals/known.ts'
import type { Known } from './approvals/people.ts'
import { signaturesOf } from './approvals/signatures-of.ts'
import { countsOf } from './counts.ts'
import { evidenceOf } from './evidence-view.ts'
import { governanceOf } from './governance-view.ts'
import { headlineOf } from './headline.ts'
import { nextStep } from './next-step.ts'
import { packViews } from './pack-view.ts'
import { GROUPS, ruleView } from './rule-view.ts'
import type { Group, RuleView } from './rule-view.ts'
import type { ModelView, View } from './types.ts'

export type { View } from './types.ts'

/** Orders, groups, rounds and words a verdict. The order of its findings does not matter. */
export function viewOf(verdict: Verdict): View {
  const known = knownPeople(verdict)
  const models = modelViews(verdict, known)
  const rules = models.flatMap((model) => model.rules)
  const approvals = approvalViews(verdict)
  const parts = { verdict, models, counts: countsOf(rules), approvals }
  return {
    decision: verdict.decision,
    gate: verdict.gate,
    headline: headlineOf(parts),
    next: nextStep(parts),
    subject: verdict.subject,
    asOf: verdict.asOf,
    counts: parts.counts,
    models,
    governance: governanceOf(models),
    approvals,
    signatures: signaturesOf(parts, { approvals, known }),
    waivers: verdict.waivers.toSorted(byPlace),
    adjustments: verdict.adjustments.toSorted(byPlace),
    packs: packViews(verdict.packs, rules),
    mergeBaseDiffers: verdict.findings.some(({ metric }) => metric !== null && metric.mergeBase !== null),
    evidence: evidenceOf(verdict.findings),
    charts: verdict.charts,
    digests: verdict.digests,
    engine: verdict.engine,
  }
}

function modelViews(verdict: Verdict, known: Known): readonly ModelView[] {
  const findings = new Map<string | null, Finding[]>([[null, []]])
  for (const model of verdict.models) findings.set(model.id, [])
  for (const finding of verdict.findings) {
    const list = findings.get(finding.model) ?? []
    findings.set(finding.model, list)
    list.push(finding)
  }
  const judged = new Map(verdict.models.map((model) => [model.id, model]))
  return [...findings]
    .map(([id, list]) => modelView(id === null ? null : (judged.get(id) ?? unlisted(id)), list, known))
    .filter(({ model, rules }) => model !== null || rules.length > 0)
    .toSorted(byUrgency)
}

/** Order of the policy file. */
function byPlace(a: WaiverState | AdjustmentState, b: WaiverState | AdjustmentState): number {
  return a.at.line - b.at.line || a.at.column - b.at.column || byCodeUnit(a.control, b.control)
}

/** A finding about a model that the verdict does not list is shown all the same. */
function unlisted(id: string): JudgedModel {
  return { id, tier: 'high', change: 'modified' }
}

function modelView(model: JudgedModel | null, findings: readonly Finding[], known: Known): ModelView {
  const rules = findings.map((finding) => ruleView(finding, known)).toSorted(byGroup)
  return { model, rules, counts: countsOf(rules) }
}

const RANK: ReadonlyMap<Group, number> = new Map(GROUPS.map((group, index) => [group, index]))

/** Causes before what follows from them: a missing file explains every rule that rests on it. */
const KIND_RANK: Readonly<Record<FindingKind, number>> = {
  policy: 0,
  change: 1,
  evidence: 2,
  metric: 3,
  attestation: 4,
  control: 5,
  approval: 6,
}

function byGroup(a: RuleView, b: RuleView): number {
  return (
    (RANK.get(a.group) ?? 0) - (RANK.get(b.group) ?? 0) ||
    KIND_RANK[a.finding.kind] - KIND_RANK[b.finding.kind] ||
    byCodeUnit(a.finding.rule, b.finding.rule) ||
    byCodeUnit(a.finding.metric?.slice ?? '', b.finding.metric?.slice ?? '') ||
    // two findings under one name: any fixed order will do, and their facts are all that tells them apart
    byCodeUnit(JSON.stringify(a.finding), JSON.stringify(b.finding))
  )
}

function byUrgency(a: ModelView, b: ModelView): number {
  if (a.model === null || b.model === null) return a.model === null ? -1 : 1
  for (const group of ['failed', 'errored', 'undecided', 'pending', 'warning'] as const) {
    const order = b.counts[group] - a.counts[group]
    if (order !== 0) return order
  }
  return byCodeUnit(a.model.id, b.model.id)
}
