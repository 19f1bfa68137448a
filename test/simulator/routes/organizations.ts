import type { Account } from '../accounts.ts'
import { grantedTo } from '../authorization.ts'
import { notFound, ok, parameter, Refusal } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Membership } from '../organization-state.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { accountShape } from '../shapes/account.ts'
import { organizationShape } from '../shapes/organization.ts'

/** Who belongs to an organization. */
export const ORGANIZATION_ROUTES: readonly Route[] = [
  { method: 'GET', template: '/orgs/{org}/members', need: null, answer: members },
  { method: 'GET', template: '/orgs/{org}/members/{username}', need: null, answer: isMember },
  { method: 'GET', template: '/orgs/{org}/memberships/{username}', need: null, answer: membership },
]

/**
 * The organization of the path, for who may look inside: its people, and Apps installed on it with `members: read`
 * (platform.md 1.4). Others are refused, which is not the same as being told that somebody is no member.
 */
export function organizationOf(call: Call): Account {
  const { identity, hub } = call
  const organization = hub.accounts.find(parameter(call, 'org'))
  if (organization?.kind !== 'Organization') throw notFound()
  if (identity.kind === 'user') return organization
  const { installation } = identity
  const elsewhere = installation !== undefined && installation.account !== organization
  if (elsewhere || identity.kind !== 'installation' || grantedTo(identity, 'members') === undefined) {
    throw new Refusal(403, 'Resource not accessible by integration')
  }
  return organization
}

function active(call: Call): readonly (readonly [Account, Membership])[] {
  return [...call.hub.organizations.people(organizationOf(call))].filter(([, { state }]) => state === 'active')
}

function members(call: Call): Reply {
  const role = call.query.get('role') ?? 'all'
  const found = active(call).filter(([, each]) => role === 'all' || each.role === role)
  return paginated(call, found, ([account]) => accountShape(call.hub, account))
}

function isMember(call: Call): Reply {
  const account = call.hub.accounts.find(parameter(call, 'username'))
  if (active(call).some(([member]) => member === account)) return { status: 204 }
  throw notFound()
}

/** `pending` for who was invited only. */
function membership(call: Call): Reply {
  const organization = organizationOf(call)
  const account = call.hub.accounts.find(parameter(call, 'username'))
  const found = account === null ? undefined : call.hub.organizations.people(organization).get(account)
  if (account === null || found === undefined) throw notFound()
  const shape = organizationShape(call.hub, organization)
  const url = `${String(shape['url'])}/memberships/${account.login}`
  const about = { url, state: found.state, role: found.role, organization_url: shape['url'], organization: shape }
  return ok({ ...about, user: accountShape(call.hub, account) })
}
