import type { SourceFile } from '../core/base/source.ts'
import type { CollectedFile, Content, Dossier, DossierPeople, Gap, Subject } from '../core/evaluate/dossier.ts'
import { tracedCommits } from '../core/evaluate/traced-commits.ts'
import { ancestryOf } from './ancestry.ts'
import { changesBetween } from './changes.ts'
import { contentReader, type ContentReader, readContent } from './content-reader.ts'
import { readEvidence } from './evidence.ts'
import { readMeasured } from './measured.ts'
import type { ChangeRequest, Log, Repository, Sources, Tree } from './ports.ts'
import { planReading } from './reading-plan.ts'
import { readScans } from './scans.ts'
import { readTrees } from './trees.ts'
import { wantedFor } from './wanted.ts'

/**
 * Reads everything the judgement of one change needs, once. Policy and baseline come from the tip of the base branch,
 * never from the head. What can't be read as it should becomes a refusal or a gap in the dossier, and the judgement
 * blocks on it; a world that fails (network, permissions, a missing commit) is a thrown `Fault`.
 */
export async function collect(request: ChangeRequest, sources: Sources, log: Log): Promise<Dossier> {
  const { repository } = sources
  const trees = await readTrees(request, repository)
  const changes = changesBetween(trees.mergeBase.entries, trees.head.entries)
  const read = contentReader(repository)
  const policy = await readPolicy(request, trees.base, repository)
  const wanted = wantedFor(policy.file, request.base.ref, changes)
  // where there is no policy yet, the dossier still says at which path one was looked for
  const isProposed = policy.file === null || changes.some(({ path }) => path === request.policyPath)
  const [evidence, scans, measured, proposedPolicy] = await Promise.all([
    readEvidence(wanted, trees, { read, announce: repository.announce }),
    readScans(wanted, { entries: trees.head.entries, changes }, repository),
    readMeasured(wanted.plans, trees, sources),
    isProposed ? readProposal(request, trees.head, read) : null,
  ])
  const gaps = [...request.gaps, ...trees.gaps, ...policy.gaps, ...evidence.gaps]
  log.info('collected', { changes: changes.length, candidate: evidence.candidate.length, gaps: gaps.length })
  const dossier: Dossier = {
    schema: 'countersign.dossier/v1',
    subject: subjectOf(request, trees.mergeBaseSha ?? ''),
    asOf: request.asOf,
    policy: policy.file,
    proposedPolicy,
    changes,
    candidate: evidence.candidate,
    baseline: evidence.baseline,
    mergeBase: evidence.mergeBase,
    scans,
    measured,
    pullRequest: wanted.description ? request.pullRequest : null,
    ...forTheGate,
    ancestry: [],
    gaps,
  }
  return { ...dossier, ancestry: await ancestryOf(tracedCommits(dossier), request.head.sha, repository) }
}

function subjectOf({ repository, pull, base, head }: ChangeRequest, mergeBase: string): Subject {
  return { repository, pull, base, head, mergeBase }
}

/** What only the gate collects: approvals are its business, and a job's token can't read who holds a role. */
const forTheGate: DossierPeople = {
  opener: null,
  draft: false,
  baseChangedAt: null,
  descriptionEditedAt: null,
  commits: [],
  pushes: [],
  producers: [],
  reviews: [],
  members: null,
}

type FoundPolicy = { readonly file: SourceFile | null; readonly gaps: readonly Gap[] }

async function readPolicy(request: ChangeRequest, base: Tree, repository: Repository): Promise<FoundPolicy> {
  const [step] = planReading({ texts: [request.policyPath], hashes: [] }, base.entries, 'policy').steps
  if (step === undefined || step.kind === 'absent') return { file: null, gaps: [] }
  const content: Content =
    step.kind === 'read'
      ? await readContent(repository, step.entry, 'text')
      : { kind: 'refused', why: step.why, detail: step.detail }
  if (content.kind === 'text') {
    return { file: { path: step.path, text: content.text, digest: content.digest }, gaps: [] }
  }
  const why = content.kind === 'refused' ? content.why : content.kind
  return { file: null, gaps: [{ what: 'unreadable', detail: `${request.policyPath}: ${why}` }] }
}

async function readProposal(request: ChangeRequest, head: Tree, read: ContentReader): Promise<CollectedFile> {
  const [step] = planReading({ texts: [request.policyPath], hashes: [] }, head.entries, 'policy').steps
  return read(step ?? { kind: 'absent', path: request.policyPath })
}
