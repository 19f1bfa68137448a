import { atLeast, roleOf } from './access.ts'
import type { Account } from './accounts.ts'
import type { Json } from './json.ts'
import { isRecord } from './json.ts'
import type { Role } from './organization-state.ts'
import type { RepositoryState, Ruleset } from './state.ts'

/** GitHub's numbers of the roles a ruleset may name (OpenAPI, `repository-ruleset-bypass-actor`). */
const ROLES: ReadonlyMap<unknown, Role> = new Map([
  [2, 'maintain'],
  [4, 'write'],
  [5, 'admin'],
])

/** Whether somebody may bypass a ruleset with a pull request: every mode allows that (platform.md 2.3). */
export function mayBypass(repository: RepositoryState, { body }: Ruleset, by: Account): boolean {
  const actors = body['bypass_actors']
  return (Array.isArray(actors) ? actors : []).some((actor: unknown) => isRecord(actor) && is(repository, actor, by))
}

function is(repository: RepositoryState, actor: Json, by: Account): boolean {
  const { actor_id: id } = actor
  const { hub, owner } = repository
  switch (actor['actor_type']) {
    case 'OrganizationAdmin':
      return hub.organizations.people(owner).get(by)?.role === 'admin'
    case 'RepositoryRole': {
      const role = ROLES.get(id)
      return role !== undefined && atLeast(roleOf(repository, by), role)
    }
    case 'Team':
      return hub.organizations
        .teams(owner)
        .some((team) => team.id === id && hub.organizations.members(team).includes(by))
    case 'Integration':
      return hub.apps.registered.some((app) => app.id === id && by.login === `${app.slug}[bot]`)
    case 'User':
      return by.id === id
    default:
      return false
  }
}
