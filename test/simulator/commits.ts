import { signatureOf } from './accounts.ts'
import type { Account } from './accounts.ts'
import { ancestors } from './ancestry.ts'
import { announcePush, NO_COMMIT } from './announce-push.ts'
import type { Signature } from './git-objects.ts'
import { moveHeads } from './moved-heads.ts'
import { closePull } from './pulls.ts'
import type { Activity, RepositoryState } from './state.ts'
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
  /** Who pushes it; its author when absent. */
  readonly by?: string
  readonly committer?: Author
  /** Named by trailers at the end of its message. */
  readonly coAuthors?: readonly Author[]
  /** Made in GitHub's own editor: its committer is GitHub, and names nobody. */
  readonly web?: boolean
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
  const committer = request.web === true ? WEB_FLOW : request.committer
  const id = store.writeCommit({
    tree: applyFiles(store, first?.tree ?? null, request.files ?? {}),
    parents,
    author,
    committer: committer === undefined ? author : sign(repository, committer, seconds),
    message: messageOf(repository, request, seconds),
  })
  const pusher = request.by ?? (typeof request.author === 'string' ? request.author : 'octocat')
  moveBranch(repository, request.branch, id, { by: pusher })
  return id
}

/** How GitHub signs what is committed in its editor. */
const WEB_FLOW: Author = { name: 'GitHub', email: 'noreply@github.com' }

function messageOf(repository: RepositoryState, { message, coAuthors = [] }: CommitRequest, seconds: number): string {
  const trailers = coAuthors.map((author) => {
    const { name, email } = sign(repository, author, seconds)
    return `Co-authored-by: ${name} <${email}>`
  })
  const text = message ?? 'Change files'
  return trailers.length === 0 ? text : `${text}\n\n${trailers.join('\n')}`
}

export type Pushed = { readonly by?: string; readonly kind?: Activity['kind'] }

/** Points a branch at a commit, as a push does: open pull requests from it follow. */
export function moveBranch(repository: RepositoryState, branch: string, id: string, pushed: Pushed = {}): void {
  if (repository.store.commit(id) === null) throw new Error(`no commit ${id}`)
  const before = repository.branches.get(branch) ?? null
  const actor = repository.hub.accounts.get(pushed.by ?? 'octocat')
  repository.branches.set(branch, id)
  repository.events.push({ event: 'push', action: null, pull: null, before, after: id })
  recordPush(repository, { branch, before, id, actor, kind: pushed.kind })
  moveHeads(repository, { branch, before, by: actor })
  repository.hub.afterwards(repository)
}

/** Deletes a branch. Open pull requests from it are closed, as on GitHub; those into it stay open. */
export function deleteBranch(repository: RepositoryState, branch: string, by: string): void {
  const before = repository.branches.get(branch)
  if (before === undefined) throw new Error(`no branch ${branch} in ${repository.name}`)
  const { hub, activity } = repository
  const actor = hub.accounts.get(by)
  repository.branches.delete(branch)
  const ref = `refs/heads/${branch}`
  const at = hub.clock.stamp()
  activity.push({ id: hub.nextId(), before, after: NO_COMMIT, ref, at, kind: 'branch_deletion', actor })
  announcePush(repository, { ref, before, after: NO_COMMIT, sender: actor })
  for (const pull of repository.pulls.values()) {
    if (pull.state === 'open' && pull.head.repository === repository && pull.head.ref === branch) {
      closePull(repository, pull, actor)
    }
  }
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

type PushRecord = {
  readonly branch: string
  readonly before: string | null
  readonly id: string
  readonly actor: Account
  readonly kind: Activity['kind'] | undefined
}

/** Remembers a push and tells of it. A push that leaves its old tip behind was forced. */
function recordPush(repository: RepositoryState, { branch, before, id, actor, kind }: PushRecord): void {
  const { hub, store } = repository
  const forced = before !== null && !ancestors(store, id).has(before)
  const how = kind ?? (before === null ? 'branch_creation' : forced ? 'force_push' : 'push')
  const ref = `refs/heads/${branch}`
  const moved = { before: before ?? NO_COMMIT, after: id, ref }
  repository.activity.push({ id: hub.nextId(), ...moved, at: hub.clock.stamp(), kind: how, actor })
  announcePush(repository, { ...moved, sender: actor })
}
