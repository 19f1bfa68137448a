import { announceReview } from './announce.ts'
import type { Account } from './accounts.ts'
import { filesBetween, samePatch } from './pull-changes.ts'
import { changeReview } from './reviews.ts'
import { asksToDismissStale } from './rulesets.ts'
import type { Pull, RepositoryState, Review } from './state.ts'

export type DismissRequest = {
  readonly review: Review
  readonly by: Account
  readonly message: string
  /** The head that made it stale, where GitHub dismisses. */
  readonly commit?: string | null
  /** Without the event, as GitHub does it on a retarget. */
  readonly silently?: boolean
}

/** Dismisses a review. Anybody who may write can (approvals.md B51); it keeps its id (platform.md 3). */
export function dismissReview(repository: RepositoryState, pull: Pull, request: DismissRequest): void {
  const { review, by, message, commit = null, silently = false } = request
  const at = repository.hub.clock.stamp()
  pull.timeline.push({ kind: 'review_dismissed', actor: by, at, review, was: review.state, message, commit })
  changeReview(pull, review, { state: 'DISMISSED' })
  pull.updatedAt = at
  if (!silently) announceReview(repository, pull, { review, action: 'dismissed', sender: by })
}

export type DismissAll = { readonly by: Account; readonly silently: boolean }

/** Dismisses every approval, as GitHub does itself: without a word from anybody. */
export function dismissApprovals(repository: RepositoryState, pull: Pull, { by, silently }: DismissAll): void {
  const approvals = pull.reviews.filter(({ state }) => state === 'APPROVED')
  const commit = pull.head.sha
  for (const review of approvals) dismissReview(repository, pull, { review, by, message: '', commit, silently })
}

/** Where a pull request was before its head moved. */
export type Moved = { readonly base: string; readonly head: string; readonly by: Account }

/**
 * After a push, where a rule asks for it, GitHub dismisses approvals itself. It compares what the pull request changes, not
 * commits: an unchanged diff keeps them (platform.md 3), and moves those given on the old head on to the new one
 * (approvals.md B100).
 */
export function afterPush(repository: RepositoryState, pull: Pull, { base, head, by }: Moved): void {
  const { store } = repository
  const same = samePatch(filesBetween(store, base, head), filesBetween(store, pull.base.sha, pull.head.sha))
  if (!same) {
    if (asksToDismissStale(repository, pull.base.ref)) dismissApprovals(repository, pull, { by, silently: false })
    return
  }
  for (const review of pull.reviews) {
    if (review.state === 'APPROVED' && review.sha === head) changeReview(pull, review, { sha: pull.head.sha })
  }
}
