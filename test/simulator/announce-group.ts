import { announce } from './announce.ts'
import { stampOf } from './clock.ts'
import type { Json } from './json.ts'
import { commitOf } from './shapes/commit.ts'
import type { QueuedGroup, RepositoryState } from './state.ts'

export type GroupTold =
  | { readonly action: 'checks_requested'; readonly reason?: never }
  | { readonly action: 'destroyed'; readonly reason: 'merged' | 'invalidated' | 'dequeued' }

/** An event about a merge group. It names no pull request: their numbers are in the branch's name only (platform.md 2.4). */
export function announceGroup(repository: RepositoryState, group: QueuedGroup, { action, reason }: GroupTold): void {
  repository.events.push({ event: 'merge_group', action, pull: group.pull, before: group.base, after: group.sha })
  const fields = (): Json => ({
    ...(reason === undefined ? {} : { reason }),
    merge_group: groupShape(repository, group),
  })
  announce(repository, { event: 'merge_group', action, sender: group.by, fields })
}

/** `merge-group` */
export function groupShape(repository: RepositoryState, group: QueuedGroup): Json {
  const commit = commitOf(repository, group.sha)
  const person = { name: commit.author.name, email: commit.author.email }
  return {
    head_sha: group.sha,
    head_ref: `refs/heads/${group.branch}`,
    base_sha: group.base,
    base_ref: `refs/heads/${group.ref}`,
    head_commit: {
      id: group.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: stampOf(commit.author.seconds),
      author: person,
      committer: person,
    },
  }
}
