import type { Json } from '../json.ts'
import { diffLines, isBinary } from '../line-diff.ts'
import type { LineDiff } from '../line-diff.ts'
import type { RepositoryState } from '../state.ts'
import type { FileChange } from '../tree-diff.ts'
import type { TreePath } from '../trees.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** GitHub shows no patch for files this large; the figure is ours, the absence is GitHub's. */
const LONGEST_PATCH = 100_000

const NONE: LineDiff = { additions: 0, deletions: 0, patch: '' }
const known = new Map<string, LineDiff>()

/** `diff-entry` of one changed file, as seen at the commit `sha`. */
export function fileChangeShape(repository: RepositoryState, sha: string, change: FileChange): Json {
  const { additions, deletions, patch } = lineDiffOf(repository, change)
  const path = change.path.split('/').map(encodeURIComponent).join('/')
  const page = repositoryPage(repository)
  return {
    sha: (change.after ?? change.before)?.id ?? null,
    filename: change.path,
    status: change.status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${repositoryUrl(repository)}/contents/${path}?ref=${sha}`,
    ...(patch === '' || patch.length > LONGEST_PATCH ? {} : { patch }),
    ...(change.previousPath === null ? {} : { previous_filename: change.previousPath }),
  }
}

/** The lines a change adds and deletes; none for binary files, symlinks' targets count as text. */
export function lineDiffOf(repository: RepositoryState, { before, after }: FileChange): LineDiff {
  const key = `${before?.id ?? ''} ${after?.id ?? ''}`
  const found = known.get(key)
  if (found !== undefined) return found
  const [old, now] = [bytesOf(repository, before), bytesOf(repository, after)]
  const diff = isBinary(old) || isBinary(now) ? NONE : diffLines(textOf(old), textOf(now))
  known.set(key, diff)
  return diff
}

function bytesOf(repository: RepositoryState, file: TreePath | null): Uint8Array {
  if (file === null) return new Uint8Array()
  if (file.mode === '160000') return Buffer.from(`Subproject commit ${file.id}\n`)
  return repository.store.blob(file.id) ?? new Uint8Array()
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8')
}
