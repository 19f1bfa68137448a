import { readDocument } from '../../document/read.ts'
import type { Node } from '../../document/tree.ts'
import { placeIn } from '../../evidence/place.ts'
import type { Place } from '../../evidence/place.ts'
import type { CollectedFile } from '../dossier.ts'
import type { EvidenceSide } from '../model-evidence.ts'
import type { Citation, Strength } from '../verdict.ts'

/** A file of a model that is a tree of values, and where they stand. */
export type StructuredFile = {
  readonly path: string
  readonly text: string
  readonly digest: string
  readonly side: Citation['side']
  readonly root: Node
  readonly place: Place
}

type Side = Pick<EvidenceSide, 'lineage' | 'documents' | 'side'>

/** The lineage of a model and its documents, as far as they are JSON, YAML or TOML that can be read; the lineage first. */
export function structuredFiles(side: Side, collected: readonly CollectedFile[]): readonly StructuredFile[] {
  const lineage = collected.filter(({ path }) => path === side.lineage?.path)
  const documents = side.documents.filter(({ path }) => path !== side.lineage?.path)
  return [...lineage, ...documents].flatMap((file) => structuredFile(file, side.side))
}

/** One file as a tree; nothing where it is text, or can't be read. */
export function structuredFile(file: CollectedFile, side: Citation['side'] = 'candidate'): readonly StructuredFile[] {
  return parsed(file).map((each) => ({ ...each, side }))
}

type Parsed = Omit<StructuredFile, 'side'>

/** Several controls read the same documents: each is parsed once, and forgotten with the file. */
const memory = new WeakMap<CollectedFile, readonly Parsed[]>()

function parsed(file: CollectedFile): readonly Parsed[] {
  const before = memory.get(file)
  if (before !== undefined) return before
  const found = parse(file)
  memory.set(file, found)
  return found
}

function parse({ path, content }: CollectedFile): readonly Parsed[] {
  if (content.kind !== 'text') return []
  const read = readDocument({ path, text: content.text, digest: content.digest })
  if (!read.ok || read.value.syntax === 'csv') return []
  const { root, syntax } = read.value
  // a tag of a run is a file of one word
  if (syntax === 'text' && content.text.length > 200) return []
  return [{ path, text: content.text, digest: content.digest, root, place: placeIn(read.value) }]
}

/** A value of such a file, for a finding. */
export function citeNode(file: StructuredFile, node: Node | null, strength: Strength | null = null): Citation {
  const { path, digest, side, place } = file
  return { path, side, at: node === null ? null : place(node), digest, strength }
}
