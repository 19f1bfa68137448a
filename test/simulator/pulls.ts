import { commitsBetween } from './ancestry.ts'
import type { Account } from './accounts.ts'
import { announcePull, announceReview } from './announce.ts'
import { dismissStale } from './dismissals.ts'
import { findRepository } from './hub.ts'
import type { Json } from './json.ts'
import type { Pull, PullSide, RepositoryState, Review } from './state.ts'
import { testMerge } from './pull-changes.ts'

export type PullRequest = {
  readonly head: string
  readonly base: string
  readonly title?: string
  readonly body?: string | null
  readonly author?: string
  readonly draft?: boolean
  /** Full name of the fork that holds the head branch. */
  readonly fromFork?: string
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
  const pull: Pull = {
    id: hub.nextId(),
    number: repository.pulls.size + 1,
    author,
    draft: request.draft ?? false,
    timeline: [],
    requested: { users: new Set(), teams: new Set() },
    labels: new Set(),
    editedAt: null,
    state: 'open',
    title: request.title ?? request.head,
    body: request.body ?? null,
    head,
    base,
    reviews: [],
    merge: null,
    createdAt,
    updatedAt: createdAt,
  }
  repository.pulls.set(pull.number, pull)
  record(repository, pull, { action: 'opened', before: null, by: author })
  return pull
}

/**
 * Moves the heads of open pull requests after a push; each gets a `synchronize`. The base's `sha` is read anew here and not
 * when the base branch moves: it goes stale on GitHub too (github/docs#431), so nobody may take it for the branch's tip.
 */
export function moveHeads(
  source: RepositoryState,
  branch: string,
  { before, by }: { readonly before: string | null; readonly by: Account },
): void {
  for (const repository of source.hub.repositories.values()) {
    for (const pull of repository.pulls.values()) {
      if (pull.state !== 'open' || pull.head.repository !== source || pull.head.ref !== branch) continue
      pull.head = sideOf(source, branch)
      pull.base = sideOf(repository, pull.base.ref)
      pull.updatedAt = source.hub.clock.stamp()
      dismissStale(repository, pull)
      record(repository, pull, { action: 'synchronize', before, by })
    }
  }
}

/** What `edited` may change. A new base branch is read anew. */
export type PullEdit = {
  readonly title?: string
  readonly body?: string | null
  readonly base?: string
  readonly by?: string
}

export function editPull(repository: RepositoryState, pull: Pull, edit: PullEdit): void {
  const { hub } = repository
  const by = edit.by === undefined ? pull.author : hub.accounts.get(edit.by)
  const at = hub.clock.stamp()
  const changes = {
    ...(edit.title === undefined ? {} : { title: { from: pull.title } }),
    ...(edit.body === undefined ? {} : { body: { from: pull.body ?? '' } }),
    ...(edit.base === undefined ? {} : { base: { ref: { from: pull.base.ref }, sha: { from: pull.base.sha } } }),
  }
  pull.title = edit.title ?? pull.title
  if (edit.body !== undefined) {
    pull.body = edit.body
    pull.editedAt = at
  }
  if (edit.base !== undefined) {
    pull.base = sideOf(repository, edit.base)
    pull.timeline.push({ kind: 'base_ref_changed', actor: by, at })
  }
  pull.updatedAt = at
  record(repository, pull, { action: 'edited', before: null, by, fields: { changes } })
}

/** Closes a pull request without merging it. Its head no longer follows its branch. */
export function closePull(repository: RepositoryState, pull: Pull): void {
  pull.state = 'closed'
  pull.updatedAt = repository.hub.clock.stamp()
  record(repository, pull, { action: 'closed', before: null, by: pull.merge?.by ?? pull.author })
}

export function reopenPull(repository: RepositoryState, pull: Pull): void {
  pull.state = 'open'
  pull.updatedAt = repository.hub.clock.stamp()
  record(repository, pull, { action: 'reopened', before: null, by: pull.author })
}

/** Makes it a draft, or ready for review. */
export function setDraft(repository: RepositoryState, pull: Pull, draft: boolean): void {
  if (pull.draft === draft) return
  pull.draft = draft
  const at = repository.hub.clock.stamp()
  pull.updatedAt = at
  pull.timeline.push({ kind: draft ? 'convert_to_draft' : 'ready_for_review', actor: pull.author, at })
  record(repository, pull, { action: draft ? 'converted_to_draft' : 'ready_for_review', before: null, by: pull.author })
}

export function labelPull(repository: RepositoryState, pull: Pull, name: string): void {
  pull.labels.add(name)
  pull.updatedAt = repository.hub.clock.stamp()
  const label = {
    id: 1,
    node_id: 'LA_1',
    url: `${repository.hub.url}/labels/${name}`,
    name,
    color: 'ededed',
    default: false,
    description: null,
  }
  record(repository, pull, { action: 'labeled', before: null, by: pull.author, fields: { label } })
}

/** Closes a pull request as merged and returns the merge commit, which the base branch has yet to be moved to. */
export function mergePull(repository: RepositoryState, pull: Pull, login: string): string {
  const sha = pull.state === 'open' ? testMerge(pull) : null
  if (sha === null) throw new Error(`pull request ${pull.number} is not mergeable`)
  pull.merge = { sha, by: repository.hub.accounts.get(login), at: repository.hub.clock.stamp() }
  closePull(repository, pull)
  return sha
}

export type ReviewRequest = {
  readonly author: string
  readonly state: Review['state']
  readonly body?: string
}

/** A review of the head of now (platform.md 3: `commit_id` is the head at submission). Authors can't approve their own. */
export function addReview(repository: RepositoryState, pull: Pull, request: ReviewRequest): Review {
  const author = repository.hub.accounts.get(request.author)
  if (author === pull.author && request.state === 'APPROVED') throw new Error('Can not approve your own pull request')
  const submittedAt = repository.hub.clock.stamp()
  const { state, body = '' } = request
  const review: Review = { id: repository.hub.nextId(), author, state, body, sha: pull.head.sha, submittedAt }
  pull.reviews.push(review)
  pull.updatedAt = submittedAt
  pull.requested.users.delete(author)
  repository.events.push({
    event: 'pull_request_review',
    action: 'submitted',
    pull: pull.number,
    before: null,
    after: pull.head.sha,
  })
  announceReview(repository, pull, { review, action: 'submitted', sender: author })
  return review
}

function sideOf(repository: RepositoryState, ref: string): PullSide {
  const sha = repository.branches.get(ref)
  if (sha === undefined) throw new Error(`no branch ${ref} in ${repository.name}`)
  return { repository, ref, sha }
}

type Happening = {
  readonly action: string
  readonly before: string | null
  readonly by: Account
  readonly fields?: Json
}

function record(repository: RepositoryState, pull: Pull, { action, before, by, fields = {} }: Happening): void {
  repository.events.push({ event: 'pull_request', action, pull: pull.number, before, after: pull.head.sha })
  const moved = action === 'synchronize' ? { before: before ?? pull.head.sha, after: pull.head.sha } : {}
  announcePull(repository, pull, { action, sender: by, fields: { ...moved, ...fields } })
}
