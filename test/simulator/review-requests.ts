import type { Account } from './accounts.ts'
import { announcePull } from './announce.ts'
import type { Team } from './organizations.ts'
import { accountShape } from './shapes/account.ts'
import { teamShape } from './shapes/team.ts'
import type { Pull, RepositoryState } from './state.ts'

export type ReviewsAsked = { readonly users: readonly Account[]; readonly teams: readonly Team[]; readonly by: Account }

/** Asks people and teams for a review; each is an event of its own. */
export function requestReviews(repository: RepositoryState, pull: Pull, { users, teams, by }: ReviewsAsked): void {
  const { hub } = repository
  for (const asked of [...users, ...teams]) {
    const at = hub.clock.stamp()
    pull.timeline.push({ kind: 'review_requested', actor: by, at, asked })
    pull.updatedAt = at
    const isTeam = 'slug' in asked
    if (isTeam) pull.requested.teams.add(asked)
    else pull.requested.users.add(asked)
    const fields = isTeam ? { requested_team: teamShape(hub, asked) } : { requested_reviewer: accountShape(hub, asked) }
    announcePull(repository, pull, { action: 'review_requested', sender: by, fields })
  }
}
