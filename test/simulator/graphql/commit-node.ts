import { ancestors } from '../ancestry.ts'
import type { Json } from '../json.ts'
import type { Signature } from '../git-objects.ts'
import { nodeId } from '../shapes/account.ts'
import { commitOf } from '../shapes/commit.ts'
import { entryAt } from '../trees.ts'
import type { Pull, RepositoryState } from '../state.ts'
import { gitActorNode, WEB_FLOW_EMAIL } from './actor-node.ts'
import { blobNode } from './blob-node.ts'
import { rollupOf, suitesOf } from './check-node.ts'
import { connection } from './connection.ts'
import { NEEDS, permit, type World } from './world.ts'

/** A commit, in the eyes of one repository: its checks and pull requests are those of that repository. */
export function commitNode(world: World, repository: RepositoryState, id: string): Json {
  const commit = commitOf(repository, id)
  const { hub } = world
  return {
    __typename: 'Commit',
    id: nodeId('C', id),
    oid: id,
    message: commit.message,
    tree: { oid: commit.tree },
    committedViaWeb: isOfTheEditor(commit.committer),
    signature: null,
    author: () => gitActorNode(hub, commit.author),
    committer: () => gitActorNode(hub, commit.committer),
    authors: (page: Json) => connection(authorsOf(commit), page, (author) => gitActorNode(hub, author)),
    parents: (page: Json) => connection(commit.parents, page, (parent) => ({ __typename: 'Commit', oid: parent })),
    file: ({ path }: Json) => fileNode(world, repository, { tree: commit.tree, path: String(path) }),
    checkSuites: (page: Json) => suitesOf(world, repository, id, page),
    statusCheckRollup: () => rollupOf(world, repository, id),
    associatedPullRequests: (page: Json) => {
      permit(world, repository, NEEDS.pulls)
      return connection(pullsWith(repository, id), page, (pull) => world.nodes.pull(world, repository, pull))
    },
  }
}

/** Signed by GitHub's own key, which nobody else can do; here it is known by its name. */
function isOfTheEditor({ name, email }: Signature): boolean {
  return email === WEB_FLOW_EMAIL && name === 'GitHub'
}

/** The author comes first, then everybody whom a trailer names. */
function authorsOf({
  author,
  message,
}: {
  readonly author: Signature
  readonly message: string
}): readonly Signature[] {
  const trailers = [...message.matchAll(/^co-authored-by:\s*(.*?)\s*<([^<>]+)>\s*$/gim)]
  const named = trailers.map(([, name = '', email = '']) => ({ name, email, seconds: author.seconds }))
  return [author, ...named.filter(({ email }) => email !== author.email)]
}

function fileNode(
  world: World,
  repository: RepositoryState,
  { tree, path }: { readonly tree: string; readonly path: string },
): Json | null {
  permit(world, repository, NEEDS.contents)
  const entry = entryAt(repository.store, tree, path)
  const bytes = entry === null ? null : repository.store.blob(entry.id)
  if (entry === null) return null
  return { __typename: 'TreeEntry', oid: entry.id, path, object: bytes === null ? null : blobNode(entry.id, bytes) }
}

/** Pull requests that hold the commit: open ones, and the merged one that brought it in. */
function pullsWith(repository: RepositoryState, sha: string): readonly Pull[] {
  const { store } = repository
  return [...repository.pulls.values()].filter((pull) => {
    if (pull.state !== 'open' && pull.merge === null) return false
    if (pull.merge?.sha === sha || pull.head.sha === sha) return true
    return ancestors(store, pull.head.sha).has(sha) && !ancestors(store, pull.base.sha).has(sha)
  })
}
