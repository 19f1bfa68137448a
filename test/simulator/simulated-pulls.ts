import type { Account } from './accounts.ts'
import { addComment, deleteComment, editComment } from './comments.ts'
import { commentsOn } from './comments-on.ts'
import { moveBranch } from './commits.ts'
import { dismissReview } from './dismissals.ts'
import { tryMerge, type MergeResult } from './merging.ts'
import { testMerge } from './pull-changes.ts'
import { editPull, labelPull, setDraft, unlabelPull } from './pull-edits.ts'
import type { PullEdit } from './pull-edits.ts'
import { closePull, mergePull, openPull, reopenPull } from './pulls.ts'
import type { PullRequest } from './pulls.ts'
import { advanceQueue, eject, enqueue, type Progress } from './queue.ts'
import { requestReviews, withdrawRequests, type ReviewsAsked } from './review-requests.ts'
import { addReview, changeReview, editReview } from './reviews.ts'
import type { ReviewRequest } from './reviews.ts'
import type { Comment, Pull, QueuedGroup, RepositoryState, Review, Stack } from './state.ts'

type By = { readonly by?: string }

/** Pull requests of a repository, in plain words. Whoever is not named is a pull request's author, or `octocat`. */
export class SimulatedPulls {
  readonly #state: RepositoryState

  constructor(state: RepositoryState) {
    this.#state = state
  }

  /** Opens a pull request and returns its number. */
  openPull(request: PullRequest): number {
    return openPull(this.#state, request).number
  }

  /** A pull request as it is now. */
  pull(number: number): Readonly<Pull> {
    return this.find(number)
  }

  editPull(number: number, edit: PullEdit): void {
    editPull(this.#state, this.find(number), edit)
  }

  /** Moves a pull request to another base branch. */
  retarget(number: number, base: string, { by }: By = {}): void {
    this.editPull(number, { base, ...(by === undefined ? {} : { by }) })
  }

  /** Makes a pull request a layer of a stack, or takes it out. GitHub tells that with the next event only. */
  setStack(number: number, stack: Stack | null): void {
    this.find(number).stack = stack
  }

  closePull(number: number, { by }: By = {}): void {
    closePull(this.#state, this.find(number), ...this.#named(by))
  }

  reopenPull(number: number, { by }: By = {}): void {
    reopenPull(this.#state, this.find(number), ...this.#named(by))
  }

  setDraft(number: number, draft: boolean, { by }: By = {}): void {
    setDraft(this.#state, this.find(number), { draft, ...(by === undefined ? {} : { by: this.#account(by) }) })
  }

  label(number: number, name: string, { by }: By = {}): void {
    labelPull(this.#state, this.find(number), { name, ...(by === undefined ? {} : { by: this.#account(by) }) })
  }

  unlabel(number: number, name: string, { by }: By = {}): void {
    unlabelPull(this.#state, this.find(number), { name, ...(by === undefined ? {} : { by: this.#account(by) }) })
  }

  /** Merges a pull request by a merge commit, whatever its rules say. Returns the commit's id. */
  mergePull(number: number, { by = 'octocat' }: By = {}): string {
    const pull = this.find(number)
    const sha = mergePull(this.#state, pull, by)
    moveBranch(this.#state, pull.base.ref, sha, { by, kind: 'pr_merge' })
    return sha
  }

  /** Merges as GitHub would let a person: with the rules of the base branch, unless they bypass them. */
  merge(number: number, { by, ...request }: MergeAsked): MergeResult {
    return tryMerge(this.#state, this.find(number), { ...request, by: this.#account(by) })
  }

  /** The test merge `refs/pull/N/merge`, which is `GITHUB_SHA` of a `pull_request` run; null on a conflict. */
  testMerge(number: number): string | null {
    return testMerge(this.find(number))
  }

  /** Puts a pull request into the merge queue; gives GitHub's refusal, or null. */
  enqueue(number: number, by = 'octocat'): string | null {
    return enqueue(this.#state, this.find(number), this.#account(by))
  }

  /** Takes a pull request out of the merge queue by hand. */
  dequeue(number: number, by = 'octocat'): void {
    eject(this.#state, this.find(number), { by: this.#account(by), reason: 'MANUAL' })
  }

  /** Merges or ejects the first group of the queue, when its checks are there. */
  advanceQueue(): Progress {
    return advanceQueue(this.#state)
  }

  get queue(): readonly QueuedGroup[] {
    return this.#state.queue
  }

  /** Gives a review and returns its number. */
  review(number: number, request: ReviewRequest): number {
    return addReview(this.#state, this.find(number), request).id
  }

  editReview(number: number, review: number, { body, by }: { readonly body: string; readonly by: string }): void {
    const pull = this.find(number)
    editReview(this.#state, pull, { review: reviewOf(pull, review), body, by: this.#account(by) })
  }

  dismissReview(
    number: number,
    review: number,
    { by, message }: { readonly by: string; readonly message: string },
  ): void {
    const pull = this.find(number)
    dismissReview(this.#state, pull, { review: reviewOf(pull, review), by: this.#account(by), message })
  }

  /** The commit a review was given on is collected as garbage: its `commit_id` becomes null (platform.md 3). */
  loseCommitOf(number: number, review: number): void {
    const pull = this.find(number)
    changeReview(pull, reviewOf(pull, review), { sha: null })
  }

  /** Somebody asks people and teams for a review. */
  requestReview(number: number, request: Asked): void {
    requestReviews(this.#state, this.find(number), this.#asked(request))
  }

  /** Somebody takes back that people and teams were asked. */
  withdrawRequest(number: number, request: Asked): void {
    withdrawRequests(this.#state, this.find(number), this.#asked(request))
  }

  /** Adds a comment as a user, past all limits. */
  comment(number: number, { author, body }: { readonly author: string; readonly body: string }): number {
    const by = { kind: 'user', account: this.#account(author), app: null, permissions: {}, repositories: null } as const
    return addComment(this.#state, by, { pull: number, body }).id
  }

  /** Somebody writes a comment anew, their own or another's. */
  editComment(id: number, { by, body }: { readonly by: string; readonly body: string }): void {
    editComment(this.#state, this.#comment(id), { body, by: this.#account(by) })
  }

  deleteComment(id: number, { by }: { readonly by: string }): void {
    deleteComment(this.#state, this.#comment(id), this.#account(by))
  }

  /** A pull request's comments, oldest first. */
  comments(number: number): readonly Readonly<Comment>[] {
    return commentsOn(this.#state, number)
  }

  protected find(number: number): Pull {
    const pull = this.#state.pulls.get(number)
    if (pull === undefined) throw new Error(`no pull request ${number}`)
    return pull
  }

  #account(login: string): Account {
    return this.#state.hub.accounts.get(login)
  }

  /** Nobody, or somebody: for what has its own answer to who it is when nobody is named. */
  #named(login: string | undefined): readonly [] | readonly [Account] {
    return login === undefined ? [] : [this.#account(login)]
  }

  #comment(id: number): Comment {
    const comment = this.#state.comments.get(id)
    if (comment === undefined) throw new Error(`no comment ${id}`)
    return comment
  }

  #asked({ by, users = [], teams = [] }: Asked): ReviewsAsked {
    const { hub, owner } = this.#state
    const found = teams.map((slug) => {
      const team = hub.organizations.find(owner, slug)
      if (team === null) throw new Error(`no team ${slug}`)
      return team
    })
    return { users: users.map((login) => this.#account(login)), teams: found, by: this.#account(by) }
  }
}

export type MergeAsked = { readonly by: string; readonly sha?: string; readonly bypass?: boolean }

export type Asked = { readonly by: string; readonly users?: readonly string[]; readonly teams?: readonly string[] }

function reviewOf(pull: Pull, id: number): Review {
  const found = pull.reviews.find((review) => review.id === id)
  if (found === undefined) throw new Error(`no review ${id}`)
  return found
}
