import { createHash } from 'node:crypto'
import { constants, type Stats } from 'node:fs'
import { type FileHandle, lstat, open, readlink, realpath } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from '../../app/fault.ts'
import type { LocalRepository } from '../../app/local-repository.ts'
import type { Repository, Tree, TreeEntry } from '../../app/ports.ts'
import { blobIdLike } from '../../core/base/git-object.ts'
import type { Clone } from './git-process.ts'
import { listIndex } from './index-listing.ts'

/** The id that stands for the working tree where a commit is asked for. */
export const WORKING_TREE = '0000000000000000000000000000000000000000'

/**
 * The same repository, where the commit of 40 zeros is the working tree: tracked files as they stand, and untracked
 * ones that are not ignored. A file git calls unmodified has its committed bytes; a modified one has those on disk, so
 * a filter that would rewrite it on commit (line ends, Git LFS) has not been applied to it. `clone.directory` is the
 * top of the working tree.
 */
export function withWorkingTree(repository: LocalRepository, clone: Clone): Repository {
  const onDisk = new Set<string>()
  const commitOf = async (commit: string): Promise<string> => {
    if (commit !== WORKING_TREE) return commit
    const head = await repository.resolve('HEAD')
    if (head === null) throw new Fault('fault/git', 'The repository has no commit yet', 'Commit something first.')
    return head
  }
  return {
    resolve: (ref) => repository.resolve(ref),
    mergeBase: async (a, b) => repository.mergeBase(await commitOf(a), await commitOf(b)),
    tree: (commit) => (commit === WORKING_TREE ? workingTree(clone, onDisk) : repository.tree(commit)),
    blob: (entry, limit) =>
      onDisk.has(placeOf(entry)) ? readBytes(clone, entry, limit) : repository.blob(entry, limit),
  }
}

function placeOf({ id, path }: TreeEntry): string {
  return `${id} ${path}`
}

async function workingTree(clone: Clone, onDisk: Set<string>): Promise<Tree> {
  const { unchanged, onDisk: paths } = await listIndex(clone)
  const entries = [...unchanged]
  for (const path of paths) {
    const entry = await diskEntry(clone, path)
    if (entry === null) continue
    if (entry.kind === 'file') onDisk.add(placeOf(entry))
    entries.push(entry)
  }
  return { entries, truncated: false }
}

/** Null for what is gone, and for what git would not commit (sockets, devices). A nested clone counts as a submodule. */
async function diskEntry(clone: Clone, path: string): Promise<TreeEntry | null> {
  if (path.endsWith('/')) return { path: path.slice(0, -1), kind: 'submodule', id: WORKING_TREE, size: null }
  const file = join(clone.directory, path)
  const stats = await statsOf(file)
  if (stats === null || !(await isInside(clone, path))) return null
  if (stats.isSymbolicLink()) {
    const target = Buffer.from(await readlink(file))
    return { path, kind: 'symlink', id: started(target.length).update(target).digest('hex'), size: target.length }
  }
  if (stats.isDirectory()) return nestedClone(file, path)
  return stats.isFile() ? { path, kind: 'file', id: await fileId(file, stats), size: stats.size } : null
}

/** A folder in the place of a tracked file: a clone of its own, or gone as a file, with its own files listed by git. */
async function nestedClone(file: string, path: string): Promise<TreeEntry | null> {
  const isClone = (await statsOf(join(file, '.git'))) !== null
  return isClone ? { path, kind: 'submodule', id: WORKING_TREE, size: null } : null
}

async function statsOf(file: string): Promise<Stats | null> {
  try {
    return await lstat(file)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw unreadable(file, cause)
  }
}

/** Whether the folder of a file is where its path says. A folder that became a symlink no longer holds its files. */
async function isInside(clone: Clone, path: string): Promise<boolean> {
  const top = await realpath(clone.directory)
  return (await realpath(join(top, dirname(path)))) === join(top, dirname(path))
}

/** Read in pieces, since an artifact may be larger than memory. */
async function fileId(file: string, stats: Stats): Promise<string> {
  const hash = started(stats.size)
  const handle = await openFile(file)
  // chunks are Buffers, as no encoding is set
  for await (const chunk of handle.createReadStream()) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function started(length: number): ReturnType<typeof createHash> {
  return createHash('sha1').update(`blob ${length}\0`)
}

async function readBytes(clone: Clone, entry: TreeEntry, limit: number): Promise<Uint8Array | null> {
  if (entry.size !== null && entry.size > limit) return null
  const handle = await openFile(join(clone.directory, entry.path))
  try {
    const bytes = await handle.readFile()
    if (blobIdLike(entry.id, bytes) === entry.id) return bytes
  } finally {
    await handle.close()
  }
  throw new Fault('fault/conflict', `${entry.path} changed while it was read`, 'Run the command again.')
}

/** Never through a symlink put there in between. */
async function openFile(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function unreadable(file: string, cause: unknown): Fault {
  const because = cause instanceof Error ? cause.message : String(cause)
  return new Fault('fault/disk', `${file} can't be read: ${because}`, 'Check the permissions of the file.', cause)
}
