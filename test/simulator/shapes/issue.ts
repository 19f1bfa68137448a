import type { Json } from '../json.ts'
import type { Issue, Pull, RepositoryState } from '../state.ts'
import { accountShape, nodeId } from './account.ts'
import { REACTIONS } from './comment.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

type Basics = Pick<Issue, 'id' | 'number' | 'author' | 'title' | 'body' | 'createdAt' | 'state'>

function shape(repository: RepositoryState, basics: Basics): Json {
  const url = `${repositoryUrl(repository)}/issues/${basics.number}`
  return {
    id: basics.id,
    node_id: nodeId('I', basics.id),
    number: basics.number,
    url,
    repository_url: repositoryUrl(repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${repositoryPage(repository)}/issues/${basics.number}`,
    title: basics.title,
    user: accountShape(repository.hub, basics.author),
    labels: [],
    state: basics.state,
    locked: false,
    active_lock_reason: null,
    reactions: { url: `${url}/reactions`, ...REACTIONS },
    assignee: null,
    assignees: [],
    milestone: null,
    comments: 0,
    created_at: basics.createdAt,
    updated_at: basics.createdAt,
    closed_at: null,
    author_association: 'NONE',
    body: basics.body,
    state_reason: null,
  }
}

/** `issue` */
export function issueShape(repository: RepositoryState, issue: Issue): Json {
  return shape(repository, issue)
}

/** A pull request as the issue it also is. */
export function issueOfPull(repository: RepositoryState, pull: Pull): Json {
  const page = `${repositoryPage(repository)}/pull/${pull.number}`
  const issue = shape(repository, { ...pull, body: pull.body ?? '' })
  return {
    ...issue,
    html_url: page,
    pull_request: {
      url: `${repositoryUrl(repository)}/pulls/${pull.number}`,
      html_url: page,
      diff_url: `${page}.diff`,
      patch_url: `${page}.patch`,
    },
  }
}
