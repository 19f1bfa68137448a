import { commitsBetween } from '../ancestry.ts'
import type { Json } from '../json.ts'
import { commentsOn } from '../comments-on.ts'
import { pullFiles } from '../pull-changes.ts'
import { nodeId } from '../shapes/account.ts'
import { repositoryPage } from '../shapes/repository.ts'
import type { Comment, Compared, Pull, RepositoryState, Review } from '../state.ts'
import { actorNode } from './actor-node.ts'
import { connection } from './connection.ts'
import { visibleReviews, visiblyCompared } from '../lag.ts'
import { editedAt, requestedOf, timelineOf } from './told.ts'
import { NEEDS, permit, type World } from './world.ts'

/** A pull request, as GraphQL tells it. */
export function pullNode(world: World, repository: RepositoryState, pull: Pull): Json {
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    ...facts(repository, pull),
    ...sides(world, repository, pull),
    ...lists(world, repository, pull),
    ...talk(world, repository, pull),
  }
}

function facts(repository: RepositoryState, pull: Pull): Json {
  return {
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    lastEditedAt: editedAt(pull),
    state: pull.merge === null ? pull.state.toUpperCase() : 'MERGED',
    isDraft: pull.draft,
    url: `${repositoryPage(repository)}/pull/${pull.number}`,
    changedFiles: () => pullFiles(pull).length,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    mergedAt: pull.merge?.at ?? null,
    author: () => (repository.hub.accounts.present(pull.author) === null ? null : actorNode(pull.author)),
  }
}

/** `baseRefOid` is what the pull request was last compared with, not the moving tip: that is the target of `baseRef`. */
function sides(world: World, repository: RepositoryState, pull: Pull): Json {
  const { head, base } = pull
  const isThere = world.hub.repositories.get(head.repository.name.toLowerCase()) === head.repository
  return {
    headRefName: head.ref,
    headRefOid: head.sha,
    headRepository: () => (isThere ? world.nodes.repository(world, head.repository) : null),
    baseRefName: base.ref,
    baseRefOid: base.sha,
    baseRef: () => world.nodes.branch(world, repository, base.ref),
    baseRepository: () => world.nodes.repository(world, base.repository),
    repository: () => world.nodes.repository(world, repository),
  }
}

/** At most 250 commits are handed out over all pages, however many there are (platform.md, approvals.md B94). */
function lists(world: World, repository: RepositoryState, pull: Pull): Json {
  const most = world.hub.limits.pullCommits
  return {
    commits: (page: Json) =>
      connection(commitsOf(world, pull), page, (id) => ({ commit: world.nodes.commit(world, repository, id) }), {
        most,
      }),
    reviews: (page: Json) => connection(visibleReviews(pull), page, (review) => reviewNode(world, repository, review)),
    timelineItems: (page: Json) => connection(timelineOf(pull, page), page, (item) => item),
    reviewRequests: (page: Json) => connection(requestedOf(pull), page, (requestedReviewer) => ({ requestedReviewer })),
  }
}

const known = new WeakMap<Pull, { readonly key: string; readonly ids: readonly string[] }>()

/** What each request sees of a pull request: two lists of its commits in one request are one reading. */
const seen = new WeakMap<World, Map<Pull, Compared>>()

function comparedIn(world: World, pull: Pull): Compared {
  const inThis = seen.get(world) ?? new Map<Pull, Compared>()
  seen.set(world, inThis)
  const compared = inThis.get(pull) ?? visiblyCompared(pull)
  inThis.set(pull, compared)
  return compared
}

/** Listing page by page walks the history once. */
function commitsOf(world: World, pull: Pull): readonly string[] {
  const { base, head } = comparedIn(world, pull)
  const key = `${base} ${head}`
  const found = known.get(pull)
  if (found?.key === key) return found.ids
  const ids = commitsBetween(pull.base.repository.store, base, head)
  known.set(pull, { key, ids })
  return ids
}

function talk(world: World, repository: RepositoryState, pull: Pull): Json {
  return {
    comments: (page: Json) => {
      permit(world, repository, NEEDS.issues)
      return connection(commentsOn(repository, pull.number), page, (comment) => commentNode(world, comment))
    },
  }
}

export function commentNode({ identity }: World, comment: Comment): Json {
  return {
    __typename: 'IssueComment',
    id: nodeId('IC', comment.id),
    databaseId: comment.id,
    fullDatabaseId: String(comment.id),
    body: comment.body,
    createdAt: comment.createdAt,
    viewerDidAuthor: comment.author === identity.account,
    author: () => actorNode(comment.author),
  }
}

export function reviewNode(world: World, repository: RepositoryState, review: Review): Json {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    state: review.state,
    body: review.body,
    submittedAt: review.submittedAt,
    author: () => (review.author === null ? null : actorNode(review.author)),
    commit: () => (review.sha === null ? null : world.nodes.commit(world, repository, review.sha)),
  }
}
