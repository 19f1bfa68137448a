import type { SourceFile } from '../../base/source.ts'
import { readDocument } from '../../document/read.ts'
import { descend, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { normalisedHeading } from '../card/canonical.ts'
import { readCard } from '../card/read-card.ts'

/**
 * Whether a file has such a place: a Markdown file a heading (as written, or as its address on GitHub), a structured
 * one a value under keys joined by dots. Null for a file without either, where a digest has to do.
 */
export function hasAnchor(file: SourceFile, anchor: string): boolean | null {
  if (/\.(?:md|markdown)$/i.test(file.path)) return hasHeading(file, anchor.replace(/^#/, ''))
  if (!/\.(?:json|ya?ml|toml|lock)$/i.test(file.path)) return null
  const document = readDocument(file)
  return document.ok && valueAt(document.value.root, anchor.replace(/^#?\/?/, ''))
}

function hasHeading(file: SourceFile, anchor: string): boolean {
  const headings = readCard(file).sections.filter(({ form }) => form === 'heading')
  return headings.some(
    ({ heading }) => slug(heading) === anchor.toLowerCase() || normalisedHeading(heading) === normalisedHeading(anchor),
  )
}

/** The address of a heading, as GitHub makes it. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')
}

/** A value that says something: neither null nor an empty list or mapping. */
function valueAt(root: Node, anchor: string): boolean {
  const node = descend(root, ...anchor.split(/[./]/).slice(0, 50))
  if (node === undefined || node.kind === 'null') return false
  if (node.kind === 'mapping') return node.entries.length > 0
  return node.kind !== 'sequence' || itemsOf(node).length > 0
}
