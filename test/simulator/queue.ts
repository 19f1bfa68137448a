import type { Account } from './accounts.ts'
import { announceGroup } from './announce-group.ts'
import { deleteBranch, moveBranch } from './commits.ts'
import { QUEUE_ONLY, refusalsOf } from './merging.ts'
import { happened } from './pull-events.ts'
import { mergeOnto } from './pull-changes.ts'
import { closePull } from './pulls.ts'
import { checkProblems, mayStillPass } from './required-checks.ts'
import { rulesFor } from './rulesets.ts'
import type { Pull, QueuedGroup, RepositoryState } from './state.ts'

const QUEUE = 'github-merge-queue[bot]'

/** Where something is being done with the queue already; what that causes is looked at when it is done. */
const busy = new WeakSet<RepositoryState>()

/**
 * Puts a pull request into the merge queue: a group branch on top of what is queued before it, and the event that asks
 * for checks on it (platform.md 2.4). Gives why it is refused, or null.
 */
export function enqueue(repository: RepositoryState, pull: Pull, by: Account): string | null {
  if (pull.state !== 'open' || pull.draft) return 'Pull Request is not mergeable'
  if (repository.queue.some((group) => group.pull === pull.number)) return 'Pull request is already in the queue'
  const held = refusalsOf(repository, pull, by).filter((each) => each.problem !== QUEUE_ONLY && !each.bypassed)
  if (held[0] !== undefined) return `Repository rule violations found\n\n${held[0].problem}`
  const group = groupFor(repository, pull, by)
  if (group === null) return 'Merge conflict'
  busy.add(repository)
  open(repository, group)
  happened(repository, pull, { action: 'enqueued', by })
  busy.delete(repository)
  repository.hub.afterwards(repository)
  return null
}

/** The group a pull request would make on top of what is queued before it; null on a conflict. */
function groupFor(repository: RepositoryState, pull: Pull, by: Account): QueuedGroup | null {
  const { ref } = pull.base
  const ahead = repository.queue.filter((group) => group.ref === ref).at(-1)
  const base = ahead?.sha ?? repository.branches.get(ref) ?? pull.base.sha
  const message = `Merge pull request #${pull.number} from ${pull.head.repository.owner.login}/${pull.head.ref}`
  const sha = mergeOnto(repository, pull, { base, message, seconds: repository.hub.clock.tick() })
  if (sha === null) return null
  const branch = `gh-readonly-queue/${ref}/pr-${pull.number}-${base}`
  return { pull: pull.number, ref, branch, head: pull.head.sha, base, sha, by }
}

function open(repository: RepositoryState, group: QueuedGroup): void {
  repository.queue.push(group)
  moveBranch(repository, group.branch, group.sha, { by: QUEUE })
  announceGroup(repository, group, { action: 'checks_requested' })
}

export type Progress = 'merged' | 'ejected' | 'waiting'

/** Does with the queue what GitHub does by itself after anything happened; ends when it has to wait. */
export function settleQueue(repository: RepositoryState): void {
  if (repository.queue.length === 0 || busy.has(repository)) return
  busy.add(repository)
  while (advanceQueue(repository) !== 'waiting');
  busy.delete(repository)
}

/** Whose pull request was pushed to, retargeted, closed or made a draft leaves; a moved base has all groups made anew. */
function dropLapsed(repository: RepositoryState): void {
  const by = repository.hub.accounts.get(QUEUE)
  for (const group of repository.queue.slice()) {
    const pull = repository.pulls.get(group.pull)
    const stands = pull?.state === 'open' && !pull.draft && pull.head.sha === group.head && pull.base.ref === group.ref
    if (pull !== undefined && !stands) eject(repository, pull, { by, reason: 'MANUAL' })
  }
  const [first] = repository.queue
  if (first === undefined || repository.branches.get(first.ref) === first.base) return
  for (const group of repository.queue.splice(0)) rebuild(repository, group)
}

/** Merges the first group when its required checks have passed, or takes it out when one has failed. */
export function advanceQueue(repository: RepositoryState): Progress {
  dropLapsed(repository)
  const [group] = repository.queue
  const pull = group === undefined ? undefined : repository.pulls.get(group.pull)
  if (group === undefined || pull === undefined) return 'waiting'
  const rules = rulesFor(repository, group.ref).filter(({ type }) => type === 'required_status_checks')
  const problems = rules.flatMap((rule) => checkProblems(repository, rule, group.sha))
  if (problems.length === 0) return merge(repository, group, pull)
  if (problems.every(mayStillPass)) return 'waiting'
  eject(repository, pull, { by: repository.hub.accounts.get(QUEUE), reason: 'CI_FAILURE' })
  return 'ejected'
}

function merge(repository: RepositoryState, group: QueuedGroup, pull: Pull): Progress {
  repository.queue.shift()
  pull.merge = { sha: group.sha, by: group.by, at: repository.hub.clock.stamp() }
  happened(repository, pull, { action: 'dequeued', by: group.by, fields: { reason: 'MERGE' } })
  closePull(repository, pull)
  moveBranch(repository, group.ref, group.sha, { by: QUEUE, kind: 'merge_queue_merge' })
  end(repository, group, 'merged')
  return 'merged'
}

export type Ejection = { readonly by: Account; readonly reason: 'CI_FAILURE' | 'MANUAL' }

/** Takes a pull request out of the queue. What is queued behind it is built anew, on what is left before it. */
export function eject(repository: RepositoryState, pull: Pull, { by, reason }: Ejection): void {
  const at = repository.queue.findIndex((group) => group.pull === pull.number)
  const [group, ...behind] = at === -1 ? [] : repository.queue.splice(at)
  if (group === undefined) throw new Error(`pull request ${pull.number} is in no queue`)
  happened(repository, pull, { action: 'dequeued', by, fields: { reason } })
  end(repository, group, reason === 'CI_FAILURE' ? 'invalidated' : 'dequeued')
  for (const each of behind) rebuild(repository, each)
}

function rebuild(repository: RepositoryState, group: QueuedGroup): void {
  const pull = repository.pulls.get(group.pull)
  const next = pull === undefined ? null : groupFor(repository, pull, group.by)
  if (next?.base === group.base) return void repository.queue.push(group)
  end(repository, group, 'invalidated')
  if (next !== null) open(repository, next)
}

function end(repository: RepositoryState, group: QueuedGroup, reason: 'merged' | 'invalidated' | 'dequeued'): void {
  announceGroup(repository, group, { action: 'destroyed', reason })
  deleteBranch(repository, group.branch, QUEUE)
}
