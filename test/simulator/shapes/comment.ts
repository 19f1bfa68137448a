import type { Json } from '../json.ts'
import type { Comment, RepositoryState } from '../state.ts'
import { accountShape, appShape, nodeId } from './account.ts'
import { repositoryPage, repositoryUrl } from './repository.ts'

/** Nobody reacts to anything here. */
export const REACTIONS = {
  total_count: 0,
  '+1': 0,
  '-1': 0,
  laugh: 0,
  confused: 0,
  heart: 0,
  hooray: 0,
  eyes: 0,
  rocket: 0,
}

/** `issue-comment` */
export function commentShape(repository: RepositoryState, comment: Comment): Json {
  const { hub } = repository
  const url = `${repositoryUrl(repository)}/issues/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: nodeId('IC', comment.id),
    url,
    body: comment.body,
    html_url: `${repositoryPage(repository)}/pull/${comment.pull}#issuecomment-${comment.id}`,
    issue_url: `${repositoryUrl(repository)}/issues/${comment.pull}`,
    user: accountShape(hub, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: 'NONE',
    performed_via_github_app: comment.app === null ? null : appShape(hub, comment.app),
    reactions: {
      url: `${url}/reactions`,
      ...REACTIONS,
    },
  }
}
