import { child, descend, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { heldFile, inRepository } from './pinned-files.ts'
import type { PinnedFile } from './pinned-files.ts'
import { citeNode, structuredFiles } from './structured-files.ts'
import type { StructuredFile } from './structured-files.ts'
import type { ControlFactsheet } from './types.ts'

/** A mapping of a lineage or a document, at its top or under `lineage:`, and the file it is in. */
export type LineageBlock = { readonly file: StructuredFile; readonly node: Node }

/** The blocks of these names. */
export function lineageBlocks(
  { evidence, dossier }: ControlFactsheet,
  names: readonly string[],
): readonly LineageBlock[] {
  return structuredFiles(evidence.candidate, dossier.candidate).flatMap((file) =>
    names
      .flatMap((name) => [child(file.root, name), descend(file.root, 'lineage', name)])
      .flatMap((node) => (node === undefined ? [] : [{ file, node }])),
  )
}

const pathKeys = ['file', 'path', 'lock', 'lockfile'] as const

/** Files that such blocks pin, as `{file: params.yaml, sha256: …}`, beside the files; paths are from the lineage’s folder. */
export function blockPins(facts: ControlFactsheet, names: readonly string[]): readonly PinnedFile[] {
  return lineageBlocks(facts, names).flatMap(({ file, node }) => {
    const path = pathKeys.flatMap((key) => textOf(child(node, key)) ?? [])[0]
    const digest = child(node, 'sha256') ?? child(node, 'md5')
    const text = textOf(digest)
    if (path === undefined || digest === undefined || text === undefined) return []
    const algorithm = child(node, 'sha256') === undefined ? 'md5' : 'sha256'
    const citation = citeNode(file, digest)
    return [heldFile(facts, { path: inRepository(file.path, path), algorithm, digest: text, citation })]
  })
}
