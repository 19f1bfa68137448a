import { signatureOf } from './accounts.ts'
import type { Signature } from './git-objects.ts'
import { moveHeads } from './pulls.ts'
import type { RepositoryState } from './state.ts'
import { applyFiles } from './trees.ts'
import type { Files } from './trees.ts'

/** A person by login, or any name and address a commit may claim. */
export type Author = string | { readonly name: string; readonly email: string }

export type CommitRequest = {
  /** Made when it is new: from `from`, else from the default branch, else without parent. */
  readonly branch: string
  readonly files?: Files
  readonly message?: string
  readonly author?: Author
  readonly committer?: Author
  /** Commit or branch to build on in place of the branch's tip; on an existing branch that is a forced push. */
  readonly from?: string
  /** All parents, in place of the branch's tip: for merges and roots. The first one gives the files. */
  readonly parents?: readonly string[]
}

/** Writes a commit and pushes it. Returns its id. */
export function commitFiles(repository: RepositoryState, request: CommitRequest): string {
  const { store, hub } = repository
  const parents = request.parents ?? parentsOf(repository, request)
  const first = parents[0] === undefined ? null : store.commit(parents[0])
  const seconds = hub.clock.tick()
  const author = sign(repository, request.author ?? 'octocat', seconds)
  const id = store.writeCommit({
    tree: applyFiles(store, first?.tree ?? null, request.files ?? {}),
    parents,
    author,
    committer: request.committer === undefined ? author : sign(repository, request.committer, seconds),
    message: request.message ?? 'Change files',
  })
  moveBranch(repository, request.branch, id)
  return id
}

/** Points a branch at a commit, as a push does: open pull requests from it follow. */
export function moveBranch(repository: RepositoryState, branch: string, id: string): void {
  if (repository.store.commit(id) === null) throw new Error(`no commit ${id}`)
  const before = repository.branches.get(branch) ?? null
  repository.branches.set(branch, id)
  repository.events.push({ event: 'push', action: null, pull: null, before, after: id })
  moveHeads(repository, branch, before)
}

/** A branch, `refs/heads/…`, `refs/pull/N/head` or full commit id as a commit id; null when there is none. */
export function resolveRef(repository: RepositoryState, ref: string): string | null {
  const pull = /^(?:refs\/)?pull\/(\d+)\/head$/.exec(ref)
  if (pull !== null) return repository.pulls.get(Number(pull[1]))?.head.sha ?? null
  const known = repository.branches.get(ref) ?? repository.branches.get(ref.replace(/^(?:refs\/)?heads\//, ''))
  return known ?? (repository.store.commit(ref) === null ? null : ref)
}

function parentsOf(repository: RepositoryState, { branch, from }: CommitRequest): readonly string[] {
  const start = from ?? (repository.branches.has(branch) ? branch : repository.defaultBranch)
  const tip = resolveRef(repository, start)
  if (tip === null && from !== undefined) throw new Error(`no commit ${from} to start from`)
  return tip === null ? [] : [tip]
}

function sign(repository: RepositoryState, author: Author, seconds: number): Signature {
  if (typeof author === 'string') return signatureOf(repository.hub.accounts.get(author), seconds)
  return { ...author, seconds }
}
