import { mergeBase } from './ancestry.ts'
import { mergeTrees } from './merge.ts'
import type { ObjectStore } from './object-store.ts'
import type { Pull, RepositoryState } from './state.ts'
import { diffTrees } from './tree-diff.ts'
import type { FileChange } from './tree-diff.ts'

/** The commit a pull request's changes are measured from; null when head and base share no history. */
export function forkPoint(pull: Pull): string | null {
  return mergeBase(pull.base.repository.store, pull.base.sha, pull.head.sha)
}

/** The files a pull request changes: fork point to head, as GitHub's three-dot comparison. */
export function pullFiles(pull: Pull): readonly FileChange[] {
  return filesBetween(pull.base.repository.store, pull.base.sha, pull.head.sha)
}

/** Listing 20,000 files page by page compares them once. */
const compared = new WeakMap<ObjectStore, Map<string, readonly FileChange[]>>()

/** A three-dot comparison of two commits. */
export function filesBetween(store: ObjectStore, base: string, head: string): readonly FileChange[] {
  const key = `${base} ${head}`
  const known = compared.get(store) ?? new Map<string, readonly FileChange[]>()
  compared.set(store, known)
  const files = known.get(key) ?? compare(store, base, head)
  known.set(key, files)
  return files
}

function compare(store: ObjectStore, base: string, head: string): readonly FileChange[] {
  const start = mergeBase(store, base, head)
  const before = start === null ? null : (store.commit(start)?.tree ?? null)
  return diffTrees(store, before, store.commit(head)?.tree ?? null)
}

/** Whether two comparisons show the same patch: every file changes from the same bytes to the same bytes. */
export function samePatch(a: readonly FileChange[], b: readonly FileChange[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/**
 * The test merge of head into the base branch's tip, which `refs/pull/N/merge` names; null on a conflict (platform.md
 * 1.1: such pull requests start no `pull_request` workflow).
 */
export function testMerge(pull: Pull): string | null {
  const { repository, ref } = pull.base
  const tip = repository.branches.get(ref) ?? pull.base.sha
  return mergeOnto(repository, pull, { base: tip, message: `Merge ${pull.head.sha} into ${tip}` })
}

export type Onto = {
  readonly base: string
  readonly message: string
  /** When it is made; of the head's own time when absent, so that equal merges are one commit. */
  readonly seconds?: number
}

const known = new WeakMap<ObjectStore, Map<string, string | null>>()

/** A merge commit of a pull request's head onto a commit; null on a conflict. */
export function mergeOnto(repository: RepositoryState, { head }: Pull, { base, message, ...at }: Onto): string | null {
  const { store } = repository
  const seconds = at.seconds ?? store.commit(head.sha)?.committer.seconds ?? 0
  const key = `${base} ${head.sha} ${seconds} ${message}`
  const merges = known.get(store) ?? new Map<string, string | null>()
  known.set(store, merges)
  const found = merges.get(key)
  if (found !== undefined) return found
  const tree = mergeTrees(store, { ours: base, theirs: head.sha })
  const author = { name: 'GitHub', email: 'noreply@github.com', seconds }
  const parents = [base, head.sha]
  const merge = tree === null ? null : store.writeCommit({ tree, parents, author, committer: author, message })
  merges.set(key, merge)
  return merge
}
