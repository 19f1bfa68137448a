import { byCodeUnit } from '../base/order.ts'
import type { Attestation, AttestationOutcome } from '../evidence/types.ts'
import type { Gate, Severity } from '../policy/types.ts'
import { plainFinding } from './finding.ts'
import type { EvidenceSide, ModelEvidence, ReadFile } from './model-evidence.ts'
import type { Reason } from './reasons.ts'
import type { Finding, Outcome } from './verdict.ts'

/** A file with more checks than this would drown every report. */
const MOST_CHECKS = 5_000

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
  const present = countByName(candidate)
  const before = countByName(evidence.baseline)
  const gone = [...before.keys()].filter((name) => (present.get(name) ?? 0) < (before.get(name) ?? 0))
  return [
    ...candidate.metrics.flatMap((file) => ofFile(gate, model.id, file)),
    ...gone.toSorted(byCodeUnit).map((name) =>
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

/** How many checks bear each name: suites run one check on many columns under one name. */
function countByName(side: EvidenceSide): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { result } of side.metrics) {
    const attestations = result.kind === 'read' ? result.reading.attestations : []
    for (const { name } of attestations) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

function ofFile(gate: Gate, model: string, file: ReadFile): readonly Finding[] {
  if (file.result.kind === 'unread') return []
  const { attestations, asserts, format } = file.result.reading
  if (attestations.length > MOST_CHECKS) return [tooMany(gate, model, { file, found: attestations.length })]
  if (attestations.length > 0) return attestations.map((each) => ofAttestation(gate, model, { file, each }))
  if (!asserts) return []
  const { path } = file
  const found = { rule: `${gate.name}/attestations/${path}`, kind: 'attestation', model } as const
  return [plainFinding({ ...found, outcome: 'indeterminate', reason: { code: 'nothing-asserted', path, format } })]
}

function tooMany(gate: Gate, model: string, { file, found }: { file: ReadFile; found: number }): Finding {
  const { path, digest } = file
  return plainFinding({
    rule: `${gate.name}/attestations/${path}`,
    kind: 'attestation',
    model,
    outcome: 'indeterminate',
    reason: { code: 'too-many', what: 'checks', found, most: MOST_CHECKS },
    evidence: [{ path, side: 'candidate', at: null, digest, strength: null }],
  })
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
