import { selectModels } from '../../policy/select-models.ts'
import { artifactState } from '../controls/artifact-identity.ts'
import { cardState } from '../controls/card-state.ts'
import { recordState } from '../controls/record-state.ts'
import type { CardState } from '../controls/types.ts'
import { decodedPolicy } from '../decoded-policy.ts'
import type { CollectedFile, Dossier } from '../dossier.ts'
import { modelEvidenceOf } from '../model-evidence-of.ts'
import type { EvidenceSide, ModelEvidence, ReadFile } from '../model-evidence.ts'
import { cardFacts } from './card-facts.ts'
import { considerationsOf } from './considerations.ts'
import type { DescribedFile, DescribedInput, DescribedModel, Hashed } from './described-model.ts'

/** Every model a change concerns as its evidence describes it; none where there is no policy to name models. */
export function describeModels(dossier: Dossier): readonly DescribedModel[] {
  const decoded = dossier.policy === null ? null : decodedPolicy(dossier.policy)
  if (decoded === null || !decoded.ok) return []
  return modelEvidenceOf(dossier, selectModels(decoded.value, dossier.changes)).map(describe)
}

function describe({ model, change, candidate }: ModelEvidence): DescribedModel {
  const state = cardState(model, candidate)
  const record = recordState(candidate)
  const governance = record.kind === 'read' ? record.record.governance : null
  const { datasets, ...facts } = cardFacts(state)
  return {
    model: { id: model.id, tier: model.tier, change },
    owner: model.owner,
    ...facts,
    artifact: artifactOf(artifactState(model, candidate)),
    inputs: [
      ...datasets.map((name) => ({ kind: 'data' as const, name, sha256: null, md5: null })),
      ...inputs(candidate),
    ],
    considerations: considerationsOf(state, governance),
    decision: {
      type: governance?.decision?.type?.value ?? null,
      automation: governance?.decision?.automation_level?.value ?? null,
    },
    files: filesOf(candidate, state),
  }
}

function artifactOf(state: ReturnType<typeof artifactState>): Hashed | null {
  if (state.kind !== 'known') return null
  const { path, sha256, md5 } = state.identity
  return { path, sha256: hexOf(sha256, 64), md5: hexOf(md5, 32) }
}

const source = /\.(?:py|ipynb|r|jl|sh|sql|scala|java|toml|ya?ml|cfg|ini|lock|txt)$/i

/** What the lineage file says went in; source code and settings are files, the rest is data. */
function inputs({ lineage }: EvidenceSide): readonly DescribedInput[] {
  if (lineage?.result.kind !== 'read') return []
  return lineage.result.reading.lineage
    .filter(({ role }) => role === 'dependency')
    .map(({ path, algorithm, digest }) => ({
      kind: source.test(path) ? 'file' : 'data',
      name: path,
      sha256: algorithm === 'sha256' ? hexOf(digest.replace(/^sha256:/, ''), 64) : null,
      md5: algorithm === 'md5' ? hexOf(digest, 32) : null,
    }))
}

/** Digests come from evidence: what is none is left out. */
function hexOf(text: string | null, length: number): string | null {
  const hex = text?.toLowerCase() ?? ''
  return hex.length === length && /^[0-9a-f]+$/.test(hex) ? hex : null
}

function filesOf(side: EvidenceSide, card: CardState): readonly DescribedFile[] {
  const cardFile = card.kind === 'read' ? [card.card.file] : []
  const lineage = side.lineage === null ? [] : read(side.lineage)
  return [
    ...cardFile.map(({ path, digest }) => ({ role: 'card' as const, path, digest })),
    ...side.metrics.flatMap(read).map((file) => ({ role: 'metrics' as const, ...file })),
    ...recordFiles(side)
      .flatMap(kept)
      .map((file) => ({ role: 'record' as const, ...file })),
    ...side.documents.flatMap(kept).map((file) => ({ role: 'document' as const, ...file })),
    ...lineage.map((file) => ({ role: 'lineage' as const, ...file })),
  ]
}

/** The card may hold blocks of the record; it is named once. */
function recordFiles({ governance, card }: EvidenceSide): readonly CollectedFile[] {
  const files = new Map(governance.map(({ file }) => [file.path, file]))
  if (card !== null) files.delete(card.path)
  return [...files.values()]
}

type Pinned = { readonly path: string; readonly digest: string }

function read({ path, digest }: ReadFile): readonly Pinned[] {
  return digest === null ? [] : [{ path, digest }]
}

function kept({ path, content }: CollectedFile): readonly Pinned[] {
  return content.kind === 'text' || content.kind === 'bytes' ? [{ path, digest: content.digest }] : []
}
