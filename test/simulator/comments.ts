import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import { commentsOn } from './comments-on.ts'
import type { Json } from './json.ts'
import { hookAccountShape } from './shapes/account.ts'
import { commentShape } from './shapes/comment.ts'
import { issueOfPull, issueShape } from './shapes/issue.ts'
import type { Comment, RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

export { commentsOn }

export type CommentText = { readonly pull: number; readonly body: string }

/** Adds a comment to the conversation of a pull request or issue. */
export function addComment(repository: RepositoryState, by: Identity, { pull, body }: CommentText): Comment {
  const { hub } = repository
  const createdAt = hub.clock.stamp()
  const author = by.account ?? hub.accounts.get('ghost')
  const comment: Comment = { id: hub.nextId(), pull, author, app: by.app, createdAt, updatedAt: createdAt, body }
  repository.comments.set(comment.id, comment)
  repository.events.push({ event: 'issue_comment', action: 'created', pull, before: null, after: null })
  tell(repository, comment, { action: 'created', sender: author })
  return comment
}

/** Writes a comment anew. `sender` is who did; not always its author (approvals.md B74). */
export function editComment(repository: RepositoryState, comment: Comment, edit: CommentEdit): void {
  const changes = { body: { from: comment.body } }
  comment.body = edit.body
  comment.updatedAt = repository.hub.clock.stamp()
  tell(repository, comment, { action: 'edited', sender: edit.by, changes })
}

export type CommentEdit = { readonly body: string; readonly by: Account }

export function deleteComment(repository: RepositoryState, comment: Comment, by: Account): void {
  repository.comments.delete(comment.id)
  repository.hub.clock.tick()
  tell(repository, comment, { action: 'deleted', sender: by })
}

type CommentTold = { readonly action: string; readonly sender: Account; readonly changes?: Json }

function tell(repository: RepositoryState, comment: Comment, { action, sender, changes }: CommentTold): void {
  const fields = (): Json => ({
    issue: commented(repository, comment.pull),
    comment: commentShape(repository, comment),
    ...(changes === undefined ? {} : { changes }),
  })
  announce(repository, { event: 'issue_comment', action, sender, fields })
}

/** What a comment stands on; an issue has no pull request. */
function commented(repository: RepositoryState, number: number): Json {
  const pull = repository.pulls.get(number)
  const issue = pull ?? repository.issues.find((each) => each.number === number)
  if (issue === undefined) return {}
  const shape = 'head' in issue ? issueOfPull(repository, issue) : issueShape(repository, issue)
  return { ...shape, user: hookAccountShape(repository.hub, issue.author) }
}
