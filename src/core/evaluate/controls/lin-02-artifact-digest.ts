import type { Citation, Strength } from '../verdict.ts'
import { detail, named } from '../detail.ts'
import type { Outside } from '../detail.ts'
import { artifactState } from './artifact-identity.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { cardRecords, compared, lineageRecords } from './artifact-records.ts'
import type { ArtifactRecord } from './artifact-records.ts'
import { citeCard, citePolicy } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { refusalWords } from './refusal-words.ts'
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
      detail`Name what is promoted in the policy: ${named('artifact: model.onnx')}`,
      notShown(detail`The policy names no artifact for this model`, [citePolicy(facts)]),
    )
  }
  if (state.kind === 'absent') {
    return mendedBy(
      detail`Commit the artifact, or its Git LFS or DVC pointer, or name the ${named('dvc.lock')} that records it as ${named('lineage:')}`,
      notShown(detail`The artifact is not in the repository, and no lineage records it`, [cite(state.path)]),
    )
  }
  if (state.kind === 'unreadable') return unreadable(state)
  const { identity } = state
  const records = [
    ...lineageRecords(identity, evidence.candidate),
    ...(card.kind === 'read' ? cardRecords(card.card) : []),
  ]
  const { agreeing, differing } = compared(identity, records)
  const [wrong] = differing
  if (wrong !== undefined) {
    return contradicted(identity, wrong, differing)
  }
  return agreeing.length > 0 ? agreed(identity, agreeing) : unrecorded(facts, identity, records)
}

function agreed(identity: ArtifactIdentity, records: readonly ArtifactRecord[]): ControlResult {
  const strength = strengthOf(identity)
  const places = records.flatMap(({ where }, index) => [...(index === 0 ? [] : [' and ']), ...where])
  const citations = [cite(identity.path, strength), ...records.map(({ citation }) => ({ ...citation, strength }))]
  return shown(
    strength,
    detail`The artifact is the one that ${places} ${records.length === 1 ? ['records'] : ['record']}`,
    citations,
  )
}

/** Bytes in git are measured; a Git LFS pointer names its bytes by SHA-256; DVC's MD5 is a name, not a proof. */
function strengthOf({ source }: ArtifactIdentity): Strength {
  return source === 'bytes' || source === 'git-lfs' ? 'E3' : 'E2'
}

function unrecorded(
  { card }: ControlFactsheet,
  identity: ArtifactIdentity,
  records: readonly ArtifactRecord[],
): ControlResult {
  if (identity.source === 'lineage' || identity.source === 'dvc') {
    const what = detail`The digest of the artifact is recorded once, and there is nothing to compare it with`
    return mendedBy(
      detail`Record the digest in the card too, under ${named('governance.artifact')}`,
      shown('E1', what, [cite(identity.path, 'E1'), ...records.map(({ citation }) => citation)]),
    )
  }
  const what =
    records.length === 0
      ? detail`Nothing records the digest of the artifact`
      : detail`No record of the artifact can be compared with it`
  const where = card.kind === 'read' ? [citeCard(card.card, null)] : []
  return mendedBy(
    detail`Record its sha256 under ${named('governance.artifact')} in the card’s front matter`,
    notShown(what, [...where, cite(identity.path), ...records.map(({ citation }) => citation)]),
  )
}

type Unreadable = Extract<ReturnType<typeof artifactState>, { kind: 'unreadable' }>

function unreadable({ path, why }: Unreadable): ControlResult {
  return mendedBy(
    detail`Commit the artifact itself, or its Git LFS or DVC pointer`,
    undecided(detail`The artifact can’t be read: it ${refusalWords(why)}`, [cite(path)]),
  )
}

/** `wrong` is the first record that is of other bytes. */
function contradicted(
  identity: ArtifactIdentity,
  wrong: ArtifactRecord,
  differing: readonly ArtifactRecord[],
): ControlResult {
  const { algorithm, where, hex } = wrong
  const own = identity[algorithm] ?? ''
  return mendedBy(
    detail`Record the ${[algorithm]} of this artifact there, or commit the artifact that was meant`,
    notShown(detail`The artifact has the ${[algorithm]} ${short(own)}, but ${where} records ${short(hex)}`, [
      ...differing.map(({ citation }) => citation),
      cite(identity.path),
    ]),
  )
}

function short(hex: string): Outside {
  return named(`${hex.slice(0, 12)}…`)
}

function cite(path: string, strength: Strength | null = null): Citation {
  return { path, side: 'candidate', at: null, digest: null, strength }
}
