import { commitsBetween } from './ancestry.ts'
import { compareAnew } from './compared.ts'
import type { Account } from './accounts.ts'
import { findRepository } from './hub.ts'
import { nextNumber } from './numbering.ts'
import { happened } from './pull-events.ts'
import { forkPoint, pullFiles, testMerge } from './pull-changes.ts'
import type { Pull, PullSide, RepositoryState, Stack } from './state.ts'

export { forkPoint, pullFiles, testMerge }

export type PullRequest = {
  readonly head: string
  readonly base: string
  readonly title?: string
  readonly body?: string | null
  readonly author?: string
  readonly draft?: boolean
  /** Full name of the fork that holds the head branch. */
  readonly fromFork?: string
  /** The stack it is a layer of (platform.md 1.2). */
  readonly stack?: Stack
}

/** Opens a pull request. GitHub refuses one without commits of its own (platform.md 7.2). */
export function openPull(repository: RepositoryState, request: PullRequest): Pull {
  const { hub } = repository
  const source = request.fromFork === undefined ? repository : findRepository(hub, request.fromFork)
  if (source === null || source.store !== repository.store) throw new Error(`${request.fromFork} is no fork of this`)
  const head = sideOf(source, request.head)
  const base = sideOf(repository, request.base)
  if (commitsBetween(repository.store, base.sha, head.sha).length === 0) {
    throw new Error(`No commits between ${request.base} and ${request.head}`)
  }
  const createdAt = hub.clock.stamp()
  const author = hub.accounts.get(request.author ?? 'octocat')
  const { title = request.head, body = null, draft = false, stack = null } = request
  const basics = { id: hub.nextId(), number: nextNumber(repository), author, createdAt, updatedAt: createdAt }
  const pull: Pull = { ...basics, ...untouched(), title, body, draft, stack, head, base }
  repository.pulls.set(pull.number, pull)
  happened(repository, pull, { action: 'opened', by: author })
  return pull
}

type Untouched = Pick<
  Pull,
  'state' | 'reviews' | 'reviewLog' | 'comparedBefore' | 'timeline' | 'requested' | 'labels' | 'editedAt' | 'merge'
>

/** What a pull request is before anything happened to it. */
function untouched(): Untouched {
  return {
    state: 'open',
    reviews: [],
    reviewLog: [],
    comparedBefore: [],
    timeline: [],
    requested: { users: new Set(), teams: new Set() },
    labels: new Set(),
    editedAt: null,
    merge: null,
  }
}

/** Closes a pull request without merging it. Its head no longer follows its branch. */
export function closePull(repository: RepositoryState, pull: Pull, by: Account = pull.merge?.by ?? pull.author): void {
  pull.state = 'closed'
  pull.updatedAt = repository.hub.clock.stamp()
  pull.timeline.push({ kind: 'closed', actor: by, at: pull.updatedAt })
  happened(repository, pull, { action: 'closed', by })
}

/** Opens a closed pull request again; its head is where its branch is now. GitHub refuses what was merged. */
export function reopenPull(repository: RepositoryState, pull: Pull, by: Account = pull.author): void {
  if (pull.merge !== null) throw new Error(`pull request ${pull.number} is merged`)
  pull.state = 'open'
  pull.updatedAt = repository.hub.clock.stamp()
  const { repository: home, ref } = pull.head
  if (home.branches.has(ref)) compareAnew(pull, { head: sideOf(home, ref) })
  pull.timeline.push({ kind: 'reopened', actor: by, at: pull.updatedAt })
  happened(repository, pull, { action: 'reopened', by })
}

/** Closes a pull request as merged and returns the merge commit, which the base branch has yet to be moved to. */
export function mergePull(repository: RepositoryState, pull: Pull, login: string): string {
  const sha = pull.state === 'open' ? testMerge(pull) : null
  if (sha === null) throw new Error(`pull request ${pull.number} is not mergeable`)
  pull.merge = { sha, by: repository.hub.accounts.get(login), at: repository.hub.clock.stamp() }
  closePull(repository, pull)
  return sha
}

/** A branch as a side of a pull request, with its tip of now. */
export function sideOf(repository: RepositoryState, ref: string): PullSide {
  const sha = repository.branches.get(ref)
  if (sha === undefined) throw new Error(`no branch ${ref} in ${repository.name}`)
  return { repository, ref, sha }
}
