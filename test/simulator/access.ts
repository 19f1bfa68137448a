import type { Account } from './accounts.ts'
import type { Role } from './organization-state.ts'
import type { RepositoryState } from './state.ts'

const ORDER: readonly Role[] = ['read', 'triage', 'write', 'maintain', 'admin']

/** Whether a role is at least another. */
export function atLeast(role: Role | null, wanted: Role): boolean {
  return role !== null && ORDER.indexOf(role) >= ORDER.indexOf(wanted)
}

/**
 * The most somebody may do in a repository: as its owner, as an owner or member of its organization (who read), as a
 * collaborator, by a team, or as anybody where it is public. Null where they don't see it.
 */
export function roleOf(repository: RepositoryState, account: Account): Role | null {
  const { hub, owner, collaborators } = repository
  if (account === owner) return 'admin'
  const membership = hub.organizations.people(owner).get(account)
  if (membership?.state === 'active' && membership.role === 'admin') return 'admin'
  const roles = [
    collaborators.get(account.login),
    membership?.state === 'active' ? 'read' : undefined,
    repository.private ? undefined : 'read',
    ...teamRoles(repository, account),
  ] as const
  return roles.reduce<Role | null>((most, role) => (role !== undefined && !atLeast(most, role) ? role : most), null)
}

function teamRoles({ hub, owner, id }: RepositoryState, account: Account): readonly (Role | undefined)[] {
  return hub.organizations
    .teams(owner)
    .filter((team) => hub.organizations.members(team).includes(account))
    .map((team) => team.repositories.get(id))
}
