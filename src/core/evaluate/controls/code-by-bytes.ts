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
  const makers = makersOf(facts, lineage.path, entries)
  return entries
    .filter((entry) => entry.role === 'dependency' && wanted(entry))
    .filter(({ stage }) => makers.size === 0 || makers.has(stage))
    .map((entry) => held(facts, entry, { path: lineage.path, digest: lineage.digest }))
}

function makersOf(
  { evidence: { model } }: ControlFactsheet,
  lineage: string,
  entries: readonly LineageEntry[],
): ReadonlySet<string> {
  const artifact = model.artifact === null ? null : fromRoot(model.path, model.artifact.replace(/\.dvc$/, ''))
  const own = entries.filter(({ role, path }) => role === 'output' && inRepository(lineage, path) === artifact)
  return new Set(own.map(({ stage }) => stage))
}

/** A path that a lineage writes from its own folder, from the root of the repository. */
export function inRepository(lineage: string, path: string): string {
  return resolved(fromRoot(folderOf(lineage), path))
}

function held(
  { dossier }: ControlFactsheet,
  entry: LineageEntry,
  lineage: { readonly path: string; readonly digest: string | null },
): PinnedFile {
  const path = inRepository(lineage.path, entry.path)
  const content = dossier.candidate.find((file) => file.path === path)?.content
  const here: Citation = { ...lineage, side: 'candidate', at: entry.at, strength: null }
  const known = content?.kind === 'text' || content?.kind === 'bytes' ? content : null
  if (known === null) return { path, equal: null, citations: [here] }
  return { path, equal: isSame(entry, known), citations: [here, citeDocument(path, known.digest)] }
}

type Known = { readonly digest: string } & (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'bytes'; readonly md5: string }
)

function isSame({ algorithm, digest }: LineageEntry, content: Known): boolean | null {
  const written = digest.toLowerCase().replace(/^sha256:/, '')
  if (algorithm === 'sha256') return content.digest.slice('sha256:'.length) === written
  if (algorithm !== 'md5') return null
  if (content.kind === 'bytes') return content.md5.toLowerCase() === written
  // a byte order mark is dropped in reading: then the text does not stand for the bytes
  return sha256(content.text) === content.digest ? md5(content.text) === written : null
}
