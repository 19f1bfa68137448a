import { byKeys } from '../../src/core/base/order.ts'
import type { TreeItem } from './git-objects.ts'
import type { ObjectStore } from './object-store.ts'
import { walkTree } from './trees.ts'
import type { TreePath } from './trees.ts'

/** One changed path between two trees. Directories are not listed, their files are. */
export type FileChange = {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed'
  readonly path: string
  readonly previousPath: string | null
  readonly before: TreePath | null
  readonly after: TreePath | null
}

/**
 * The changed files between two trees, sorted by path. Equal subtrees are skipped unread. A removed and an added file
 * of equal content are one rename; GitHub also finds similar ones, which nothing here depends on.
 */
export function diffTrees(store: ObjectStore, before: string | null, after: string | null): readonly FileChange[] {
  const removed: TreePath[] = []
  const added: TreePath[] = []
  const changed: FileChange[] = []
  for (const pair of pairs(store, { before, after, prefix: '' })) {
    if (pair.before !== null && pair.after !== null) changed.push(changeOf(pair.before, pair.after))
    else if (pair.before !== null) removed.push(pair.before)
    else if (pair.after !== null) added.push(pair.after)
  }
  return [...changed, ...withRenames(removed, added)].toSorted(byKeys((change) => change.path))
}

type Pair = { readonly before: TreePath | null; readonly after: TreePath | null }
type Directories = { readonly before: string | null; readonly after: string | null; readonly prefix: string }

function* pairs(store: ObjectStore, { before, after, prefix }: Directories): Generator<Pair> {
  if (before === after) return
  const olds = byName(before === null ? [] : (store.tree(before) ?? []))
  const news = byName(after === null ? [] : (store.tree(after) ?? []))
  for (const name of new Set([...olds.keys(), ...news.keys()])) {
    yield* itemPairs(store, { old: olds.get(name) ?? null, now: news.get(name) ?? null, path: `${prefix}${name}` })
  }
}

type Items = { readonly old: TreeItem | null; readonly now: TreeItem | null; readonly path: string }

function* itemPairs(store: ObjectStore, { old, now, path }: Items): Generator<Pair> {
  if (old !== null && now !== null && old.id === now.id && old.mode === now.mode) return
  const oldTree = old?.mode === '40000' ? old.id : null
  const newTree = now?.mode === '40000' ? now.id : null
  if (oldTree !== null || newTree !== null) yield* pairs(store, { before: oldTree, after: newTree, prefix: `${path}/` })
  const before = old === null || oldTree !== null ? null : { path, mode: old.mode, id: old.id }
  const after = now === null || newTree !== null ? null : { path, mode: now.mode, id: now.id }
  if (before !== null || after !== null) yield { before, after }
}

function byName(items: readonly TreeItem[]): ReadonlyMap<string, TreeItem> {
  return new Map(items.map((item) => [item.name, item]))
}

function changeOf(before: TreePath, after: TreePath): FileChange {
  const status = before.id === after.id ? 'changed' : 'modified'
  return { status, path: after.path, previousPath: null, before, after }
}

function withRenames(removed: readonly TreePath[], added: readonly TreePath[]): readonly FileChange[] {
  const sources = Map.groupBy(removed, (file) => `${file.mode} ${file.id}`)
  const changes: FileChange[] = []
  const moved = new Set<TreePath>()
  for (const after of added) {
    const before = sources.get(`${after.mode} ${after.id}`)?.shift() ?? null
    if (before !== null) moved.add(before)
    const status = before === null ? 'added' : 'renamed'
    changes.push({ status, path: after.path, previousPath: before?.path ?? null, before, after })
  }
  for (const before of removed) {
    if (!moved.has(before))
      changes.push({ status: 'removed', path: before.path, previousPath: null, before, after: null })
  }
  return changes
}

/** Every file of a tree by its path. */
export function filesOf(store: ObjectStore, tree: string): ReadonlyMap<string, TreePath> {
  const files = [...walkTree(store, tree)].filter((entry) => entry.mode !== '40000')
  return new Map(files.map((file) => [file.path, file]))
}
