import type { Account, App } from './accounts.ts'
import type { Signature } from './git-objects.ts'
import { announce } from './announce.ts'
import type { Json } from './json.ts'
import { accountShape, hookAccountShape } from './shapes/account.ts'
import { commitOf, commitShape } from './shapes/commit.ts'
import type { RepositoryState, Status } from './state.ts'

export type NewStatus = {
  readonly sha: string
  readonly by: Account
  readonly app: App | null
  readonly state: string
  readonly context: string
  readonly description?: string | null
  readonly targetUrl?: string | null
}

/** Sets a commit status. Anybody with write access can, whatever its name (platform.md 2.1). */
export function setStatus(repository: RepositoryState, request: NewStatus): Status {
  const { hub, statuses } = repository
  const { by: creator, description = null, targetUrl = null, ...about } = request
  const status: Status = { ...about, creator, description, targetUrl, id: hub.nextId(), createdAt: hub.clock.stamp() }
  statuses.push(status)
  announce(repository, { event: 'status', action: null, sender: creator, fields: () => fieldsOf(repository, status) })
  hub.afterwards(repository)
  return status
}

function fieldsOf(repository: RepositoryState, status: Status): Json {
  const { id, sha, creator, createdAt, state, context, description, targetUrl } = status
  const branches = [...repository.branches].filter(([, tip]) => tip === sha)
  const commit = statusCommit(repository, sha)
  return {
    id,
    sha,
    name: repository.name,
    target_url: targetUrl,
    avatar_url: accountShape(repository.hub, creator)['avatar_url'],
    context,
    description,
    state,
    commit,
    branches: branches.map(([name]) => ({ name, commit: { sha, url: commit['url'] }, protected: false })),
    created_at: createdAt,
    updated_at: createdAt,
  }
}

function statusCommit(repository: RepositoryState, sha: string): Json {
  const { hub } = repository
  const { author, committer } = commitOf(repository, sha)
  const person = ({ email }: Signature): Json | null => {
    const account = hub.accounts.byEmail(email)
    return account === null ? null : hookAccountShape(hub, account)
  }
  return { ...commitShape(repository, sha), author: person(author), committer: person(committer) }
}
