import { encodeCommit, encodeTree, objectId } from './git-objects.ts'
import type { Commit, GitObject, ObjectKind, TreeItem } from './git-objects.ts'

/** The objects of one repository network: a fork shares its parent's, as on GitHub. */
export class ObjectStore {
  readonly #objects = new Map<string, GitObject>()
  readonly #trees = new Map<string, readonly TreeItem[]>()
  readonly #commits = new Map<string, Commit>()

  writeBlob(bytes: Uint8Array): string {
    return this.#write('blob', bytes)
  }

  /** Stores a tree; the items may be in any order. */
  writeTree(items: readonly TreeItem[]): string {
    const id = this.#write('tree', encodeTree(items))
    this.#trees.set(id, items)
    return id
  }

  writeCommit(commit: Commit): string {
    const id = this.#write('commit', encodeCommit(commit))
    this.#commits.set(id, commit)
    return id
  }

  blob(id: string): Uint8Array | null {
    const object = this.#objects.get(id)
    return object?.kind === 'blob' ? object.bytes : null
  }

  tree(id: string): readonly TreeItem[] | null {
    return this.#trees.get(id) ?? null
  }

  commit(id: string): Commit | null {
    return this.#commits.get(id) ?? null
  }

  /** Every object, in the order written. */
  all(): Iterable<readonly [string, GitObject]> {
    return this.#objects
  }

  #write(kind: ObjectKind, bytes: Uint8Array): string {
    const id = objectId(kind, bytes)
    if (!this.#objects.has(id)) this.#objects.set(id, { kind, bytes })
    return id
  }
}
