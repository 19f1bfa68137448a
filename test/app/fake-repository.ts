import { createHash } from 'node:crypto'
import type { Repository, Tree, TreeEntry } from '../../src/app/ports.ts'

/** What a path of a fake commit holds. */
export type FakeFile =
  | string
  | Uint8Array
  | { readonly symlink: string }
  | { readonly submodule: string }
  | { readonly sized: number }

export type FakeHistory = {
  readonly refs?: Readonly<Record<string, string>>
  /** Files by path, by commit id. */
  readonly commits: Readonly<Record<string, Readonly<Record<string, FakeFile>>>>
  /** Merge base of `a b`; the first commit when not given; null for unrelated commits. */
  readonly mergeBases?: Readonly<Record<string, string | null>>
  readonly truncated?: readonly string[]
}

export type FakeRepository = Repository & { readonly blobReads: string[] }

/** A repository in memory with git's own blob ids; counts the blobs that were asked for. */
export function fakeRepository(history: FakeHistory): FakeRepository {
  const blobs = new Map<string, Uint8Array>()
  const blobReads: string[] = []
  const trees = new Map(Object.entries(history.commits).map(([sha, files]) => [sha, entriesOf(files, blobs)]))
  return {
    blobReads,
    resolve: async (ref) => history.refs?.[ref] ?? (trees.has(ref) ? ref : null),
    mergeBase: async (a, b) => history.mergeBases?.[`${a} ${b}`] ?? null,
    tree: async (commit): Promise<Tree> => {
      const entries = trees.get(commit)
      if (entries === undefined) throw new Error(`no commit ${commit}`)
      return { entries, truncated: history.truncated?.includes(commit) ?? false }
    },
    blob: async (entry, limit) => {
      blobReads.push(entry.path)
      const bytes = blobs.get(entry.id)
      if (bytes === undefined) throw new Error(`no blob ${entry.id}`)
      return bytes.length > limit ? null : bytes
    },
  }
}

function entriesOf(files: Readonly<Record<string, FakeFile>>, blobs: Map<string, Uint8Array>): TreeEntry[] {
  return Object.entries(files).map(([path, file]): TreeEntry => {
    if (typeof file === 'object' && 'submodule' in file) {
      return { path, kind: 'submodule', id: file.submodule, size: null }
    }
    const kind = typeof file === 'object' && 'symlink' in file ? 'symlink' : 'file'
    const bytes = bytesOf(file)
    const id = blobId(bytes)
    blobs.set(id, bytes)
    return { path, kind, id, size: bytes.length }
  })
}

function bytesOf(file: Exclude<FakeFile, { readonly submodule: string }>): Uint8Array {
  if (typeof file === 'string') return Buffer.from(file)
  if (file instanceof Uint8Array) return file
  return 'symlink' in file ? Buffer.from(file.symlink) : new Uint8Array(file.sized)
}

/** The id git gives a blob. */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
