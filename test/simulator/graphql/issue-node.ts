import type { Json } from '../json.ts'
import { isRecord } from '../json.ts'
import { nodeId } from '../shapes/account.ts'
import { repositoryPage } from '../shapes/repository.ts'
import type { Issue, RepositoryState } from '../state.ts'
import { actorNode } from './actor-node.ts'
import type { World } from './world.ts'

/** Issues in the order asked for: oldest first unless said otherwise. All are open. */
export function issuesOf({ issues }: RepositoryState, { states, orderBy }: Json): readonly Issue[] {
  const wanted = Array.isArray(states) ? states : ['OPEN']
  const newestFirst = isRecord(orderBy) && orderBy['direction'] === 'DESC'
  if (!wanted.includes('OPEN')) return []
  return newestFirst ? issues.toReversed() : issues
}

export function issueNode({ identity }: World, repository: RepositoryState, issue: Issue): Json {
  return {
    __typename: 'Issue',
    id: nodeId('I', issue.id),
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: 'OPEN',
    url: `${repositoryPage(repository)}/issues/${issue.number}`,
    createdAt: issue.createdAt,
    viewerDidAuthor: issue.author === identity.account,
    author: () => actorNode(issue.author),
  }
}
