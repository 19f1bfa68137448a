import { md5, sha256 } from '../core/base/digest.ts'
import { unreachable } from '../core/base/unreachable.ts'
import { decodeText } from '../core/document/text.ts'
import type { CollectedFile, Content } from '../core/evaluate/dossier.ts'
import type { Repository, TreeEntry } from './ports.ts'
import { READING_LIMITS, type Step, tooLarge } from './reading-plan.ts'

/** Carries out one step of a reading plan. */
export type ContentReader = (step: Step) => Promise<CollectedFile>

/** A Git LFS pointer is shorter than this by its specification, so a small text artifact is kept as text. */
const POINTER_BYTES = 1024

/** A reader that asks for each blob once, however many commits and paths hold it. */
export function contentReader(repository: Repository): ContentReader {
  const read = new Map<string, Promise<Content>>()
  return async (step) => {
    const { path } = step
    switch (step.kind) {
      case 'absent':
        return { path, content: { kind: 'absent' } }
      case 'refuse':
        return { path, content: { kind: 'refused', why: step.why, detail: step.detail } }
      case 'read': {
        const key = `${step.as} ${step.entry.id}`
        const content = read.get(key) ?? readContent(repository, step.entry, step.as)
        read.set(key, content)
        return { path, content: await content }
      }
      default:
        return unreachable(step)
    }
  }
}

/** Reads one file of a tree: symlinks, submodules, oversized and non-text content are refused, never guessed at. */
export async function readContent(repository: Repository, entry: TreeEntry, as: 'text' | 'hash'): Promise<Content> {
  const limit = READING_LIMITS[as]
  const bytes = await repository.blob(entry, limit)
  if (bytes === null || bytes.length > limit) {
    return { kind: 'refused', why: 'too-large', detail: tooLarge(entry.size, limit) }
  }
  if (as === 'text') return textContent(bytes)
  const small = bytes.length <= POINTER_BYTES ? textContent(bytes) : null
  if (small?.kind === 'text') return small
  return { kind: 'bytes', digest: sha256(bytes), md5: md5(bytes), size: bytes.length }
}

function textContent(bytes: Uint8Array): Content {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'refused') return { kind: 'refused', why: decoded.why, detail: `${bytes.length} bytes` }
  return { kind: 'text', text: decoded.text, digest: sha256(bytes) }
}
