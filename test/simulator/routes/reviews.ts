import { atLeast, roleOf } from '../access.ts'
import { notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { dismissReview } from '../dismissals.ts'
import { visibleReviews } from '../lag.ts'
import { paginated } from '../pagination.ts'
import { addReview, editReview } from '../reviews.ts'
import type { Route } from '../router.ts'
import { reviewShape } from '../shapes/pull.ts'
import type { Pull, Review } from '../state.ts'
import { actorOf, pullOf } from './pull-of.ts'

const READ = { scopes: ['pull_requests'], level: 'read' } as const
const GIVE = { scopes: ['pull_requests'], level: 'write', people: 'who see it' } as const
const WRITE = { scopes: ['pull_requests'], level: 'write' } as const
const REVIEWS = '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'

/** Reviews: given, edited and dismissed (platform.md 3). */
export const REVIEW_ROUTES: readonly Route[] = [
  { method: 'GET', template: REVIEWS, need: READ, answer: list },
  { method: 'POST', template: REVIEWS, need: GIVE, answer: create },
  { method: 'GET', template: `${REVIEWS}/{review_id}`, need: READ, answer: get },
  { method: 'PUT', template: `${REVIEWS}/{review_id}`, need: GIVE, answer: edit },
  { method: 'PUT', template: `${REVIEWS}/{review_id}/dismissals`, need: WRITE, answer: dismiss },
]

/** Oldest first, every one, also dismissed and superseded ones (platform.md 3); a lagging read sees fewer. */
function list(call: Call): Reply {
  const pull = pullOf(call)
  return paginated(call, visibleReviews(pull), (review) => reviewShape(repositoryOf(call), pull, review))
}

const STATES: ReadonlyMap<unknown, Review['state']> = new Map([
  ['APPROVE', 'APPROVED'],
  ['REQUEST_CHANGES', 'CHANGES_REQUESTED'],
  ['COMMENT', 'COMMENTED'],
])

/** A review that was not submitted (without `event`) is nobody's but its author's, and is not simulated. */
function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const author = actorOf(call)
  const { event, body, commit_id: sha } = call.body
  const state = STATES.get(event)
  if (state === undefined) throw new Refusal(422, 'Simulator: pending reviews are not simulated')
  if (author === pull.author && state !== 'COMMENTED') {
    const what = state === 'APPROVED' ? 'approve' : 'request changes on'
    throw unprocessable(`Can not ${what} your own pull request`)
  }
  const text = typeof body === 'string' ? body : ''
  if (text.trim() === '' && state !== 'APPROVED') throw unprocessable('Review body is required')
  const given = typeof sha === 'string' ? { sha } : {}
  if (given.sha !== undefined && repository.store.commit(given.sha) === null) throw unprocessable('Commit not found')
  const review = addReview(repository, pull, { author: author.login, state, body: text, ...given })
  return ok(reviewShape(repository, pull, review))
}

function unprocessable(problem: string): Refusal {
  return new Refusal(422, 'Unprocessable Entity', { errors: [problem] })
}

function reviewOf(call: Call, pull: Pull): Review {
  const review = pull.reviews.find(({ id }) => id === Number(parameter(call, 'review_id')))
  if (review === undefined) throw notFound()
  return review
}

function get(call: Call): Reply {
  const pull = pullOf(call)
  return ok(reviewShape(repositoryOf(call), pull, reviewOf(call, pull)))
}

/** Only its author edits a review. */
function edit(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const by = actorOf(call)
  if (review.author !== by) throw new Refusal(403, 'Must be the author of the review.')
  editReview(repository, pull, { review, body: String(call.body['body']), by })
  return ok(reviewShape(repository, pull, review))
}

/** Whoever may write dismisses anybody's (approvals.md B51); a comment has nothing to dismiss. */
function dismiss(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const review = reviewOf(call, pull)
  const by = actorOf(call)
  if (call.identity.kind === 'user' && !atLeast(roleOf(repository, by), 'write')) throw notFound()
  if (review.state !== 'APPROVED' && review.state !== 'CHANGES_REQUESTED') {
    throw unprocessable('Can not dismiss a commented pull request review')
  }
  dismissReview(repository, pull, { review, by, message: String(call.body['message']) })
  return ok(reviewShape(repository, pull, review))
}
