import { announceReview } from './announce.ts'
import type { Account } from './accounts.ts'
import { rulesFor } from './rulesets.ts'
import type { Pull, RepositoryState, Review } from './state.ts'

export type DismissRequest = { readonly review: Review; readonly by: Account; readonly message: string }

/** Dismisses a review. Anybody who may write can (approvals.md B51); it keeps its id (platform.md 3). */
export function dismissReview(repository: RepositoryState, pull: Pull, { review, by, message }: DismissRequest): void {
  const at = repository.hub.clock.stamp()
  pull.timeline.push({ kind: 'review_dismissed', actor: by, at, review, was: review.state, message })
  review.state = 'DISMISSED'
  pull.updatedAt = at
  announceReview(repository, pull, { review, action: 'dismissed', sender: by })
}

/** After a push, where a rule asks for it: GitHub dismisses approvals itself (platform.md 3). */
export function dismissStale(repository: RepositoryState, pull: Pull): void {
  const asked = rulesFor(repository, pull.base.ref).some(
    ({ type, parameters }) => type === 'pull_request' && parameters['dismiss_stale_reviews_on_push'] === true,
  )
  if (!asked) return
  const by = repository.hub.accounts.get('github-actions[bot]')
  for (const review of pull.reviews) {
    if (review.state === 'APPROVED') dismissReview(repository, pull, { review, by, message: 'stale' })
  }
}
