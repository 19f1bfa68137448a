import { byKeys } from '../core/base/order.ts'
import type { ChangedFile } from '../core/evaluate/dossier.ts'
import type { TreeEntry } from './ports.ts'

/**
 * Files that differ between two commits, by comparing their trees: exact at any size, where the forge's own list of
 * changed files ends at 3,000. A renamed file is one removed and one added; a mode change alone is no change.
 */
export function changesBetween(before: readonly TreeEntry[], after: readonly TreeEntry[]): readonly ChangedFile[] {
  const old = new Map(before.map((entry) => [entry.path, entry]))
  const changes: ChangedFile[] = []
  for (const entry of after) {
    const was = old.get(entry.path)
    old.delete(entry.path)
    if (was === undefined) changes.push({ path: entry.path, change: 'added' })
    else if (was.id !== entry.id || was.kind !== entry.kind) changes.push({ path: entry.path, change: 'modified' })
  }
  for (const path of old.keys()) changes.push({ path, change: 'removed' })
  return changes.toSorted(byKeys((file) => file.path))
}
