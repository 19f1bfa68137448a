import type { Account } from '../accounts.ts'
import type { Json } from '../json.ts'
import type { Team } from '../organizations.ts'
import { nodeId } from '../shapes/account.ts'
import { actorNode } from './actor-node.ts'
import { connection } from './connection.ts'
import { forbidden, missing } from './refusal.ts'
import type { World } from './world.ts'

/** An organization and its teams, which only members and Apps with `members: read` see. */
export function organizationNode(world: World, login: string): Json {
  const account = world.hub.accounts.find(login)
  if (account?.kind !== 'Organization') throw missing('Organization', `the login of '${login}'`)
  return {
    ...actorNode(account),
    team: ({ slug }: Json) => {
      if (!seesTeams(world)) throw forbidden()
      const team = world.hub.organizations.find(account, String(slug))
      return team === null ? null : teamNode(world, account, team)
    },
  }
}

function seesTeams({ identity }: World): boolean {
  return identity.kind !== 'installation' || identity.permissions.members !== undefined
}

/** `ALL` adds the members of the teams below; who is only invited is no member (approvals.md B36, B40). */
export function teamNode(world: World, organization: Account, team: Team): Json {
  return {
    __typename: 'Team',
    id: nodeId('T', team.id),
    databaseId: team.id,
    slug: team.slug,
    name: team.slug,
    combinedSlug: `${organization.login}/${team.slug}`,
    members: (page: Json) => {
      const immediate = page['membership'] === 'IMMEDIATE'
      return connection(world.hub.organizations.members(team, { immediate }), page, actorNode)
    },
  }
}
