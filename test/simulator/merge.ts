import { mergeBase } from './ancestry.ts'
import type { ObjectStore } from './object-store.ts'
import { diffTrees, filesOf } from './tree-diff.ts'
import { writeFiles } from './trees.ts'
import type { TreePath } from './trees.ts'

type Sides = { readonly ours: string; readonly theirs: string }

/**
 * Three-way merge of two commits' trees, file by file; null when both changed one path differently. GitHub also merges
 * within files; here that is a conflict, so that no test depends on a merge algorithm.
 */
export function mergeTrees(store: ObjectStore, { ours, theirs }: Sides): string | null {
  const start = mergeBase(store, ours, theirs)
  const ourTree = treeOf(store, ours)
  if (start === ours) return treeOf(store, theirs)
  const base = filesIn(store, start)
  const mine = filesIn(store, ours)
  const merged = new Map(mine)
  for (const [path, now] of changedPaths(store, { from: start, to: theirs })) {
    const changedByUs = !same(mine.get(path), base.get(path))
    if (changedByUs && !same(mine.get(path), now ?? undefined)) return null
    if (now === null) merged.delete(path)
    else merged.set(path, now)
  }
  return ourTree === null ? null : writeFiles(store, merged.values())
}

function changedPaths(
  store: ObjectStore,
  { from, to }: { readonly from: string | null; readonly to: string },
): ReadonlyMap<string, TreePath | null> {
  const changes = diffTrees(store, from === null ? null : treeOf(store, from), treeOf(store, to))
  const paths = new Map<string, TreePath | null>()
  for (const change of changes) {
    if (change.previousPath !== null) paths.set(change.previousPath, null)
  }
  for (const change of changes) paths.set(change.path, change.after)
  return paths
}

function filesIn(store: ObjectStore, commit: string | null): ReadonlyMap<string, TreePath> {
  const tree = commit === null ? null : treeOf(store, commit)
  return tree === null ? new Map() : filesOf(store, tree)
}

function treeOf(store: ObjectStore, commit: string): string | null {
  return store.commit(commit)?.tree ?? null
}

function same(a: TreePath | undefined, b: TreePath | undefined): boolean {
  return a?.id === b?.id && a?.mode === b?.mode
}
