import type { Json } from './json.ts'
import { testMerge } from './pull-changes.ts'
import { accountShape, nodeId } from './shapes/account.ts'
import { commitOf } from './shapes/commit.ts'
import { fullPullShape } from './shapes/pull.ts'
import { repositoryShape } from './shapes/repository.ts'
import { stampOf } from './clock.ts'
import type { Pull, RepositoryState } from './state.ts'

export type EventKind = 'pull_request' | 'pull_request_target' | 'merge_group' | 'workflow_dispatch'

/** What the runner would write to `GITHUB_EVENT_PATH`, and the webhook it is an instance of. */
export type EventPayload = { readonly webhook: string; readonly payload: Json }

/** The payload of an event about a pull request as it is now. */
export function eventPayload(repository: RepositoryState, pull: Pull, about: EventRequest): EventPayload {
  switch (about.kind) {
    case 'pull_request':
    case 'pull_request_target':
      return pullEvent(repository, pull, about.action ?? 'opened')
    case 'merge_group':
      return groupEvent(repository, pull)
    case 'workflow_dispatch':
      return dispatchEvent(repository, pull)
  }
}

export type EventRequest = { readonly kind: EventKind; readonly action?: string | undefined }

function pullEvent(repository: RepositoryState, pull: Pull, action: string): EventPayload {
  const { before = null } =
    repository.events.findLast((each) => each.pull === pull.number && each.action === action) ?? {}
  const moved = action === 'synchronize' ? { before: before ?? pull.head.sha, after: pull.head.sha } : {}
  const edited = action === 'edited' ? { changes: {} } : {}
  const payload = { action, number: pull.number, pull_request: fullPullShape(repository, pull), ...moved, ...edited }
  return {
    webhook: `pull-request-${action.replaceAll('_', '-')}`,
    payload: { ...payload, ...around(repository, pull) },
  }
}

/** The group holds this one pull request; its head is the merge into the base branch (platform.md 2.4). */
function groupEvent(repository: RepositoryState, pull: Pull): EventPayload {
  const tip = repository.branches.get(pull.base.ref) ?? pull.base.sha
  const head = testMerge(pull)
  if (head === null) throw new Error('a conflicting pull request joins no merge group')
  const commit = commitOf(repository, head)
  const person = { name: commit.author.name, email: commit.author.email }
  const group = {
    head_sha: head,
    head_ref: `refs/heads/gh-readonly-queue/${pull.base.ref}/pr-${pull.number}-${tip}`,
    base_sha: tip,
    base_ref: `refs/heads/${pull.base.ref}`,
    head_commit: {
      id: head,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: stampOf(commit.author.seconds),
      author: person,
      committer: person,
    },
  }
  const payload = { action: 'checks_requested', merge_group: group, ...around(repository, pull) }
  return { webhook: 'merge-group-checks-requested', payload }
}

function dispatchEvent(repository: RepositoryState, pull: Pull): EventPayload {
  const inputs = { pull: String(pull.number) }
  const workflow = '.github/workflows/countersign.yml'
  const ref = `refs/heads/${repository.defaultBranch}`
  return { webhook: 'workflow-dispatch', payload: { inputs, ref, workflow, ...around(repository, pull) } }
}

function around(repository: RepositoryState, pull: Pull): Json {
  const { hub, owner } = repository
  const sender = accountShape(hub, pull.author)
  const shape = { repository: repositoryShape(repository), sender }
  return owner.kind === 'Organization' ? { ...shape, organization: organization(repository) } : shape
}

function organization({ hub, owner: { login, id } }: RepositoryState): Json {
  const url = `${hub.url}/orgs/${login}`
  return {
    login,
    id,
    node_id: nodeId('O', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    description: null,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
  }
}
