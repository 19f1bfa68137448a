import { mergeBase } from './ancestry.ts'
import { mergeTrees } from './merge.ts'
import type { ObjectStore } from './object-store.ts'
import type { Pull } from './state.ts'
import { diffTrees } from './tree-diff.ts'
import type { FileChange } from './tree-diff.ts'

/** The commit a pull request's changes are measured from; null when head and base share no history. */
export function forkPoint(pull: Pull): string | null {
  return mergeBase(pull.base.repository.store, pull.base.sha, pull.head.sha)
}

/** The files a pull request changes: fork point to head, as GitHub's three-dot comparison. */
export function pullFiles(pull: Pull): readonly FileChange[] {
  const { store } = pull.base.repository
  const key = `${pull.base.sha} ${pull.head.sha}`
  const known = compared.get(store) ?? new Map<string, readonly FileChange[]>()
  compared.set(store, known)
  const files = known.get(key) ?? compare(pull)
  known.set(key, files)
  return files
}

/** Listing 20,000 files page by page compares them once. */
const compared = new WeakMap<ObjectStore, Map<string, readonly FileChange[]>>()

function compare(pull: Pull): readonly FileChange[] {
  const { store } = pull.base.repository
  const start = forkPoint(pull)
  const before = start === null ? null : (store.commit(start)?.tree ?? null)
  return diffTrees(store, before, store.commit(pull.head.sha)?.tree ?? null)
}

/**
 * The test merge of head into the base branch's tip, which `refs/pull/N/merge` names; null on a conflict (platform.md
 * 1.1: such pull requests start no `pull_request` workflow).
 */
export function testMerge(pull: Pull): string | null {
  const { repository, ref } = pull.base
  const tip = repository.branches.get(ref) ?? pull.base.sha
  const tree = mergeTrees(repository.store, { ours: tip, theirs: pull.head.sha })
  if (tree === null) return null
  const seconds = repository.store.commit(pull.head.sha)?.committer.seconds ?? 0
  const author = { name: 'GitHub', email: 'noreply@github.com', seconds }
  const message = `Merge ${pull.head.sha} into ${tip}`
  return repository.store.writeCommit({ tree, parents: [tip, pull.head.sha], author, committer: author, message })
}
