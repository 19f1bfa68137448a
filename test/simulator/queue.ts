import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import { stampOf } from './clock.ts'
import { moveBranch } from './commits.ts'
import { mergeTrees } from './merge.ts'
import { checksProblem, refusalOf } from './merging.ts'
import { closePull } from './pulls.ts'
import { rulesFor } from './rulesets.ts'
import { commitOf } from './shapes/commit.ts'
import type { Pull, QueuedGroup, RepositoryState } from './state.ts'

/**
 * Puts a pull request into the merge queue: a group branch on top of what is queued before it, and the event that asks
 * for checks on it (platform.md 2.4). Gives why it is refused, or null.
 */
export function enqueue(repository: RepositoryState, pull: Pull, by: Account): string | null {
  const refusal = refusalOf(repository, pull)?.replace(/[\s\S]*merge queue/, '')
  if (refusal !== undefined && refusal !== '') return refusal
  const { ref } = pull.base
  const ahead = repository.queue.filter((group) => group.branch.startsWith(`gh-readonly-queue/${ref}/`)).at(-1)
  const base = ahead?.sha ?? repository.branches.get(ref) ?? pull.base.sha
  const sha = mergeOnto(repository, base, pull)
  if (sha === null) return 'Merge conflict'
  const group = { pull: pull.number, branch: `gh-readonly-queue/${ref}/pr-${pull.number}-${base}`, base, sha, by }
  repository.queue.push(group)
  moveBranch(repository, group.branch, sha, { by: 'github-merge-queue[bot]' })
  announceGroup(repository, group, { action: 'checks_requested', ref })
  return null
}

function mergeOnto(repository: RepositoryState, base: string, pull: Pull): string | null {
  const { store } = repository
  const tree = mergeTrees(store, { ours: base, theirs: pull.head.sha })
  if (tree === null) return null
  const seconds = store.commit(pull.head.sha)?.committer.seconds ?? 0
  const author = { name: 'GitHub', email: 'noreply@github.com', seconds }
  const message = `Merge pull request #${pull.number}`
  return store.writeCommit({ tree, parents: [base, pull.head.sha], author, committer: author, message })
}

/** Merges the first group whose required checks have passed, or takes it out when one has failed. */
export function advanceQueue(repository: RepositoryState): 'merged' | 'ejected' | 'waiting' {
  const [group] = repository.queue
  const pull = group === undefined ? undefined : repository.pulls.get(group.pull)
  if (group === undefined || pull === undefined) return 'waiting'
  const { ref } = pull.base
  const rules = rulesFor(repository, ref).filter(({ type }) => type === 'required_status_checks')
  const problem = rules.map((rule) => checksProblem(repository, rule, group.sha)).find((each) => each !== null) ?? null
  if (problem !== null && /expected\.|in progress/.test(problem)) return 'waiting'
  repository.queue.shift()
  if (problem !== null) {
    repository.branches.delete(group.branch)
    announceGroup(repository, group, { action: 'destroyed', ref, reason: 'invalidated' })
    return 'ejected'
  }
  pull.merge = { sha: group.sha, by: group.by, at: repository.hub.clock.stamp() }
  closePull(repository, pull)
  moveBranch(repository, ref, group.sha, { by: group.by.login, kind: 'merge_queue_merge' })
  repository.branches.delete(group.branch)
  announceGroup(repository, group, { action: 'destroyed', ref, reason: 'merged' })
  return 'merged'
}

type GroupTold = { readonly action: 'checks_requested' | 'destroyed'; readonly ref: string; readonly reason?: string }

function announceGroup(repository: RepositoryState, group: QueuedGroup, { action, ref, reason }: GroupTold): void {
  const commit = commitOf(repository, group.sha)
  const person = { name: commit.author.name, email: commit.author.email }
  const fields = {
    ...(reason === undefined ? {} : { reason }),
    merge_group: {
      head_sha: group.sha,
      head_ref: `refs/heads/${group.branch}`,
      base_sha: group.base,
      base_ref: `refs/heads/${ref}`,
      head_commit: {
        id: group.sha,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: stampOf(commit.author.seconds),
        author: person,
        committer: person,
      },
    },
  }
  announce(repository, { event: 'merge_group', action, sender: group.by, fields })
}
