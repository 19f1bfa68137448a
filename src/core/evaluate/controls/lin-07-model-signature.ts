import { fromRoot, isBelow } from '../../policy/model-path.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { artifactOrResult } from './artifact-or-result.ts'
import { attestedOrResult, unverified } from './attested-statements.ts'
import type { Attested } from './attested-statements.ts'
import { clauses } from './clauses.ts'
import { citeDocument } from './documents.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import { manifestOf } from './signed-manifest.ts'
import type { Manifest } from './signed-manifest.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin07: Control = {
  id: 'LIN-07',
  title: 'Model signature verifies',
  question: 'Is the model signed as a whole by whom it should be, and does the signature cover every file of it?',
  why: 'Weights load whatever lies beside them. A file that no signature covers is an open door into a signed model.',
  remedy:
    'Sign the model’s folder with OpenSSF model signing, without symlinks, after the last change to it, and commit the signature as one of `documents:`.',
  severity: severityByTier('– i w'),
  needed: byTier('E2', 'E2', 'E4'),
  stage: 'pull-request',
  maps: clauses('EU Art. 15(5)', 'OMS v1.0 § 5-8'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const attested = attestedOrResult(facts, {
    type: 'https://model_signing/signature/v1.0',
    old: /^https:\/\/model_signing\//,
    called: ['a model signature'],
  })
  if (attested.kind === 'result') return attested.result
  const artifact = artifactOrResult(facts)
  if (artifact.kind === 'result') return artifact.result
  const results = attested.found.map((each) => judged(facts, each, artifact.identity))
  // every signature that is there must hold: a loader may look at any of them
  return (
    results.find(({ outcome }) => outcome !== 'shown') ?? results[0] ?? notShown(detail`There is no model signature`)
  )
}

function judged(facts: ControlFactsheet, attested: Attested, identity: ArtifactIdentity): ControlResult {
  const { path, citation, statement } = attested
  const read = manifestOf(statement)
  if (read.kind !== 'manifest') {
    const what = detail`The signature ${named(path)} ${read.what}`
    return read.kind === 'wrong' ? notShown(what, [citation]) : undecided(what, [citation])
  }
  if (identity.sha256 === null) {
    const what = detail`The SHA-256 of ${named(identity.path)} is not known here, so no signature can be held against it`
    return undecided(what, [citeDocument(identity.path, null)])
  }
  const { manifest } = read
  const own = manifest.files.find(({ name }) => identity.path === name || identity.path.endsWith(`/${name}`))
  if (own === undefined) {
    return resign(notShown(detail`The signature ${named(path)} does not cover ${named(identity.path)}`, [citation]))
  }
  if (own.sha256 !== identity.sha256) return ofOtherBytes(attested, identity.path)
  const folder = identity.path.slice(0, Math.max(0, identity.path.length - own.name.length - 1))
  const covered: Covered = { folder, manifest, signature: path }
  const other = differing(facts, covered)
  if (other !== null) return ofOtherBytes(attested, other)
  const extra = unsigned(facts, covered)
  if (extra.length > 0) {
    return resign(notShown(detail`The signature ${named(path)} leaves out ${enumerated(extra)}`, [citation]))
  }
  const what = detail`The signature ${named(path)} covers this very artifact, among ${counted(manifest.files.length, 'file')}`
  return unverified(attested, what, [citeDocument(identity.path, null)])
}

function ofOtherBytes({ path, citation }: Attested, file: string): ControlResult {
  const what = detail`The signature ${named(path)} is of other bytes than those of ${named(file)}`
  return resign(notShown(what, [citation, citeDocument(file, null)]))
}

function resign(result: ControlResult): ControlResult {
  return mendedBy(detail`Sign the model anew, after the last change to it`, result)
}

type Covered = { readonly folder: string; readonly manifest: Manifest; readonly signature: string }

/** A file that was collected and is not as the signature has it. */
function differing({ dossier }: ControlFactsheet, { folder, manifest }: Covered): string | null {
  const known = new Map(dossier.candidate.map(({ path, content }) => [path, content]))
  for (const { name, sha256 } of manifest.files) {
    const path = fromRoot(folder, name)
    const content = known.get(path)
    if ((content?.kind !== 'text' && content?.kind !== 'bytes') || content.digest === `sha256:${sha256}`) continue
    // Git LFS stands in for bytes that are not here
    if (content.kind === 'text' && content.text.includes(`oid sha256:${sha256}`)) continue
    return path
  }
  return null
}

/** Changed files of the signed folder that no signature covers; what Countersign itself reads is no part of a model. */
function unsigned(
  { dossier, evidence }: ControlFactsheet,
  { folder, manifest, signature }: Covered,
): readonly string[] {
  const { card, lineage, metrics, governance, documents } = evidence.candidate
  const read = [card, lineage, ...metrics, ...governance.map(({ file }) => file), ...documents].flatMap(
    (file) => file?.path ?? [],
  )
  const apart = new Set([signature, ...read, ...manifest.files.map(({ name }) => fromRoot(folder, name))])
  const ignored = manifest.ignored.map((path) => fromRoot(folder, path.replace(/^\.\//, '')))
  return dossier.changes
    .filter(({ change, path }) => change !== 'removed' && isBelow(folder, path) && !apart.has(path))
    .filter(({ path }) => !/(?:^|\/)\.git[^/]*(?:\/|$)/.test(path) && !ignored.some((each) => isBelow(each, path)))
    .map(({ path }) => path)
}
