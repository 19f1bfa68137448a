import { byCodeUnit } from '../base/order.ts'
import type { Attestation, AttestationOutcome } from '../evidence/types.ts'
import type { Gate, Severity } from '../policy/types.ts'
import { plainFinding } from './finding.ts'
import type { EvidenceSide, ModelEvidence, ReadFile } from './model-evidence.ts'
import type { Reason } from './reasons.ts'
import type { Finding, Outcome } from './verdict.ts'

type Weight = {
  readonly outcome: Outcome
  readonly severity: Severity
  readonly code: Extract<Reason['code'], `attested-${string}`>
}

/** How another tool's word counts: it can block, and it can warn; a check that did not run shows nothing. */
const weights: Readonly<Record<AttestationOutcome, Weight>> = {
  passed: { outcome: 'pass', severity: 'block', code: 'attested-pass' },
  failed: { outcome: 'fail', severity: 'block', code: 'attested-fail' },
  warned: { outcome: 'fail', severity: 'warn', code: 'attested-warning' },
  errored: { outcome: 'indeterminate', severity: 'block', code: 'attested-error' },
  skipped: { outcome: 'indeterminate', severity: 'block', code: 'attested-skip' },
  undecided: { outcome: 'indeterminate', severity: 'block', code: 'attested-undecided' },
}

/**
 * One finding per check of another tool that the candidate's metrics files report; and one for every check the
 * baseline's files report and the candidate's no longer do: a check that is gone is not a check that passed.
 */
export function attestationFindings(gate: Gate, evidence: ModelEvidence): readonly Finding[] {
  const { model, candidate } = evidence
  const present = attested(candidate)
  const gone = [...attested(evidence.baseline).keys()].filter((name) => !present.has(name)).toSorted(byCodeUnit)
  return [
    ...candidate.metrics.flatMap((file) => ofFile(gate, model.id, file)),
    ...gone.map((name) =>
      plainFinding({
        rule: `${gate.name}/attestations/${name}`,
        kind: 'attestation',
        model: model.id,
        outcome: 'indeterminate',
        reason: { code: 'attestation-vanished', name },
      }),
    ),
  ]
}

function attested(side: EvidenceSide): ReadonlyMap<string, Attestation> {
  const all = side.metrics.flatMap((file) => (file.result.kind === 'read' ? file.result.reading.attestations : []))
  return new Map(all.map((attestation) => [attestation.name, attestation]))
}

function ofFile(gate: Gate, model: string, file: ReadFile): readonly Finding[] {
  if (file.result.kind === 'unread') return []
  const { attestations, asserts, format } = file.result.reading
  if (attestations.length > 0) return attestations.map((each) => ofAttestation(gate, model, { file, each }))
  if (!asserts) return []
  const { path } = file
  const found = { rule: `${gate.name}/attestations/${path}`, kind: 'attestation', model } as const
  return [plainFinding({ ...found, outcome: 'indeterminate', reason: { code: 'nothing-asserted', path, format } })]
}

function ofAttestation(
  gate: Gate,
  model: string,
  { file, each }: { readonly file: ReadFile; readonly each: Attestation },
): Finding {
  const { outcome, severity, code } = weights[each.outcome]
  const { path, digest } = file
  return plainFinding({
    rule: `${gate.name}/attestations/${each.name}`,
    kind: 'attestation',
    model,
    outcome,
    severity,
    reason: { code, name: each.name, message: each.message },
    evidence: [{ path, side: 'candidate', at: each.at, digest, strength: 'E1' }],
  })
}
