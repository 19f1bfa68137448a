import { created, notFound, ok, parameter, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import type { Json } from '../json.ts'
import { resolveRef } from '../commits.ts'
import { paginated } from '../pagination.ts'
import type { Route } from '../router.ts'
import { setStatus } from '../statuses.ts'
import { accountShape, nodeId } from '../shapes/account.ts'
import { repositoryShape, repositoryUrl } from '../shapes/repository.ts'
import type { RepositoryState, Status } from '../state.ts'

/** Commit statuses: anyone with push access writes any of them (platform.md 2.1). */
export const STATUS_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    template: '/repos/{owner}/{repo}/statuses/{sha}',
    need: { scopes: ['statuses'], level: 'write' },
    answer: create,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{ref}/status',
    need: { scopes: ['statuses'], level: 'read' },
    answer: combined,
  },
  {
    method: 'GET',
    template: '/repos/{owner}/{repo}/commits/{ref}/statuses',
    need: { scopes: ['statuses'], level: 'read' },
    answer: list,
  },
]

function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const { body, hub } = call
  const sha = resolveRef(repository, parameter(call, 'sha'))
  if (sha === null) throw notFound()
  const { account, app } = call.identity
  const status = setStatus(repository, {
    sha,
    by: account ?? hub.accounts.get('ghost'),
    app,
    state: String(body['state']),
    context: String(body['context'] ?? 'default'),
    description: typeof body['description'] === 'string' ? body['description'] : null,
    targetUrl: typeof body['target_url'] === 'string' ? body['target_url'] : null,
  })
  return created({ ...statusShape(repository, status), creator: accountShape(hub, status.creator) })
}

/** Every status that was ever set, newest first: none is taken back (platform.md 2.1). */
function list(call: Call): Reply {
  const repository = repositoryOf(call)
  const sha = resolveRef(repository, parameter(call, 'ref'))
  if (sha === null) throw notFound()
  const own = repository.statuses.filter((status) => status.sha === sha).toReversed()
  return paginated(call, own, (status) => {
    const creator = accountShape(call.hub, status.creator)
    return { ...statusShape(repository, status), creator }
  })
}

/** The latest status of each context, contexts compared without case (platform.md 1.5); the worst one is the whole. */
function combined(call: Call): Reply {
  const repository = repositoryOf(call)
  const sha = resolveRef(repository, parameter(call, 'ref'))
  if (sha === null) throw notFound()
  const own = repository.statuses.filter((status) => status.sha === sha)
  const latest = [...new Map(own.map((status) => [status.context.toLowerCase(), status])).values()]
  const url = repositoryUrl(repository)
  return ok({
    state: worst(latest.map((status) => status.state)),
    statuses: latest.map((status) => statusShape(repository, status)),
    sha,
    total_count: latest.length,
    repository: repositoryShape(repository),
    commit_url: `${url}/commits/${sha}`,
    url: `${url}/commits/${sha}/status`,
  })
}

function worst(states: readonly string[]): string {
  if (states.some((state) => state === 'failure' || state === 'error')) return 'failure'
  return states.length === 0 || states.includes('pending') ? 'pending' : 'success'
}

function statusShape(repository: RepositoryState, status: Status): Json {
  const { id, sha, creator, createdAt, state, context, description, targetUrl } = status
  return {
    url: `${repositoryUrl(repository)}/statuses/${sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${creator.id}?v=4`,
    id,
    node_id: nodeId('SC', id),
    state,
    description,
    target_url: targetUrl,
    context,
    created_at: createdAt,
    updated_at: createdAt,
  }
}
