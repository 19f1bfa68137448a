import { blobIdLike, isObjectId } from '../../core/base/git-object.ts'
import type { LocalRepository } from '../../app/local-repository.ts'
import type { Tree, TreeEntry } from '../../app/ports.ts'
import { type Clone, gitFault, runGit } from './git-process.ts'
import { objectReader, type ObjectReader } from './object-reader.ts'

/**
 * A repository read from the git objects of a clone, through git itself. Nothing of it is executed or followed, no
 * network is used, and refs that could be taken for options are not asked for. Call `close` when done.
 */
export function openGitRepository(clone: Clone): LocalRepository {
  const objects = objectReader(clone)
  return {
    resolve: (ref) => resolve(clone, ref),
    mergeBase: (a, b) => mergeBase(clone, a, b),
    tree: (commit) => tree(clone, commit),
    blob: (entry, limit) => blob({ clone, objects }, entry, limit),
    has: async (commit) => isObjectId(commit) && (await resolve(clone, commit)) === commit,
    isShallow: () => isShallow(clone),
    close: () => objects.close(),
  }
}

type Reading = { readonly clone: Clone; readonly objects: ObjectReader }

async function resolve(clone: Clone, ref: string): Promise<string | null> {
  if (ref === '' || ref.startsWith('-') || /[\0\n]/.test(ref)) return null
  const command = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${ref}^{commit}`]
  const { code, stdout } = await runGit(clone, command)
  const sha = stdout.toString('latin1').trim()
  return code === 0 && isObjectId(sha) ? sha : null
}

async function mergeBase(clone: Clone, a: string, b: string): Promise<string | null> {
  requireIds(a, b)
  const { code, stdout, stderr } = await runGit(clone, ['merge-base', a, b])
  if (code === 1 && !(await isShallow(clone))) return null
  if (code !== 0) throw gitFault(`find where ${a} and ${b} part`, stderr || 'the clone is shallow')
  return stdout.toString('latin1').trim()
}

async function isShallow(clone: Clone): Promise<boolean> {
  const { stdout } = await runGit(clone, ['rev-parse', '--is-shallow-repository'])
  return stdout.toString('latin1').trim() !== 'false'
}

async function tree(clone: Clone, commit: string): Promise<Tree> {
  requireIds(commit)
  const command = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]
  const { code, stdout, stderr } = await runGit(clone, command)
  if (code !== 0) throw gitFault(`list the files of ${commit}`, stderr)
  const lines = stdout.toString('utf8').split('\0')
  return { entries: lines.filter((line) => line !== '').map(entryOf), truncated: false }
}

/** `<mode> SP <type> SP <id> SP+ <size or -> TAB <path>` */
function entryOf(line: string): TreeEntry {
  const tab = line.indexOf('\t')
  const [mode = '', , id = '', size = '-'] = line.slice(0, tab).split(/ +/)
  return { path: line.slice(tab + 1), kind: kindOf(mode), id, size: size === '-' ? null : Number(size) }
}

/** What a mode of git's trees and index stands for. */
export function kindOf(mode: string): TreeEntry['kind'] {
  if (mode === '120000') return 'symlink'
  return mode === '160000' ? 'submodule' : 'file'
}

async function blob(reading: Reading, entry: TreeEntry, limit: number): Promise<Uint8Array | null> {
  requireIds(entry.id)
  // asked before reading, since an object may be larger than memory
  const size = entry.size ?? (await sizeOf(reading.clone, entry))
  if (size > limit) return null
  const bytes = await reading.objects.read(entry.id)
  if (bytes === null) throw gitFault(`read ${entry.path}`, `object ${entry.id} is missing`)
  if (blobIdLike(entry.id, bytes) !== entry.id) throw gitFault(`read ${entry.path}`, `object ${entry.id} is damaged`)
  return bytes
}

async function sizeOf(clone: Clone, entry: TreeEntry): Promise<number> {
  const { code, stdout, stderr } = await runGit(clone, ['cat-file', '-s', entry.id])
  if (code !== 0) throw gitFault(`read ${entry.path}`, stderr)
  return Number(stdout.toString('latin1').trim())
}

/** Ids reach a command line, so a text that is none is refused before. */
function requireIds(...ids: readonly string[]): void {
  const wrong = ids.find((id) => !isObjectId(id))
  if (wrong !== undefined) throw gitFault(`look up ${JSON.stringify(wrong)}`, 'it is no object id')
}
