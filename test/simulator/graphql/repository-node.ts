import { resolveRef } from '../commits.ts'
import type { Json } from '../json.ts'
import { nodeId } from '../shapes/account.ts'
import { repositoryPage } from '../shapes/repository.ts'
import { entryAt } from '../trees.ts'
import type { RepositoryState } from '../state.ts'
import { actorNode } from './actor-node.ts'
import { blobNode } from './blob-node.ts'
import { commitNode } from './commit-node.ts'
import { pullNode } from './pull-node.ts'
import { connection } from './connection.ts'
import { issueNode, issuesOf } from './issue-node.ts'
import { missing } from './refusal.ts'
import { NEEDS, permit, type World } from './world.ts'

/** A repository, as GraphQL tells it. */
export function repositoryNode(world: World, repository: RepositoryState): Json {
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name.split('/')[1],
    nameWithOwner: repository.name,
    isPrivate: repository.private,
    url: repositoryPage(repository),
    owner: () => actorNode(repository.owner),
    defaultBranchRef: () => {
      permit(world, repository, NEEDS.contents)
      return branchNode(world, repository, repository.defaultBranch)
    },
    pullRequest: ({ number }: Json) => {
      permit(world, repository, NEEDS.pulls)
      const pull = repository.pulls.get(Number(number))
      if (pull === undefined) throw missing('PullRequest', `the number of ${String(number)}`)
      return pullNode(world, repository, pull)
    },
    ref: ({ qualifiedName }: Json) => {
      permit(world, repository, NEEDS.contents)
      return branchNode(world, repository, String(qualifiedName).replace(/^refs\/heads\//, ''))
    },
    issues: (page: Json) => {
      permit(world, repository, NEEDS.issues)
      return connection(issuesOf(repository, page), page, (issue) => issueNode(world, repository, issue))
    },
    object: ({ oid, expression }: Json) => {
      permit(world, repository, NEEDS.contents)
      return objectNode(world, repository, String(oid ?? expression))
    },
  }
}

/** A branch; null when there is none. */
export function branchNode(world: World, repository: RepositoryState, branch: string): Json | null {
  const sha = repository.branches.get(branch)
  if (sha === undefined) return null
  return {
    __typename: 'Ref',
    id: nodeId('REF', `${repository.id}-${branch}`),
    name: branch,
    prefix: 'refs/heads/',
    target: () => commitNode(world, repository, sha),
  }
}

/** A commit or blob by id, a branch, or `commit:path`. */
function objectNode(world: World, repository: RepositoryState, expression: string): Json | null {
  const { store } = repository
  const colon = expression.indexOf(':')
  if (colon > 0) {
    const commit = resolveRef(repository, expression.slice(0, colon))
    const tree = commit === null ? undefined : store.commit(commit)?.tree
    const entry = tree === undefined ? null : entryAt(store, tree, expression.slice(colon + 1))
    return entry === null ? null : objectNode(world, repository, entry.id)
  }
  const bytes = store.blob(expression)
  if (bytes !== null) return blobNode(expression, bytes)
  const id = resolveRef(repository, expression)
  return id === null ? null : commitNode(world, repository, id)
}
