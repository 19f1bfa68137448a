import type { Gap } from '../core/evaluate/dossier.ts'
import type { ChangeRequest, Repository, Tree } from './ports.ts'

/** The trees a change is judged by. Without a common ancestor the base stands in, and a gap blocks. */
export type Trees = {
  readonly base: Tree
  readonly head: Tree
  readonly mergeBase: Tree
  readonly mergeBaseSha: string | null
  readonly gaps: readonly Gap[]
}

/** Lists base tip, head and merge base; a listing that is not whole is a gap. */
export async function readTrees(request: ChangeRequest, repository: Repository): Promise<Trees> {
  const { base, head } = request
  const [baseTree, headTree, mergeBaseSha] = await Promise.all([
    repository.tree(base.sha),
    repository.tree(head.sha),
    repository.mergeBase(base.sha, head.sha),
  ])
  const atBase = mergeBaseSha === null || mergeBaseSha === base.sha
  const mergeBase = atBase ? baseTree : await repository.tree(mergeBaseSha)
  const gaps: Gap[] = []
  if (mergeBaseSha === null) gaps.push({ what: 'no-merge-base', detail: `${base.sha} and ${head.sha}` })
  if (baseTree.truncated) gaps.push(truncated(base.sha))
  if (!atBase && mergeBase.truncated) gaps.push(truncated(mergeBaseSha))
  if (headTree.truncated) gaps.push(truncated(head.sha))
  return { base: baseTree, head: headTree, mergeBase, mergeBaseSha, gaps }
}

function truncated(sha: string): Gap {
  return { what: 'tree-truncated', detail: sha }
}
