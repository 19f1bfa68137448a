import { atLeast, roleOf } from '../access.ts'
import { created, ok, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { requestReviews, withdrawRequests } from '../review-requests.ts'
import type { ReviewsAsked } from '../review-requests.ts'
import type { Route } from '../router.ts'
import { accountShape } from '../shapes/account.ts'
import { pullShape } from '../shapes/pull.ts'
import { teamShape } from '../shapes/team.ts'
import { actorOf, pullOf } from './pull-of.ts'

const READ = { scopes: ['pull_requests'], level: 'read' } as const
const WRITE = { scopes: ['pull_requests'], level: 'write' } as const
const REQUESTED = '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'

/** Who is asked for a review and has not answered (platform.md 3). */
export const REVIEW_REQUEST_ROUTES: readonly Route[] = [
  { method: 'GET', template: REQUESTED, need: READ, answer: list },
  { method: 'POST', template: REQUESTED, need: WRITE, answer: request },
  { method: 'DELETE', template: REQUESTED, need: WRITE, answer: withdraw },
]

function list(call: Call): Reply {
  const { users, teams } = pullOf(call).requested
  const { hub } = call
  return ok({
    users: [...users].map((user) => accountShape(hub, user)),
    teams: [...teams].map((team) => teamShape(hub, team)),
  })
}

/** An author can't be asked, nor anybody who does not see the repository; such a request is refused whole. */
function request(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  const asked = askedOf(call)
  if (asked.users.includes(pull.author)) throw new Refusal(422, 'Review cannot be requested from pull request author.')
  requestReviews(repository, pull, asked)
  return created(pullShape(repository, pull))
}

function withdraw(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = pullOf(call)
  withdrawRequests(repository, pull, askedOf(call))
  return ok(pullShape(repository, pull))
}

function askedOf(call: Call): ReviewsAsked {
  const repository = repositoryOf(call)
  const { accounts, organizations } = call.hub
  const names = (key: string): readonly string[] => (Array.isArray(call.body[key]) ? call.body[key].map(String) : [])
  const users = names('reviewers').map((login) => {
    const account = accounts.get(login)
    if (atLeast(roleOf(repository, account), 'read')) return account
    throw notCollaborators()
  })
  const teams = names('team_reviewers').map((slug) => {
    const team = organizations.find(repository.owner, slug)
    if (team === null) throw new Refusal(422, `Could not resolve to a node with the global id of '${slug}'.`)
    return team
  })
  return { users, teams, by: actorOf(call) }
}

function notCollaborators(): Refusal {
  const message =
    'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator'
  return new Refusal(422, message)
}
