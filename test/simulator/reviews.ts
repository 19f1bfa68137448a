import { announceReview } from './announce.ts'
import type { Account } from './accounts.ts'
import type { Pull, RepositoryState, Review } from './state.ts'

export type ReviewRequest = {
  readonly author: string
  readonly state: Review['state']
  readonly body?: string
  /** A commit of the pull request other than its head: what a stale page sends (approvals.md B90). */
  readonly sha?: string
}

/** A review of the head of now (platform.md 3: `commit_id` is the head at submission). Authors can't approve their own. */
export function addReview(repository: RepositoryState, pull: Pull, request: ReviewRequest): Review {
  const { hub } = repository
  const author = hub.accounts.get(request.author)
  const { state, body = '', sha = pull.head.sha } = request
  if (author === pull.author && state === 'APPROVED') throw new Error('Can not approve your own pull request')
  const submittedAt = hub.clock.stamp()
  const review: Review = { id: hub.nextId(), author, state, body, sha, submittedAt }
  pull.reviewLog.push({ review, was: null })
  pull.reviews.push(review)
  pull.updatedAt = submittedAt
  repository.events.push({
    event: 'pull_request_review',
    action: 'submitted',
    pull: pull.number,
    before: null,
    after: pull.head.sha,
  })
  answerRequest(repository, pull, author)
  announceReview(repository, pull, { review, action: 'submitted', sender: author })
  return review
}

/** Who was asked and answers is asked no more, and so are their teams; with a comment too (approvals.md B172). */
function answerRequest({ hub }: RepositoryState, { requested }: Pull, author: Account): void {
  requested.users.delete(author)
  for (const team of requested.teams) {
    if (hub.organizations.members(team).includes(author)) requested.teams.delete(team)
  }
}

export type ReviewEdit = { readonly review: Review; readonly body: string; readonly by: Account }

/** Writes a review's text anew; what it says and of which commit stays. */
export function editReview(repository: RepositoryState, pull: Pull, { review, body, by }: ReviewEdit): void {
  const changes = { body: { from: review.body } }
  changeReview(pull, review, { body })
  pull.updatedAt = repository.hub.clock.stamp()
  announceReview(repository, pull, { review, action: 'edited', sender: by, changes })
}

/** Changes a review, and keeps how it was. */
export function changeReview(pull: Pull, review: Review, to: Partial<Pick<Review, 'state' | 'body' | 'sha'>>): void {
  const { state, body, sha } = review
  pull.reviewLog.push({ review, was: { state, body, sha } })
  Object.assign(review, to)
}
