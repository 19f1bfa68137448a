import { md5, sha256 } from '../../base/digest.ts'
import { fromRoot } from '../../policy/model-path.ts'
import type { LineageEntry } from '../../evidence/types.ts'
import { folderOf, resolved } from '../repository-path.ts'
import type { Citation } from '../verdict.ts'
import { isCode } from './changed-code.ts'
import { citeDocument } from './documents.ts'
import type { ControlFactsheet } from './types.ts'

/** A file that training read, as the lineage pins it, beside the file of that name. */
export type PinnedFile = {
  readonly path: string
  /** Null where the file is not among what was collected, or the digest is of another kind. */
  readonly equal: boolean | null
  readonly citations: readonly Citation[]
}

/** The code that the lineage pins by digest, held against the files themselves. */
export function pinnedCode(facts: ControlFactsheet): readonly PinnedFile[] {
  return pinnedFiles(facts, ({ path }) => isCode(path))
}

/** Files of the stages that made the artifact; of all stages where none is known to have made it. */
export function pinnedFiles(facts: ControlFactsheet, wanted: (entry: LineageEntry) => boolean): readonly PinnedFile[] {
  const { lineage } = facts.evidence.candidate
  if (lineage?.result.kind !== 'read') return []
  const entries = lineage.result.reading.lineage
  const makers = makersOf(facts)
  return entries
    .filter((entry) => entry.role === 'dependency' && wanted(entry))
    .filter(({ stage }) => makers.size === 0 || makers.has(stage))
    .map((entry) => {
      const citation: Citation = {
        path: lineage.path,
        side: 'candidate',
        at: entry.at,
        digest: lineage.digest,
        strength: null,
      }
      return heldFile(facts, { ...entry, path: inRepository(lineage.path, entry.path), citation })
    })
}

/** The stages that wrote the artifact; empty where none is known to have. */
export function makersOf({ evidence: { model, candidate } }: ControlFactsheet): ReadonlySet<string> {
  const { lineage } = candidate
  if (lineage?.result.kind !== 'read' || model.artifact === null) return new Set()
  const artifact = fromRoot(model.path, model.artifact.replace(/\.dvc$/, ''))
  const own = lineage.result.reading.lineage.filter(
    ({ role, path }) => role === 'output' && inRepository(lineage.path, path) === artifact,
  )
  return new Set(own.map(({ stage }) => stage))
}

/** A path that a lineage writes from its own folder, from the root of the repository. */
export function inRepository(lineage: string, path: string): string {
  return resolved(fromRoot(folderOf(lineage), path))
}

/** A digest that a lineage has of a file. */
export type FilePin = {
  /** From the root of the repository. */
  readonly path: string
  readonly algorithm: LineageEntry['algorithm']
  readonly digest: string
  readonly citation: Citation
}

/** A pin beside the file it is of. */
export function heldFile({ dossier }: ControlFactsheet, pin: FilePin): PinnedFile {
  const { path, citation } = pin
  const content = dossier.candidate.find((file) => file.path === path)?.content
  const known = content?.kind === 'text' || content?.kind === 'bytes' ? content : null
  if (known === null) return { path, equal: null, citations: [citation] }
  return { path, equal: isSame(pin, known), citations: [citation, citeDocument(path, known.digest)] }
}

type Known = { readonly digest: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly md5: string }
)

function isSame({ algorithm, digest }: FilePin, content: Known): boolean | null {
  const written = digest.toLowerCase().replace(/^sha256:/, '')
  if (algorithm === 'sha256') return content.digest.slice('sha256:'.length) === written
  if (algorithm !== 'md5') return null
  if (content.kind === 'bytes') return content.md5.toLowerCase() === written
  // a byte order mark is dropped in reading: then the text does not stand for the bytes
  return sha256(content.text) === content.digest ? md5(content.text) === written : null
}
