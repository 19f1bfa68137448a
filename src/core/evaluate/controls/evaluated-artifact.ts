import { md5 } from '../../base/digest.ts'
import type { LineageEntry } from '../../evidence/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { folderOf, resolved } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { artifactState, sameArtifact } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { bareName } from './measured-numbers.ts'
import { mendedBy, notShown } from './result.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/** Whether a report is on the artifact that is promoted: what ties it there, what contradicts it, or neither. */
export type EvaluatedArtifact =
  | { readonly kind: 'this'; readonly how: Detail; readonly citations: readonly Citation[] }
  | { readonly kind: 'other'; readonly result: ControlResult }
  | { readonly kind: 'unknown' }

type Report = Pick<Citation, 'path' | 'digest'>

/**
 * A report that stayed as it was while the artifact changed is of the version before. A digest of the artifact in the
 * report, or a stage of `dvc.lock` that read the artifact and wrote the report, ties the two together.
 */
export function evaluatedArtifact(facts: ControlFactsheet, report: Report): EvaluatedArtifact {
  const { model, candidate } = facts.evidence
  const state = artifactState(model, candidate)
  if (state.kind !== 'known') return { kind: 'unknown' }
  const { identity } = state
  if (isLeftBehind(facts, identity, report)) return other(leftBehind(identity, report))
  const byDigest = digestInReport(facts, identity, report)
  return byDigest.kind === 'unknown' ? byStage(facts, identity, report) : byDigest
}

function isLeftBehind(facts: ControlFactsheet, identity: ArtifactIdentity, { path, digest }: Report): boolean {
  const { model, baseline } = facts.evidence
  const before = artifactState(model, baseline)
  if (before.kind !== 'known' || sameArtifact(identity, before.identity) !== false || digest === null) return false
  const old = facts.dossier.baseline.find((file) => file.path === path)?.content
  return old?.kind === 'text' && old.digest === digest
}

function leftBehind(identity: ArtifactIdentity, report: Report): ControlResult {
  return mendedBy(
    detail`Evaluate this artifact, and commit what comes of it`,
    notShown(detail`The artifact changed and ${named(report.path)} did not: it is on the version before`, [
      cite(report),
      citeArtifact(identity),
    ]),
  )
}

function digestInReport(facts: ControlFactsheet, identity: ArtifactIdentity, report: Report): EvaluatedArtifact {
  const file = facts.evidence.candidate.metrics.find(({ path }) => path === report.path)
  if (file?.result.kind !== 'read') return { kind: 'unknown' }
  for (const { path, value, at } of file.result.reading.measurements) {
    const names = digestNames.exec(path.map(bareName).join(''))
    if (names === null || value.kind !== 'text') continue
    const algorithm = /^(?:sha256:)?[0-9a-f]{64}$/i.test(value.text) ? 'sha256' : 'md5'
    const own = identity[algorithm]
    if (own === null) continue
    const here: Citation = { ...cite(report), at, strength: 'E2' }
    if (value.text.replace(/^sha256:/, '').toLowerCase() !== own) return other(otherDigest(identity, report, here))
    const how = detail`${named(report.path)} names the digest of the artifact`
    return { kind: 'this', how, citations: [here, citeArtifact(identity, 'E2')] }
  }
  return { kind: 'unknown' }
}

const digestNames = /^(?:evaluation|meta|metadata|context|run)?(?:model|artifact)(?:sha256|digest|hash|md5|checksum)$/

function otherDigest(identity: ArtifactIdentity, report: Report, here: Citation): ControlResult {
  return mendedBy(
    detail`Evaluate this artifact, and commit what comes of it`,
    notShown(
      detail`${named(report.path)} is on another artifact: the digest it names is not that of ${named(identity.path)}`,
      [{ ...here, strength: null }, citeArtifact(identity)],
    ),
  )
}

/** The stage that wrote the report, and what it read. */
function byStage(facts: ControlFactsheet, identity: ArtifactIdentity, report: Report): EvaluatedArtifact {
  const { lineage } = facts.evidence.candidate
  if (lineage?.result.kind !== 'read') return { kind: 'unknown' }
  const folder = folderOf(lineage.path)
  const isAt = (entry: LineageEntry, path: string): boolean =>
    resolved(folder === '' ? entry.path : `${folder}/${entry.path}`) === path
  const entries = lineage.result.reading.lineage
  const output = entries.find((entry) => entry.role === 'output' && isAt(entry, report.path))
  const input = entries.find(
    (entry) => entry.role === 'dependency' && entry.stage === output?.stage && isAt(entry, identity.path),
  )
  if (output === undefined || input === undefined) return { kind: 'unknown' }
  const written = digestOf(facts, report, output.algorithm)
  const own = input.algorithm === 'md5' || input.algorithm === 'sha256' ? identity[input.algorithm] : null
  if (written === null || own === null) return { kind: 'unknown' }
  const pinned = { path: lineage.path, side: 'candidate', digest: lineage.digest } as const
  if (output.digest.toLowerCase() !== written || input.digest.toLowerCase() !== own) {
    const wrong = output.digest.toLowerCase() === written ? input : output
    return other(otherRun(lineage.path, wrong.path, { ...pinned, at: wrong.at, strength: null }, report))
  }
  const how = detail`${named(lineage.path)} records that it was measured on this artifact`
  const citations = [
    cite(report, 'E2'),
    { ...pinned, at: input.at, strength: 'E2' as const },
    citeArtifact(identity, 'E2'),
  ]
  return { kind: 'this', how, citations }
}

function digestOf({ dossier }: ControlFactsheet, { path }: Report, algorithm: string): string | null {
  const content = dossier.candidate.find((file) => file.path === path)?.content
  if (content?.kind !== 'text') return null
  if (algorithm === 'sha256') return content.digest.replace(/^sha256:/, '').toLowerCase()
  return algorithm === 'md5' ? md5(content.text) : null
}

function otherRun(lock: string, wrong: string, at: Citation, report: Report): ControlResult {
  return mendedBy(
    detail`Run the pipeline again, and commit ${named(lock)} with what it wrote`,
    notShown(detail`${named(lock)} was written for another ${named(wrong)} than the one that is here`, [
      at,
      cite(report),
    ]),
  )
}

function cite({ path, digest }: Report, strength: Citation['strength'] = null): Citation {
  return { path, side: 'candidate', at: null, digest, strength }
}

function citeArtifact({ path }: ArtifactIdentity, strength: Citation['strength'] = null): Citation {
  return { path, side: 'candidate', at: null, digest: null, strength }
}

function other(result: ControlResult): EvaluatedArtifact {
  return { kind: 'other', result }
}
