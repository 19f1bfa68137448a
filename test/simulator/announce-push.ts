import type { Account } from './accounts.ts'
import { ancestors, commitsBetween } from './ancestry.ts'
import { announce } from './announce.ts'
import { stampOf } from './clock.ts'
import type { Signature } from './git-objects.ts'
import type { Json } from './json.ts'
import { commitOf } from './shapes/commit.ts'
import { repositoryPage } from './shapes/repository.ts'
import type { RepositoryState } from './state.ts'
import { diffTrees } from './tree-diff.ts'

export const NO_COMMIT: string = '0'.repeat(40)

export type PushTold = {
  readonly ref: string
  /** Forty zeros where the branch was created; so `after` where it was deleted. */
  readonly before: string
  readonly after: string
  readonly sender: Account
}

/** Commits that a push event lists; the rest is left out (OpenAPI, `webhook-push`: at most 2048). */
const MOST_COMMITS = 2_048

/** The event of a push. It was forced where the branch's old tip is no part of the new one. */
export function announcePush(repository: RepositoryState, told: PushTold): void {
  const { before, after, sender } = told
  const fields = (): Json => pushFields(repository, told)
  announce(repository, { event: 'push', action: null, sender, fields })
  if (before !== NO_COMMIT && after !== NO_COMMIT) return
  const event = before === NO_COMMIT ? 'create' : 'delete'
  announce(repository, { event, action: null, sender, fields: () => refFields(repository, told) })
}

function pushFields(repository: RepositoryState, { ref, before, after, sender }: PushTold): Json {
  const { store, defaultBranch, branches } = repository
  const created = before === NO_COMMIT
  const from = created ? (branches.get(defaultBranch) ?? null) : before
  const deleted = after === NO_COMMIT
  const commits = deleted || from === after ? [] : commitsBetween(store, from, after).slice(0, MOST_COMMITS)
  const forced = !created && !deleted && !ancestors(store, after).has(before)
  return {
    ref,
    before,
    after,
    base_ref: null,
    created,
    deleted,
    forced,
    compare: `${repositoryPage(repository)}/compare/${before.slice(0, 12)}...${after.slice(0, 12)}`,
    commits: commits.map((id) => pushedCommit(repository, id)),
    head_commit: deleted ? null : pushedCommit(repository, after),
    pusher: { name: sender.login, email: `${sender.id}+${sender.login}@users.noreply.github.com` },
  }
}

function pushedCommit(repository: RepositoryState, id: string): Json {
  const commit = commitOf(repository, id)
  const [parent] = commit.parents
  const start = parent === undefined ? null : commitOf(repository, parent).tree
  const changes = diffTrees(repository.store, start, commit.tree)
  const paths = (...statuses: readonly string[]): readonly string[] =>
    changes.flatMap(({ status, path }) => (statuses.includes(status) ? [path] : []))
  return {
    id,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: stampOf(commit.committer.seconds),
    url: `${repositoryPage(repository)}/commit/${id}`,
    author: personOf(repository, commit.author),
    committer: personOf(repository, commit.committer),
    added: paths('added', 'renamed'),
    removed: [...paths('removed'), ...changes.flatMap(({ previousPath }) => previousPath ?? [])],
    modified: paths('modified', 'changed'),
  }
}

function personOf({ hub }: RepositoryState, { name, email }: Signature): Json {
  const account = hub.accounts.byEmail(email)
  return { name, email, ...(account === null ? {} : { username: account.login }) }
}

function refFields({ defaultBranch }: RepositoryState, { ref, before }: PushTold): Json {
  const fields = { ref: ref.replace('refs/heads/', ''), ref_type: 'branch', pusher_type: 'user' }
  return before === NO_COMMIT ? { ...fields, master_branch: defaultBranch, description: null } : fields
}
