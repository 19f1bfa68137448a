import { md5, sha256 } from '../../base/digest.ts'
import { unreachable } from '../../base/unreachable.ts'
import { readPointer } from '../../evidence/pointer.ts'
import type { LineageEntry } from '../../evidence/types.ts'
import type { Model } from '../../policy/types.ts'
import type { Refusal } from '../dossier.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { folderOf, resolved } from '../repository-path.ts'

/** What the promoted artifact is at one commit, by its digests in lower-case hexadecimal. */
export type ArtifactIdentity = {
  /** Bytes in git, a pointer that stands for them, or only what `dvc.lock` recorded. */
  readonly source: 'bytes' | 'git-lfs' | 'dvc' | 'lineage'
  readonly path: string
  readonly sha256: string | null
  readonly md5: string | null
}

/** The artifact of one side, or why it is not known. */
export type ArtifactState =
  | { readonly kind: 'known'; readonly identity: ArtifactIdentity }
  | { readonly kind: 'undeclared' }
  | { readonly kind: 'absent'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly why: Refusal }

/** The artifact of one side: its bytes or pointer where git has them, else the lineage entry that names it. */
export function artifactState(model: Model, side: EvidenceSide): ArtifactState {
  if (model.artifact === null) return { kind: 'undeclared' }
  const path = fromRoot(model.path, model.artifact)
  const content = side.artifact?.content ?? { kind: 'absent' as const }
  switch (content.kind) {
    case 'bytes': {
      const identity: ArtifactIdentity = {
        source: 'bytes',
        path,
        sha256: hex(content.digest),
        md5: content.md5.toLowerCase(),
      }
      return { kind: 'known', identity }
    }
    case 'text':
      return { kind: 'known', identity: textIdentity(path, content.text, content.digest) }
    case 'absent':
      return recorded(path, side)
    case 'refused':
      return { kind: 'unreadable', path, why: content.why }
    default:
      return unreachable(content)
  }
}

function textIdentity(path: string, text: string, digest: string): ArtifactIdentity {
  const pointer = readPointer(text)
  if (pointer?.kind === 'git-lfs') return { source: 'git-lfs', path, sha256: pointer.digest, md5: null }
  if (pointer?.kind === 'dvc') {
    return { source: 'dvc', path, sha256: null, md5: pointer.algorithm === 'md5' ? pointer.digest.toLowerCase() : null }
  }
  // a byte order mark is dropped in reading: then the text does not stand for the bytes
  const exact = sha256(text) === digest
  return { source: 'bytes', path, sha256: hex(digest), md5: exact ? md5(text) : null }
}

function recorded(path: string, side: EvidenceSide): ArtifactState {
  const entry = recordedOutput(path, side)
  if (entry?.algorithm !== 'md5') return { kind: 'absent', path }
  return { kind: 'known', identity: { source: 'lineage', path, sha256: null, md5: entry.digest.toLowerCase() } }
}

/** The output of the lineage file that is this path; null when there is none, or when two stages claim it. */
export function recordedOutput(path: string, { lineage }: EvidenceSide): LineageEntry | null {
  if (lineage?.result.kind !== 'read') return null
  const folder = folderOf(lineage.path)
  const plain = withoutPointerEnding(path)
  const entries = lineage.result.reading.lineage.filter(
    (entry) => entry.role === 'output' && resolved(folder === '' ? entry.path : `${folder}/${entry.path}`) === plain,
  )
  return entries.length === 1 ? (entries[0] ?? null) : null
}

/** `model.onnx.dvc` points to `model.onnx`. */
function withoutPointerEnding(path: string): string {
  return path.endsWith('.dvc') ? path.slice(0, -'.dvc'.length) : path
}

function hex(digest: string): string {
  return digest.replace(/^sha256:/, '').toLowerCase()
}

/** Whether two identities are of the same bytes; null when they share no digest to compare. */
export function sameArtifact(a: ArtifactIdentity, b: ArtifactIdentity): boolean | null {
  if (a.sha256 !== null && b.sha256 !== null) return a.sha256 === b.sha256
  if (a.md5 !== null && b.md5 !== null) return a.md5 === b.md5
  return null
}
