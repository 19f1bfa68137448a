import type { Account } from './accounts.ts'
import { announceMember, announceTeam } from './announce-people.ts'
import type { Membership, Team } from './organization-state.ts'
import type { Hub } from './state.ts'

export type MemberChange = { readonly member: Account; readonly by: Account }

/** Makes somebody an active member of an organization; nothing happens to who is one. */
export function join(
  hub: Hub,
  organization: Account,
  change: MemberChange & { readonly role: Membership['role'] },
): void {
  const { member, role, by } = change
  const known = hub.organizations.people(organization).get(member)
  const membership = { role, state: 'active' } as const
  hub.organizations.join(organization, member, membership)
  if (known?.state !== 'active')
    announceMember(hub, organization, { action: 'member_added', member, membership, sender: by })
}

/** Takes somebody out of an organization, and so out of its teams; GitHub tells of each. */
export function leave(hub: Hub, organization: Account, { member, by }: MemberChange): void {
  const membership = hub.organizations.people(organization).get(member)
  if (membership === undefined) return
  hub.clock.tick()
  for (const team of hub.organizations.teams(organization))
    if (team.members.has(member)) leaveTeam(hub, team, { member, by })
  hub.organizations.leave(organization, member)
  announceMember(hub, organization, { action: 'member_removed', member, membership, sender: by })
}

/** Adds somebody to a team; who belongs to no organization yet joins this one. */
export function joinTeam(hub: Hub, team: Team, { member, by }: MemberChange): void {
  hub.clock.tick()
  const known = hub.organizations.people(team.organization).get(member)
  join(hub, team.organization, { member, role: known?.role ?? 'member', by })
  team.invited.delete(member)
  if (team.members.has(member)) return
  team.members.add(member)
  announceTeam(hub, { event: 'membership', action: 'added', team, member, sender: by })
}

export function leaveTeam(hub: Hub, team: Team, { member, by }: MemberChange): void {
  hub.clock.tick()
  team.invited.delete(member)
  team.maintainers.delete(member)
  if (!team.members.delete(member)) return
  announceTeam(hub, { event: 'membership', action: 'removed', team, member, sender: by })
}
