import type { Account } from './accounts.ts'
import type { Json } from './json.ts'
import type { Team } from './organization-state.ts'
import { happened } from './pull-events.ts'
import { accountShape } from './shapes/account.ts'
import { hookTeamShape } from './shapes/hook-pull.ts'
import type { Hub, Pull, RepositoryState } from './state.ts'

export type ReviewsAsked = { readonly users: readonly Account[]; readonly teams: readonly Team[]; readonly by: Account }

/** Asks people and teams for a review; each is an event of its own. Who is asked already is asked again. */
export function requestReviews(repository: RepositoryState, pull: Pull, { users, teams, by }: ReviewsAsked): void {
  for (const asked of [...users, ...teams]) {
    if ('slug' in asked) pull.requested.teams.add(asked)
    else pull.requested.users.add(asked)
    tell(repository, pull, { kind: 'review_requested', asked, by })
  }
}

/** Takes back that people and teams were asked. Who was not asked is passed over. */
export function withdrawRequests(repository: RepositoryState, pull: Pull, { users, teams, by }: ReviewsAsked): void {
  const { requested } = pull
  for (const asked of [...users, ...teams]) {
    const was = 'slug' in asked ? requested.teams.delete(asked) : requested.users.delete(asked)
    if (was) tell(repository, pull, { kind: 'review_request_removed', asked, by })
  }
}

type RequestTold = {
  readonly kind: 'review_requested' | 'review_request_removed'
  readonly asked: Account | Team
  readonly by: Account
}

function tell(repository: RepositoryState, pull: Pull, { kind, asked, by }: RequestTold): void {
  const { hub } = repository
  const at = hub.clock.stamp()
  pull.timeline.push({ kind, actor: by, at, asked })
  pull.updatedAt = at
  happened(repository, pull, { action: kind, by, fields: whoShape(hub, asked) })
}

function whoShape(hub: Hub, asked: Account | Team): Json {
  return 'slug' in asked
    ? { requested_team: hookTeamShape(hub, asked) }
    : { requested_reviewer: accountShape(hub, asked) }
}
