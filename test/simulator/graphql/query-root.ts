import { findRepository } from '../hub.ts'
import type { Json } from '../json.ts'
import { actorNode } from './actor-node.ts'
import { pullNode } from './pull-node.ts'
import { missing } from './refusal.ts'
import { repositoryNode } from './repository-node.ts'
import { organizationNode } from './team-node.ts'
import { parseNodeId, permit, NEEDS, type World } from './world.ts'

/** What a query can begin with. */
export function queryRoot(world: World): Json {
  const { hub, identity } = world
  return {
    viewer: () => actorNode(identity.account ?? hub.accounts.get('ghost')),
    repository: ({ owner, name }: Json) => {
      const repository = findRepository(hub, `${String(owner)}/${String(name)}`)
      if (repository === null) throw missing('Repository', `the name '${String(owner)}/${String(name)}'`)
      permit(world, repository, null)
      return repositoryNode(world, repository)
    },
    organization: ({ login }: Json) => organizationNode(world, String(login)),
    user: ({ login }: Json) => {
      const account = hub.accounts.find(String(login))
      if (account?.kind !== 'User') throw missing('User', `the login of '${String(login)}'`)
      return actorNode(account)
    },
    node: ({ id }: Json) => nodeOf(world, String(id)),
  }
}

/** Only pull requests are asked for this way. */
function nodeOf(world: World, id: string): Json {
  const parsed = parseNodeId(id)
  for (const repository of parsed?.kind === 'PR' ? world.hub.repositories.values() : []) {
    const pull = [...repository.pulls.values()].find((each) => String(each.id) === parsed?.id)
    if (pull === undefined) continue
    permit(world, repository, NEEDS.pulls)
    return pullNode(world, repository, pull)
  }
  throw missing('node', `the global id of '${id}'`)
}
