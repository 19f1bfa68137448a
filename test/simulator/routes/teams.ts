import { notFound, ok, parameter } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Team } from '../organizations.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { accountShape } from '../shapes/account.ts'
import { teamShape } from '../shapes/team.ts'

/** Teams, which only members and Apps with `members: read` see: anybody else gets 404 (platform.md 3). */
export const TEAM_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/orgs/{org}/teams/{team_slug}/members', need: null, answer: members },
  { method: 'GET', template: '/orgs/{org}/teams/{team_slug}/memberships/{username}', need: null, answer: membership },
]

function teamOf(call: Call): Team {
  const { identity, hub } = call
  const organization = hub.accounts.find(parameter(call, 'org'))
  const sees = identity.kind === 'user' || identity.permissions.members !== undefined
  const team =
    organization === null || !sees ? null : hub.organizations.find(organization, parameter(call, 'team_slug'))
  if (team === null) throw notFound()
  return team
}

function members(call: Call): Reply {
  return paginated(call, call.hub.organizations.members(teamOf(call)), (account) => accountShape(call.hub, account))
}

/** `pending` for who was invited only (approvals.md B36). */
function membership(call: Call): Reply {
  const team = teamOf(call)
  const account = call.hub.accounts.find(parameter(call, 'username'))
  if (account === null) throw notFound()
  const active = call.hub.organizations.members(team).includes(account)
  if (!active && !team.invited.has(account)) throw notFound()
  const url = `${String(teamShape(call.hub, team)['url'])}/memberships/${account.login}`
  return ok({ url, role: 'member', state: active ? 'active' : 'pending' })
}
