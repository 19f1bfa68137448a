import { isRuns } from '../evidence/runs.ts'
import type { Reading } from '../evidence/types.ts'
import type { Measured, MeasuredKind } from '../measure/measured.ts'
import type { Gate, Model } from '../policy/types.ts'
import type { CollectedFile } from './dossier.ts'
import { plainFinding } from './finding.ts'
import { problemRuling } from './metrics/measured-sighting.ts'
import type { ModelEvidence, ReadFile } from './model-evidence.ts'
import type { Reason, ReasonCode } from './reasons.ts'
import { fromRoot } from '../policy/model-path.ts'
import { indeterminate } from './ruling.ts'
import type { Ruling } from './ruling.ts'
import { folderOf, resolved } from './repository-path.ts'
import type { Citation, Finding } from './verdict.ts'

/**
 * What became of every file the policy declares for a model, on the candidate's side. What is declared is required:
 * a file that is absent, refused or unreadable fails; a pointer, or a file that reports nothing, leaves it open. Files of the
 * baseline are no findings of their own, they make comparisons indeterminate.
 */
export function evidenceFindings(gate: Gate, evidence: ModelEvidence): readonly Finding[] {
  const { candidate, model } = evidence
  const files = candidate.lineage === null ? candidate.metrics : [...candidate.metrics, candidate.lineage]
  const read = files.map((file) => fileFinding(gate, model.id, file))
  const problems = [...cardProblem(evidence), ...artifactProblem(evidence)]
  const whole = problems.map((reason) => problemFinding(gate, model.id, reason))
  return [...read, ...whole, ...measuredFindings(gate, evidence)]
}

function fileFinding(gate: Gate, model: string, file: ReadFile): Finding {
  const { result, path } = file
  if (result.kind === 'unread') return problemFinding(gate, model, result.reason, file)
  const { format, measurements } = result.reading
  // where checks are missing from a file made for them, its attestations' finding says so
  if (isMute(result.reading) && !result.reading.asserts) {
    return problemFinding(gate, model, { code: 'nothing-reported', path, format }, file)
  }
  const reason: Reason = { code: 'file-read', path, format, measurements: measurements.length }
  const evidence = [citation(file)]
  return plainFinding({
    rule: ruleFor(gate, path),
    kind: 'evidence',
    model,
    outcome: 'pass',
    severity: 'info',
    reason,
    evidence,
  })
}

/** A file that says nothing may be a mangled one: what it was declared for can't be told. */
function isMute({ measurements, attestations, lineage, identity }: Reading): boolean {
  const numbers = measurements.some(
    ({ value }) => value.kind === 'number' || value.kind === 'nonfinite' || isRuns(value),
  )
  return !numbers && attestations.length + lineage.length + Object.keys(identity).length === 0
}

/** The content may be there, elsewhere or in another form. */
const undecidable: ReadonlySet<ReasonCode> = new Set<ReasonCode>(['file-is-pointer', 'nothing-reported'])

type Problem = Extract<Reason, { readonly path: string }>

function problemFinding(gate: Gate, model: string, reason: Reason, file: ReadFile | null = null): Finding {
  const path = 'path' in reason ? reason.path : ''
  return plainFinding({
    rule: ruleFor(gate, path),
    kind: 'evidence',
    model,
    outcome: undecidable.has(reason.code) ? 'indeterminate' : 'fail',
    reason,
    evidence: reason.code === 'file-missing' ? [] : [withProblem(citation(file ?? { path, digest: null }), reason)],
  })
}

/** Points to the first thing that is wrong with a file. */
function withProblem(cited: Citation, reason: Reason): Citation {
  const at = reason.code === 'file-unreadable' ? (reason.problems[0]?.at ?? null) : null
  return { ...cited, at }
}

function ruleFor(gate: Gate, path: string): string {
  return `${gate.name}/evidence/${path}`
}

function citation({ path, digest }: { readonly path: string; readonly digest: string | null }): Citation {
  return { path, side: 'candidate', at: null, digest, strength: null }
}

function cardProblem({ candidate, model }: ModelEvidence): readonly Problem[] {
  if (model.card === null) return []
  return absentOrRefused(candidate.card, fromRoot(model.path, model.card))
}

/** An artifact need not lie in git: a recorded output of a stage identifies it as well. */
function artifactProblem({ candidate, model }: ModelEvidence): readonly Problem[] {
  if (model.artifact === null) return []
  const path = fromRoot(model.path, model.artifact)
  if (candidate.artifact === null && isRecorded(candidate.lineage, path)) return []
  return absentOrRefused(candidate.artifact, path)
}

function isRecorded(lineage: ReadFile | null, path: string): boolean {
  if (lineage === null || lineage.result.kind === 'unread') return false
  const folder = folderOf(lineage.path)
  return lineage.result.reading.lineage.some(
    (entry) => entry.role === 'output' && resolved(fromRoot(folder, entry.path)) === path,
  )
}

function absentOrRefused(file: CollectedFile | null, path: string): readonly Problem[] {
  if (file === null) return [{ code: 'file-missing', path, similar: [] }]
  const { content } = file
  return content.kind === 'refused' ? [{ code: 'file-refused', path, why: content.why, detail: content.detail }] : []
}

/** What became of every table that is to be measured. Problems of production's table are no findings of their own. */
function measuredFindings(gate: Gate, evidence: ModelEvidence): readonly Finding[] {
  const { model, measured } = evidence
  return declaredTables(model).flatMap(({ what, path }) => {
    const source = measured.find((one) => one.what === what)
    const found = { rule: ruleFor(gate, path), kind: 'evidence', model: model.id } as const
    if (source === undefined) {
      return [plainFinding({ ...found, outcome: 'indeterminate', reason: { code: 'not-measured', path } })]
    }
    const { digest, rows, format } = source.candidate
    const cited: Citation = { path, side: 'candidate', at: null, digest, strength: 'E3' }
    const open = problemRuling(source) ?? leftBehind(evidence, source)
    if (open !== null) return [plainFinding({ ...found, ...open, evidence: [{ ...cited, strength: null }] })]
    const reason: Reason = { code: 'file-measured', path, format: format ?? '', rows: rows ?? 0 }
    const read = plainFinding({ ...found, outcome: 'pass', severity: 'info', reason, evidence: [cited] })
    return [read, ...unpairedFinding({ ...found, rule: `${found.rule}/rows` }, source, cited)]
  })
}

type Found = Pick<Finding, 'rule' | 'kind' | 'model'>

/** Rules that compare say so themselves; but other rows, or other labels, are to be seen where none compares, too. */
function unpairedFinding(found: Found, { pairing }: Measured, cited: Citation): readonly Finding[] {
  if (pairing === null || pairing.problem === null) return []
  const reason: Reason = { code: 'rows-unpaired', path: cited.path, problems: [pairing.problem] }
  return [plainFinding({ ...found, outcome: 'indeterminate', severity: 'warn', reason, evidence: [cited] })]
}

/** Another artifact with the very bytes of production's predictions: they may be those of the old one. */
function leftBehind({ candidate, baseline }: ModelEvidence, source: Measured): Ruling | null {
  const { digest, path } = source.candidate
  if (source.what !== 'predictions' || digest === null || digest !== source.baseline?.digest) return null
  const [now, before] = [candidate.artifact, baseline.artifact].map((file) => digestOf(file))
  if (now === null || before === null || now === before) return null
  return indeterminate({ code: 'predictions-unchanged', path })
}

function digestOf(file: CollectedFile | null | undefined): string | null {
  const content = file?.content
  return content?.kind === 'text' || content?.kind === 'bytes' ? content.digest : null
}

type DeclaredTable = { readonly what: MeasuredKind; readonly path: string }

function declaredTables({ path, predictions, drift, importance }: Model): readonly DeclaredTable[] {
  const table = (what: MeasuredKind, file: string | undefined | null): readonly DeclaredTable[] =>
    file === undefined || file === null ? [] : [{ what, path: fromRoot(path, file) }]
  return [
    ...table('predictions', predictions?.file),
    ...table('drift', drift?.current),
    ...table('importance', importance),
  ]
}
