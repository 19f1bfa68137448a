import { grantedTo } from '../authorization.ts'
import { notFound, ok, parameter } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Team } from '../organization-state.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { accountShape } from '../shapes/account.ts'
import { fullTeamShape, teamShape } from '../shapes/team.ts'
import { organizationOf } from './organizations.ts'

/** Teams, which only members and Apps with `members: read` see (platform.md 3). */
export const TEAM_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/orgs/{org}/teams', need: null, answer: list },
  { method: 'GET', template: '/orgs/{org}/teams/{team_slug}', need: null, answer: get },
  { method: 'GET', template: '/orgs/{org}/teams/{team_slug}/members', need: null, answer: members },
  { method: 'GET', template: '/orgs/{org}/teams/{team_slug}/memberships/{username}', need: null, answer: membership },
]

function visible(call: Call): readonly Team[] {
  return call.hub.organizations.teams(organizationOf(call)).filter((team) => sees(call, team))
}

/** A secret team shows itself to its members and the owners; an App with `members: read` sees it too. */
function sees({ identity, hub }: Call, team: Team): boolean {
  const { account } = identity
  if (identity.kind === 'installation') return grantedTo(identity, 'members') !== undefined
  const { organizations } = hub
  const person = account === null ? undefined : organizations.people(team.organization).get(account)
  if (team.privacy === 'closed' || person?.role === 'admin') return true
  return account !== null && organizations.members(team).includes(account)
}

/** What is not there and what may not be seen are the same 404. */
function teamOf(call: Call): Team {
  const slug = parameter(call, 'team_slug').toLowerCase()
  const team = visible(call).find((each) => each.slug.toLowerCase() === slug)
  if (team === undefined) throw notFound()
  return team
}

function list(call: Call): Reply {
  return paginated(call, visible(call), (team) => teamShape(call.hub, team))
}

function get(call: Call): Reply {
  return ok(fullTeamShape(call.hub, teamOf(call)))
}

/** Those of the teams below too (approvals.md B40). */
function members(call: Call): Reply {
  const { organizations } = call.hub
  const team = teamOf(call)
  const maintainers = call.query.get('role') === 'maintainer'
  const found = organizations.members(team).filter((account) => !maintainers || team.maintainers.has(account))
  return paginated(call, found, (account) => accountShape(call.hub, account))
}

/** `pending` for who was invited only (approvals.md B36); an owner of the organization is shown as maintainer. */
function membership(call: Call): Reply {
  const team = teamOf(call)
  const { accounts, organizations } = call.hub
  const account = accounts.find(parameter(call, 'username'))
  if (account === null) throw notFound()
  const active = organizations.members(team).includes(account)
  if (!active && !team.invited.has(account)) throw notFound()
  const isOwner = organizations.people(team.organization).get(account)?.role === 'admin'
  const url = `${String(teamShape(call.hub, team)['url'])}/memberships/${account.login}`
  const role = isOwner || team.maintainers.has(account) ? 'maintainer' : 'member'
  return ok({ url, role, state: active ? 'active' : 'pending' })
}
