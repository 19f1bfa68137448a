import { child, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { citeDocument } from './documents.ts'
import { blockPins, lineageBlocks } from './lineage-blocks.ts'
import type { LineageBlock } from './lineage-blocks.ts'
import { pinnedFiles } from './pinned-files.ts'
import type { PinnedFile } from './pinned-files.ts'
import { citeNode } from './structured-files.ts'
import type { ControlFactsheet } from './types.ts'

/** Files that pin every package: lock files by their names, and lists that a tool resolved. */
const lockFile =
  /(?:^|\/)(?:(?:uv|poetry|pdm|pipfile|pixi|renv|conda|cargo|flake|requirements[\w.-]*)[.-]?lock(?:\.ya?ml|\.json|\.txt)?|conda-lock\.ya?ml|package-lock\.json|pnpm-lock\.yaml|requirements[\w.-]*\.txt|manifest\.toml)$/i

const blocks = ['environment', 'env', 'container', 'image'] as const

/** The environment of the training as the lineage pins it: lock files and container images, beside what is here. */
export function environmentPins(facts: ControlFactsheet): readonly PinnedFile[] {
  const files = pinnedFiles(facts, ({ path }) => lockFile.test(path))
  return [
    ...files,
    ...blockPins(facts, blocks),
    ...lineageBlocks(facts, blocks).flatMap((block) => image(facts, block)),
  ]
}

/** An image by its digest, and another file that names the same one. */
function image({ dossier }: ControlFactsheet, { file, node }: LineageBlock): readonly PinnedFile[] {
  const written: readonly (Node | undefined)[] = [
    node,
    ...['container', 'image', 'digest'].map((key) => child(node, key)),
  ]
  return written.flatMap((each): readonly PinnedFile[] => {
    const digest = /(?:^|@)(sha256:[0-9a-f]{64})$/.exec(textOf(each)?.trim() ?? '')?.[1]
    if (each === undefined || digest === undefined) return []
    const other = dossier.candidate.find(
      ({ path, content }) => path !== file.path && content.kind === 'text' && content.text.includes(digest),
    )
    const here = citeNode(file, each)
    const name = textOf(each)?.trim() ?? ''
    if (other?.content.kind !== 'text') return [{ path: name, equal: null, citations: [here] }]
    return [{ path: name, equal: true, citations: [here, citeDocument(other.path, other.content.digest)] }]
  })
}
