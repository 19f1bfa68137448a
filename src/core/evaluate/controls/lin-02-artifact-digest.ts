import type { Citation, Strength } from '../verdict.ts'
import { artifactState } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { cardRecords, compared, lineageRecords } from './artifact-records.ts'
import type { ArtifactRecord } from './artifact-records.ts'
import { citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin02: Control = {
  id: 'LIN-02',
  title: 'Artifact digest recorded and equal to the bytes',
  question: 'Is the digest of the promoted artifact written down somewhere, and is it the digest of what is there?',
  why: 'Only a digest ties the numbers in the evidence to the bytes that will run. Names and versions do not.',
  remedy:
    'Record `governance: {artifact: {sha256: …}}` in the card’s front matter, or track the artifact in dvc.lock. Keep the artifact in git or Git LFS where the tier needs E3; an md5 of bytes kept elsewhere is E2.',
  severity: severityByTier('b b b'),
  needed: byTier('E2', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('AIV 3.7.1', 'ISO A.6.2.5', 'PRA 4.3'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { evidence, card } = facts
  const state = artifactState(evidence.model, evidence.candidate)
  if (state.kind === 'undeclared') {
    return mendedBy(
      'Name what is promoted in the policy: `artifact: model.onnx`.',
      notShown('The policy names no artifact for this model', [citePolicy(facts)]),
    )
  }
  if (state.kind === 'absent') {
    return mendedBy(
      'Commit the artifact, or its Git LFS or DVC pointer, or name the `dvc.lock` that records it as `lineage:`.',
      notShown('The artifact is not in the repository, and no lineage records it', [cite(state.path)]),
    )
  }
  if (state.kind === 'unreadable') return undecided(`The artifact can't be read (${state.detail})`, [cite(state.path)])
  const { identity } = state
  const records = [
    ...lineageRecords(identity, evidence.candidate),
    ...(card.kind === 'read' ? cardRecords(card.card) : []),
  ]
  const { agreeing, differing } = compared(identity, records)
  const [wrong] = differing
  if (wrong !== undefined) {
    const detail = `The artifact is ${digestText(identity, wrong)}, but ${wrong.where} records ${wrong.hex.slice(0, 12)}…`
    return notShown(detail, [...differing.map(({ citation }) => citation), cite(identity.path)])
  }
  return agreeing.length > 0 ? agreed(identity, agreeing) : unrecorded(identity, records)
}

function agreed(identity: ArtifactIdentity, records: readonly ArtifactRecord[]): ControlResult {
  const strength = strengthOf(identity)
  const places = records.map(({ where }) => where).join(' and ')
  const citations = [cite(identity.path, strength), ...records.map(({ citation }) => ({ ...citation, strength }))]
  return shown(strength, `The artifact is the one that ${places} records`, citations)
}

/** Bytes in git are measured; a Git LFS pointer names its bytes by SHA-256; DVC's MD5 is a name, not a proof. */
function strengthOf({ source }: ArtifactIdentity): Strength {
  return source === 'bytes' || source === 'git-lfs' ? 'E3' : 'E2'
}

function unrecorded(identity: ArtifactIdentity, records: readonly ArtifactRecord[]): ControlResult {
  if (identity.source === 'lineage' || identity.source === 'dvc') {
    const detail = 'The digest of the artifact is recorded once, and there is nothing to compare it with'
    return shown('E1', detail, [cite(identity.path, 'E1'), ...records.map(({ citation }) => citation)])
  }
  const digest = identity.sha256 === null ? '' : `: its sha256 is ${identity.sha256}`
  const detail =
    records.length === 0
      ? 'Nothing records the digest of the artifact'
      : 'No record of the artifact can be compared with it'
  return notShown(detail + digest, [cite(identity.path), ...records.map(({ citation }) => citation)])
}

function digestText(identity: ArtifactIdentity, { algorithm }: ArtifactRecord): string {
  return `${algorithm} ${(identity[algorithm] ?? '').slice(0, 12)}…`
}

function cite(path: string, strength: Strength | null = null): Citation {
  return { path, side: 'candidate', at: null, digest: null, strength }
}
