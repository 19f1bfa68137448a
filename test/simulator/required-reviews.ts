import { atLeast, roleOf } from './access.ts'
import type { Account } from './accounts.ts'
import type { Rule } from './rulesets.ts'
import type { Pull, RepositoryState, Review } from './state.ts'

/** What a `pull_request` rule misses, in GitHub's words (OpenAPI, `repository-rule-pull-request`). */
export function reviewProblems(repository: RepositoryState, { parameters }: Rule, pull: Pull): readonly string[] {
  const needed = Number(parameters['required_approving_review_count'] ?? 0)
  const standing = standingReviews(repository, pull)
  const approvals = standing.filter(({ state }) => state === 'APPROVED')
  const problems: string[] = []
  if (standing.some(({ state }) => state === 'CHANGES_REQUESTED'))
    problems.push('Changes were requested by a reviewer.')
  if (approvals.length < needed) problems.push(tooFew(needed))
  if (parameters['require_last_push_approval'] === true && !approvedAfterPush(pull, approvals)) {
    problems.push('New changes require approval from someone other than the last pusher.')
  }
  return problems
}

function tooFew(needed: number): string {
  const reviews = needed === 1 ? 'review is' : 'reviews are'
  return `At least ${needed} approving ${reviews} required by reviewers with write access.`
}

/**
 * The last opinion of each reviewer who may write. A comment withdraws nothing, and a dismissed review leaves no older one
 * standing (platform.md 3).
 */
function standingReviews(repository: RepositoryState, pull: Pull): readonly Review[] {
  const latest = new Map<Account, Review>()
  for (const review of pull.reviews) {
    const author = repository.hub.accounts.present(review.author)
    if (author !== null && review.state !== 'COMMENTED') latest.set(author, review)
  }
  return [...latest].flatMap(([author, review]) => (atLeast(roleOf(repository, author), 'write') ? [review] : []))
}

/** Somebody other than who pushed last approved, on the head of now. */
function approvedAfterPush(pull: Pull, approvals: readonly Review[]): boolean {
  const last = pull.head.repository.activity.findLast(({ after }) => after === pull.head.sha)
  return approvals.some(({ author, sha }) => author !== last?.actor && sha === pull.head.sha)
}
