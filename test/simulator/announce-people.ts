import type { Account } from './accounts.ts'
import { announceIn } from './announce.ts'
import type { Json } from './json.ts'
import type { Membership, Team } from './organization-state.ts'
import { accountShape } from './shapes/account.ts'
import { teamShape } from './shapes/team.ts'
import type { Hub } from './state.ts'

export type TeamTold = {
  readonly event: 'membership' | 'team'
  readonly action: string
  readonly team: Team
  readonly member?: Account
  readonly sender: Account
  readonly more?: Json
}

/** An event about a team or who is in it, told wherever the organization has an App. */
export function announceTeam(hub: Hub, { event, action, team, member, sender, more = {} }: TeamTold): void {
  const fields = (): Json => ({
    ...(event === 'membership' ? { scope: 'team' } : {}),
    ...(member === undefined ? {} : { member: accountShape(hub, member) }),
    team: teamShape(hub, team),
    ...more,
  })
  announceIn(hub, team.organization, { event, action, sender, fields })
}

export type MemberTold = {
  readonly action: 'member_added' | 'member_removed'
  readonly member: Account
  readonly membership: Membership
  readonly sender: Account
}

/** An event about who belongs to an organization. */
export function announceMember(hub: Hub, organization: Account, told: MemberTold): void {
  const { action, member, membership, sender } = told
  const url = `${hub.url}/orgs/${organization.login}`
  const shape = {
    url: `${url}/memberships/${member.login}`,
    state: membership.state,
    role: membership.role,
    organization_url: url,
    user: accountShape(hub, member),
  }
  announceIn(hub, organization, { event: 'organization', action, sender, fields: () => ({ membership: shape }) })
}
