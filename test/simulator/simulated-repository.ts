import type { Json } from './json.ts'
import { addComment } from './comments.ts'
import { commentsOn } from './comments-on.ts'
import { commitFiles, moveBranch, resolveRef } from './commits.ts'
import type { CommitRequest } from './commits.ts'
import { eventPayload } from './event.ts'
import type { EventKind } from './event.ts'
import type { Exchange } from './exchange.ts'
import { forkRepository } from './hub.ts'
import { dismissReview } from './dismissals.ts'
import { tryMerge, type MergeResult } from './merging.ts'
import { addReview, closePull, editPull, labelPull, mergePull, openPull, reopenPull, setDraft } from './pulls.ts'
import { testMerge } from './pull-changes.ts'
import { advanceQueue, enqueue } from './queue.ts'
import { requestReviews } from './review-requests.ts'
import type { PullEdit, PullRequest, ReviewRequest } from './pulls.ts'
import type { CheckRun, Comment, Issue, Pull, QueuedGroup, RecordedEvent, RepositoryState } from './state.ts'
import { entryAt } from './trees.ts'
import { validatorOf } from './validation.ts'
import { writeRepository } from './write-to.ts'

/** One repository as tests and the demo seed and read it. Nothing here goes over HTTP. */
export class SimulatedRepository {
  readonly name: string
  readonly #state: RepositoryState
  readonly #exchange: Exchange

  constructor(state: RepositoryState, exchange: Exchange) {
    this.name = state.name
    this.#state = state
    this.#exchange = exchange
  }

  /** Writes a commit with real git objects and pushes it. Returns its id. */
  commit(request: CommitRequest): string {
    return commitFiles(this.#state, request)
  }

  /** The commit a branch, ref or id names now. */
  resolve(ref: string): string | null {
    return resolveRef(this.#state, ref)
  }

  /** Points a branch at an existing commit. */
  setBranch(branch: string, commit: string): void {
    moveBranch(this.#state, branch, commit)
  }

  /** The bytes of a file at a commit or branch; null when there is none. */
  file(ref: string, path: string): Uint8Array | null {
    const commit = this.resolve(ref)
    const tree = commit === null ? undefined : this.#state.store.commit(commit)?.tree
    const entry = tree === undefined ? null : entryAt(this.#state.store, tree, path)
    return entry === null ? null : this.#state.store.blob(entry.id)
  }

  /** A fork under a user's account; its full name is `login/name`. */
  fork(login: string): SimulatedRepository {
    return new SimulatedRepository(forkRepository(this.#state, login), this.#exchange)
  }

  /** Lets a user see and write the repository. */
  addCollaborator(login: string): void {
    this.#state.collaborators.add(this.#state.hub.accounts.get(login).login)
  }

  /** Opens a pull request and returns its number. */
  openPull(request: PullRequest): number {
    return openPull(this.#state, request).number
  }

  /** A pull request as it is now. */
  pull(number: number): Readonly<Pull> {
    return this.#pull(number)
  }

  editPull(number: number, edit: PullEdit): void {
    editPull(this.#state, this.#pull(number), edit)
  }

  /** Merges a pull request by a merge commit, as a person with write access would. Returns the commit's id. */
  mergePull(number: number, { by = 'octocat' }: { readonly by?: string } = {}): string {
    const pull = this.#pull(number)
    const sha = mergePull(this.#state, pull, by)
    moveBranch(this.#state, pull.base.ref, sha, { by, kind: 'pr_merge' })
    return sha
  }

  reopenPull(number: number): void {
    reopenPull(this.#state, this.#pull(number))
  }

  setDraft(number: number, draft: boolean): void {
    setDraft(this.#state, this.#pull(number), draft)
  }

  label(number: number, name: string): void {
    labelPull(this.#state, this.#pull(number), name)
  }

  /** Merges as GitHub would let a person: with the rules of the base branch, unless they bypass them. */
  merge(
    number: number,
    { by, ...request }: { readonly by: string; readonly sha?: string; readonly bypass?: boolean },
  ): MergeResult {
    return tryMerge(this.#state, this.#pull(number), { ...request, by: this.#state.hub.accounts.get(by) })
  }

  /** Puts a pull request into the merge queue; gives GitHub's refusal, or null. */
  enqueue(number: number, by: string): string | null {
    return enqueue(this.#state, this.#pull(number), this.#state.hub.accounts.get(by))
  }

  /** Merges or ejects the first group of the queue, when its checks are there. */
  advanceQueue(): 'merged' | 'ejected' | 'waiting' {
    return advanceQueue(this.#state)
  }

  get queue(): readonly QueuedGroup[] {
    return this.#state.queue
  }

  /** Adds a ruleset, as posted. */
  addRuleset(body: Json): void {
    const id = this.#state.hub.nextId()
    this.#state.rulesets.set(id, { id, body, createdAt: this.#state.hub.clock.stamp() })
  }

  dismissReview(
    number: number,
    review: number,
    { by, message }: { readonly by: string; readonly message: string },
  ): void {
    const pull = this.#pull(number)
    const found = pull.reviews.find(({ id }) => id === review)
    if (found === undefined) throw new Error(`no review ${review}`)
    dismissReview(this.#state, pull, { review: found, by: this.#state.hub.accounts.get(by), message })
  }

  /** Somebody asks people for a review. */
  requestReview(number: number, { by, users }: { readonly by: string; readonly users: readonly string[] }): void {
    const { accounts } = this.#state.hub
    const asked = { users: users.map((login) => accounts.get(login)), teams: [], by: accounts.get(by) }
    requestReviews(this.#state, this.#pull(number), asked)
  }

  /** The check runs on a commit, oldest first, with what each says. */
  checks(sha: string): readonly Readonly<CheckRun>[] {
    return [...this.#state.checkRuns.values()].filter((run) => run.sha === sha)
  }

  /** A commit status, as anybody with write access can set one. */
  setStatus(
    sha: string,
    { context, state, by }: { readonly context: string; readonly state: string; readonly by: string },
  ): void {
    const { hub, statuses } = this.#state
    const creator = hub.accounts.get(by)
    statuses.push({
      id: hub.nextId(),
      sha,
      creator,
      createdAt: hub.clock.stamp(),
      state,
      context,
      description: null,
      targetUrl: null,
    })
  }

  get issues(): readonly Issue[] {
    return this.#state.issues
  }

  closePull(number: number): void {
    closePull(this.#state, this.#pull(number))
  }

  /** The test merge `refs/pull/N/merge`, which is `GITHUB_SHA` of a `pull_request` run; null on a conflict. */
  testMerge(number: number): string | null {
    return testMerge(this.#pull(number))
  }

  review(number: number, request: ReviewRequest): number {
    return addReview(this.#state, this.#pull(number), request).id
  }

  /** Adds a comment as a user, past all limits. */
  comment(number: number, { author, body }: { readonly author: string; readonly body: string }): number {
    const account = this.#state.hub.accounts.get(author)
    const by = { kind: 'user', account, app: null, permissions: {}, repositories: null } as const
    return addComment(this.#state, by, { pull: this.#pull(number).number, body }).id
  }

  /** A pull request's comments, oldest first. */
  comments(number: number): readonly Readonly<Comment>[] {
    return commentsOn(this.#state, number)
  }

  /** Everything that happened, oldest first. */
  get events(): readonly RecordedEvent[] {
    return this.#state.events
  }

  /** What the runner would write to `GITHUB_EVENT_PATH`; held against GitHub's description of the webhook. */
  eventFor(number: number, kind: EventKind, action?: string): Json {
    const { webhook, payload } = eventPayload(this.#state, this.#pull(number), { kind, action })
    const problem = this.#exchange.validate ? validatorOf('2022-11-28').eventProblem(webhook, payload) : null
    if (problem !== null) throw new Error(`event ${webhook}: ${problem}`)
    return payload
  }

  /**
   * Writes the repository to a directory as a real one, with the same ids. A branch given as `checkout` is checked out.
   */
  writeTo(directory: string, { checkout = null }: { readonly checkout?: string | null } = {}): void {
    writeRepository(this.#state, directory, checkout)
  }

  #pull(number: number): Pull {
    const pull = this.#state.pulls.get(number)
    if (pull === undefined) throw new Error(`no pull request ${number}`)
    return pull
  }
}
