import { inGitOrder } from './git-objects.ts'
import type { Mode, TreeItem } from './git-objects.ts'
import type { ObjectStore } from './object-store.ts'

/** What a path shall hold after a commit; null removes it. */
export type FileContent =
  | string
  | Uint8Array
  | { readonly executable: string | Uint8Array }
  | { readonly symlink: string }
  | { readonly submodule: string }

export type Files = Readonly<Record<string, FileContent | null>>

export type TreePath = { readonly path: string; readonly mode: Mode; readonly id: string }

type Leaf = { readonly mode: Mode; readonly id: string } | null
type Changes = Map<string, Leaf | Changes>

/** Writes the tree that results from `files` over the tree `base`. Only directories that change are rewritten. */
export function applyFiles(store: ObjectStore, base: string | null, files: Files): string {
  const root: Changes = new Map()
  for (const [path, content] of Object.entries(files)) place(root, path, content === null ? null : leaf(store, content))
  return applyChanges(store, base, root) ?? store.writeTree([])
}

/** Writes the tree that holds exactly these files. */
export function writeFiles(store: ObjectStore, files: Iterable<TreePath>): string {
  const root: Changes = new Map()
  for (const { path, mode, id } of files) place(root, path, { mode, id })
  return applyChanges(store, null, root) ?? store.writeTree([])
}

function leaf(store: ObjectStore, content: FileContent): Leaf {
  if (typeof content === 'string' || content instanceof Uint8Array) {
    return { mode: '100644', id: store.writeBlob(asBytes(content)) }
  }
  if ('executable' in content) return { mode: '100755', id: store.writeBlob(asBytes(content.executable)) }
  if ('symlink' in content) return { mode: '120000', id: store.writeBlob(asBytes(content.symlink)) }
  return { mode: '160000', id: content.submodule }
}

function asBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}

function place(root: Changes, path: string, what: Leaf): void {
  const segments = path.split('/')
  const name = segments.pop() ?? ''
  let directory = root
  for (const segment of segments) {
    const known = directory.get(segment)
    const next: Changes = known instanceof Map ? known : new Map()
    if (next !== known) directory.set(segment, next)
    directory = next
  }
  directory.set(name, what)
}

/** The id of the changed tree, or null when nothing is left in it: git keeps no empty directories. */
function applyChanges(store: ObjectStore, base: string | null, changes: Changes): string | null {
  const items = new Map((base === null ? [] : (store.tree(base) ?? [])).map((item) => [item.name, item]))
  for (const [name, change] of changes) {
    const item = changedItem(store, items.get(name), { name, change })
    if (item === null) items.delete(name)
    else items.set(name, item)
  }
  return items.size === 0 ? null : store.writeTree([...items.values()])
}

function changedItem(
  store: ObjectStore,
  before: TreeItem | undefined,
  { name, change }: { readonly name: string; readonly change: Leaf | Changes },
): TreeItem | null {
  if (change === null) return null
  if (!(change instanceof Map)) return { name, ...change }
  const id = applyChanges(store, before?.mode === '40000' ? before.id : null, change)
  return id === null ? null : { name, mode: '40000', id }
}

/** Every entry below a tree in git's order; directories too, each before what it holds. */
export function* walkTree(store: ObjectStore, id: string, prefix = ''): Generator<TreePath> {
  for (const item of inGitOrder(store.tree(id) ?? [])) {
    const path = `${prefix}${item.name}`
    yield { path, mode: item.mode, id: item.id }
    if (item.mode === '40000') yield* walkTree(store, item.id, `${path}/`)
  }
}

/** The entry at a path, or null; the empty path is the tree itself. */
export function entryAt(store: ObjectStore, root: string, path: string): TreePath | null {
  let found: TreePath = { path: '', mode: '40000', id: root }
  if (path === '') return found
  for (const segment of path.split('/')) {
    if (found.mode !== '40000') return null
    const item = store.tree(found.id)?.find((candidate) => candidate.name === segment)
    if (item === undefined) return null
    found = { path: found.path === '' ? item.name : `${found.path}/${item.name}`, mode: item.mode, id: item.id }
  }
  return found
}
