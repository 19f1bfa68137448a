import { ENGINE } from '../base/engine.ts'
import { asksFor } from '../policy/asks-for.ts'
import { selectGate } from '../policy/select-gate.ts'
import { selectModels } from '../policy/select-models.ts'
import type { Gate, Model, Policy } from '../policy/types.ts'
import { signatureFindings } from './approval-findings.ts'
import { askedForModels, askedForPolicy } from './asked-signatures.ts'
import { attestationFindings } from './attestation-findings.ts'
import { blessingFindings } from './blessing-findings.ts'
import { contested, gapFindings, noModelChange, notGated, nothingJudged, policyAndModel } from './change-findings.ts'
import { adjustmentsOf } from './controls/adjustments.ts'
import { judgeControls, judgeGateControls } from './controls/judge-controls.ts'
import { packStates } from './controls/pack-states.ts'
import { claimFindings } from './claim-findings.ts'
import { decide } from './decide.ts'
import { digestsOf } from './digests.ts'
import type { Dossier } from './dossier.ts'
import { evidenceFindings } from './evidence-findings.ts'
import { withFirstVersions } from './first-version.ts'
import { judgeMetrics } from './metrics/judge-metrics.ts'
import { modelEvidenceOf } from './model-evidence-of.ts'
import type { ModelEvidence } from './model-evidence.ts'
import { orderFindings } from './order-findings.ts'
import { policyEdited } from './proposed-policy.ts'
import { branchOf } from './base-branch.ts'
import { applyWaivers } from './waive.ts'
import type { Finding, JudgedModel, Verdict } from './verdict.ts'

/**
 * Judges a change: a pure, total function of the policy and the dossier. Equal inputs give equal verdicts, whatever
 * the order of files and rules.
 */
export function evaluate(policy: Policy, dossier: Dossier): Verdict {
  const branch = branchOf(dossier)
  const gate = selectGate(policy, branch)
  if (!gate.ok) return verdictOf(dossier, { findings: [contested(gate.error), ...policyEdited(dossier)] })
  if (gate.value === null) {
    return verdictOf(dossier, { findings: [notGated(policy, branch), ...policyEdited(dossier)] })
  }
  return judgeGate(policy, dossier, gate.value)
}

/** What a verdict holds besides its frame; what is not mentioned is none. */
export type Judged = Pick<Verdict, 'findings'> &
  Partial<
    Pick<Verdict, 'gate' | 'models' | 'approvals' | 'objections' | 'nextExpiry' | 'waivers' | 'adjustments' | 'packs'>
  >

/** The record of one decision, from what was found. */
export function verdictOf(dossier: Dossier, judged: Judged): Verdict {
  const {
    gate = null,
    models = [],
    approvals = [],
    objections = [],
    nextExpiry = null,
    waivers = [],
    adjustments = [],
    packs = [],
  } = judged
  const findings = orderFindings(judged.findings)
  return {
    decision: decide(findings),
    gate,
    subject: dossier.subject,
    asOf: dossier.asOf,
    models,
    findings,
    approvals,
    objections,
    nextExpiry,
    waivers,
    adjustments,
    packs,
    charts: chartsOf(dossier, models),
    digests: digestsOf(dossier),
    engine: ENGINE,
  }
}

/** In order of models, so that the order of measuring does not show. */
function chartsOf({ measured }: Dossier, models: readonly JudgedModel[]): Verdict['charts'] {
  return models.flatMap(({ id }) => {
    const ours = measured.filter(({ model }) => model === id)
    return ours.flatMap(({ charts }) => charts.map((chart) => ({ model: id, chart })))
  })
}

function judgeGate(policy: Policy, dossier: Dossier, gate: Gate): Verdict {
  const selected = selectModels(policy, dossier.changes)
  const change = [...gapFindings(gate.name, dossier), ...policyEdited(dossier)]
  if (selected.length === 0) return judgeNoModel(policy, dossier, { gate, change })
  const evidence = modelEvidenceOf(dossier, selected)
  const models = selected.map(({ model }) => model)
  const judged = evidence.map(judgedModel)
  const ruled = judgeModels(policy, dossier, { gate, evidence })
  const signatures = signatureFindings({ policy, gate, dossier, asked: askedForModels(gate, models, ruled) })
  const atGate = evidence.flatMap((model) => judgeGateControls({ policy, gate, dossier, evidence: model }, signatures))
  const weighed = [...ruled, ...atGate, ...signatures.findings]
  const { asOf, members } = dossier
  const { findings, waivers } = applyWaivers(policy, weighed, { asOf, models: judged, gate, members })
  const judgedIds = judgedBy(findings)
  const idle = models.filter((model) => !isJudged(model, judgedIds, gate))
  const ids = models.map(({ id }) => id)
  const whole = [...change, ...policyAndModel(gate, dossier, ids), ...idle.map(({ id }) => nothingJudged(gate, id))]
  return verdictOf(dossier, {
    gate: gate.name,
    models: judged,
    findings: [...withFirstVersions(findings, signatures.tallies), ...whole],
    approvals: signatures.tallies,
    objections: signatures.objections,
    nextExpiry: signatures.nextExpiry,
    waivers,
    adjustments: adjustmentsOf(gate, [...new Set(models.map(({ tier }) => tier))]),
    packs: packStates(gate, dossier.asOf, evidence),
  })
}

/** A change of no model needs nobody's signature, unless it changes the rules. */
function judgeNoModel(
  policy: Policy,
  dossier: Dossier,
  { gate, change }: { readonly gate: Gate; readonly change: readonly Finding[] },
): Verdict {
  const findings = [noModelChange(gate, dossier), ...change]
  if (dossier.proposedPolicy === null) return verdictOf(dossier, { gate: gate.name, findings })
  const signatures = signatureFindings({ policy, gate, dossier, asked: askedForPolicy(policy, gate, dossier) })
  return verdictOf(dossier, {
    gate: gate.name,
    findings: [...findings, ...signatures.findings],
    approvals: signatures.tallies,
    objections: signatures.objections,
    nextExpiry: signatures.nextExpiry,
  })
}

function judgeModels(
  policy: Policy,
  dossier: Dossier,
  { gate, evidence }: { readonly gate: Gate; readonly evidence: readonly ModelEvidence[] },
): readonly Finding[] {
  const each = evidence.flatMap((model) => [
    ...evidenceFindings(gate, model),
    ...claimFindings(gate, model),
    ...attestationFindings(gate, model),
    ...blessingFindings(gate, model, dossier),
    ...judgeControls({ policy, gate, dossier, evidence: model }),
  ])
  return [...judgeMetrics(policy, gate, { branch: branchOf(dossier), models: evidence }), ...each]
}

function judgedModel({ model, change }: ModelEvidence): JudgedModel {
  return { id: model.id, tier: model.tier, change }
}

/**
 * Whether a rule with force said something about a model. A rule that does not concern the change says nothing, a
 * warning has no force, and another tool's word can block but never promote.
 */
function isJudged(model: Model, judged: ReadonlySet<string | null>, gate: Gate): boolean {
  return judged.has(model.id) || judged.has(null) || gate.approvals.some((rule) => asksFor(rule, model))
}

/** The models that rules with force said something about; null where one spoke about all. */
function judgedBy(findings: readonly Finding[]): ReadonlySet<string | null> {
  const models = new Set<string | null>()
  for (const { kind, model, severity, outcome } of findings) {
    const ours = kind === 'metric' || kind === 'control'
    if (ours && severity === 'block' && outcome !== 'not-applicable') models.add(model)
  }
  return models
}
