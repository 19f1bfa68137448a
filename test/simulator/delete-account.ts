import type { Account } from './accounts.ts'
import { announceMember } from './announce-people.ts'
import { withdrawRequests } from './review-requests.ts'
import type { Hub } from './state.ts'

/**
 * An account goes: it leaves every team and organization, nobody waits for its review any more, and its reviews stay, by
 * nobody (approvals.md B42b). Its login is free for somebody else.
 */
export function deleteAccount(hub: Hub, login: string): void {
  const account = hub.accounts.get(login)
  hub.clock.tick()
  leaveOrganizations(hub, account)
  for (const repository of hub.repositories.values()) {
    repository.collaborators.delete(account.login)
    for (const pull of repository.pulls.values()) {
      for (const review of pull.reviews) if (review.author === account) review.author = null
      withdrawRequests(repository, pull, { users: [account], teams: [], by: account })
    }
  }
  hub.organizations.forget(account)
  hub.accounts.delete(account)
}

function leaveOrganizations(hub: Hub, member: Account): void {
  const owners = new Set([...hub.repositories.values()].map(({ owner }) => owner))
  for (const organization of owners) {
    const membership = hub.organizations.people(organization).get(member)
    if (membership === undefined) continue
    hub.organizations.leave(organization, member)
    announceMember(hub, organization, { action: 'member_removed', member, membership, sender: member })
  }
}
