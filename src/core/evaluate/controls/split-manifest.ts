import { lineIndex, positionAt } from '../../base/source.ts'
import type { Position, SourceFile } from '../../base/source.ts'
import { readDocument } from '../../document/read.ts'
import type { SplitManifest } from './split.ts'
import { splitLists } from './split-lists.ts'
import { splitTable } from './split-table.ts'

/** A manifest, or why the file is none: our own words, after “it”. */
export type ReadManifest =
  | { readonly kind: 'read'; readonly manifest: SplitManifest }
  | { readonly kind: 'refused'; readonly why: string }

/** Rows and groups of all parts together; beyond it nothing is compared. */
export const MOST_ENTRIES = 2_000_000

/** A manifest as a table with a column `split`, or as lists by the names of the parts in JSON or YAML. */
export function splitManifest(file: SourceFile): ReadManifest {
  const lines = lineIndex(file.text)
  const place = (start: number): Position => positionAt(lines, start)
  if (/\.[ct]sv$/i.test(file.path)) {
    const splits = splitTable(file, MOST_ENTRIES)
    return 'why' in splits
      ? { kind: 'refused', ...splits }
      : { kind: 'read', manifest: { ...splits, byTime: false, place } }
  }
  const document = readDocument(file)
  if (!document.ok || document.value.syntax === 'text') return { kind: 'refused', why: 'is no JSON, YAML or CSV' }
  return { kind: 'read', manifest: { ...splitLists(document.value.root), place } }
}
