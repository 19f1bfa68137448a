import { child, descend, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import { detail, named } from '../detail.ts'
import { nameOf } from '../repository-path.ts'
import { artifactOrResult } from './artifact-or-result.ts'
import type { ArtifactIdentity } from './artifact-identity.ts'
import { attestedOrResult, unverified } from './attested-statements.ts'
import type { Attested } from './attested-statements.ts'
import { clauses } from './clauses.ts'
import { codeCommits } from './code-commits.ts'
import { citeDocument } from './documents.ts'
import { namedRepository } from './named-repository.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import { structuredFiles } from './structured-files.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const lin06: Control = {
  id: 'LIN-06',
  title: 'Provenance of the build verified',
  question: 'Which workflow made this artifact, by a signed statement of the platform it ran on?',
  why: 'A digest says which bytes they are. Only provenance says that the pipeline made them, and nobody’s laptop.',
  remedy:
    'Let the training workflow attest the artifact with SLSA provenance v1, and commit the bundle as one of `documents:`. Its subject is the artifact by SHA-256.',
  severity: severityByTier('i w b'),
  needed: byTier('E2', 'E2', 'E4'),
  stage: 'pull-request',
  maps: clauses('SLSA Build L2+', 'RMF MAP 4.2', 'ISO A.4.4'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const attested = attestedOrResult(facts, {
    type: 'https://slsa.dev/provenance/v1',
    old: /^https:\/\/slsa\.dev\/provenance\//,
    called: ['SLSA provenance'],
  })
  if (attested.kind === 'result') return attested.result
  const artifact = artifactOrResult(facts)
  if (artifact.kind === 'result') return artifact.result
  const { identity } = artifact
  if (identity.sha256 === null) {
    const what = detail`The SHA-256 of ${named(identity.path)} is not known here, so no provenance can be held against it`
    return undecided(what, [citeDocument(identity.path, null)])
  }
  const other = attested.found.find((each) => isOfOther(each, identity))
  if (other !== undefined) return ofAnother(other, identity)
  const own = attested.found.find((each) => hasSubject(each, identity))
  const [first] = attested.found
  if (own !== undefined) return malformed(facts, own) ?? twoCommits(facts, own) ?? built(facts, own, identity)
  const where = first === undefined ? [] : [first.citation]
  return notShown(detail`No provenance here has ${named(identity.path)} as its subject`, where)
}

function hasSubject({ statement }: Attested, { sha256 }: ArtifactIdentity): boolean {
  return statement.subjects.some((subject) => subject.sha256 === sha256)
}

/** It names this artifact and means other bytes. */
function isOfOther({ statement }: Attested, { path, sha256 }: ArtifactIdentity): boolean {
  return statement.subjects.some((subject) => nameOf(subject.name) === nameOf(path) && subject.sha256 !== sha256)
}

function ofAnother({ path, citation }: Attested, identity: ArtifactIdentity): ControlResult {
  return mendedBy(
    detail`Commit the provenance of this artifact`,
    notShown(detail`The provenance ${named(path)} is of other bytes than those of ${named(identity.path)}`, [
      citation,
      citeDocument(identity.path, null),
    ]),
  )
}

function malformed({ dossier }: ControlFactsheet, { statement, path, citation }: Attested): ControlResult | null {
  const { predicate } = statement
  const builder = stringOf(descend(predicate, 'runDetails', 'builder', 'id')) ?? ''
  const kind = stringOf(descend(predicate, 'buildDefinition', 'buildType')) ?? ''
  if (builder === '' || kind === '') {
    const what = detail`The provenance ${named(path)} does not say ${builder === '' ? ['who built it'] : ['how it was built']}`
    return notShown(what, [citation])
  }
  const finished = stringOf(descend(predicate, 'runDetails', 'metadata', 'finishedOn')) ?? ''
  if (finished.slice(0, 10) <= dossier.asOf.slice(0, 10)) return null
  return notShown(detail`The provenance ${named(path)} is of ${named(finished.slice(0, 30))}, which is yet to come`, [
    citation,
  ])
}

/** The lineage and the provenance must have built from the same commit of a repository. */
function twoCommits(
  { evidence, dossier }: ControlFactsheet,
  { statement, path, citation }: Attested,
): ControlResult | null {
  const own = dossier.subject.repository.toLowerCase()
  const commits = itemsOf(descend(statement.predicate, 'buildDefinition', 'resolvedDependencies')).flatMap((each) => {
    const commit = textOf(descend(each, 'digest', 'gitCommit'))
    const repository = namedRepository(stringOf(child(each, 'uri')) ?? '')
    return commit === undefined || repository === null ? [] : [{ commit, repository }]
  })
  for (const lineage of structuredFiles(evidence.candidate, dossier.candidate).flatMap(codeCommits)) {
    const repository = lineage.repository === null ? own : namedRepository(lineage.repository)
    const same = commits.filter((each) => each.repository === repository)
    const [other] = same
    if (other === undefined || same.some(({ commit }) => commit === lineage.commit)) continue
    const what = detail`The provenance ${named(path)} built from commit ${named(other.commit.slice(0, 12))}, and the lineage names ${named(lineage.commit.slice(0, 12))}`
    return mendedBy(detail`Commit lineage and provenance of the same run`, notShown(what, [citation, lineage.citation]))
  }
  return null
}

function built({ dossier }: ControlFactsheet, own: Attested, identity: ArtifactIdentity): ControlResult {
  const { statement, path } = own
  const definition = child(statement.predicate, 'buildDefinition')
  const workflow = descend(definition, 'externalParameters', 'workflow')
  const repository = namedRepository(stringOf(child(workflow, 'repository')) ?? '')
  const runner = stringOf(descend(definition, 'internalParameters', 'github', 'runner_environment'))
  const builder = stringOf(descend(statement.predicate, 'runDetails', 'builder', 'id')) ?? ''
  const by = stringOf(child(workflow, 'path')) ?? builder
  if (runner === 'self-hosted') {
    const what = detail`The provenance ${named(path)} is of a run on a self-hosted runner, whose owner can change what it builds`
    return mendedBy(detail`Build on a runner of the platform`, notShown(what, [own.citation]))
  }
  if (repository !== null && repository !== dossier.subject.repository.toLowerCase()) {
    const what = detail`The provenance ${named(path)} is of a workflow in ${named(repository)}, not in this repository`
    return mendedBy(detail`Build it by a workflow of this repository`, notShown(what, [own.citation]))
  }
  return unverified(
    own,
    detail`The provenance ${named(path)} is of this very artifact, built by ${named(by.slice(0, 120))}`,
    [citeDocument(identity.path, null)],
  )
}
