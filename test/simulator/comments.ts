import type { Comment, RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

export type CommentText = { readonly pull: number; readonly body: string }

/** Adds a comment to a pull request's conversation. */
export function addComment(repository: RepositoryState, by: Identity, { pull, body }: CommentText): Comment {
  const { hub } = repository
  const createdAt = hub.clock.stamp()
  const author = by.account ?? hub.accounts.get('ghost')
  const comment: Comment = { id: hub.nextId(), pull, author, app: by.app, createdAt, updatedAt: createdAt, body }
  repository.comments.set(comment.id, comment)
  repository.events.push({ event: 'issue_comment', action: 'created', pull, before: null, after: null })
  return comment
}

/** A pull request's comments, oldest first. */
export function commentsOn(repository: RepositoryState, pull: number): readonly Comment[] {
  return [...repository.comments.values()].filter((comment) => comment.pull === pull)
}
