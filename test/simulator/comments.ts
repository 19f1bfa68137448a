import { announce } from './announce.ts'
import type { Json } from './json.ts'
import { commentShape } from './shapes/comment.ts'
import { issueOfPull } from './shapes/issue.ts'
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
  announce(repository, {
    event: 'issue_comment',
    action: 'created',
    sender: author,
    fields: commentFields(repository, comment),
  })
  return comment
}

/** What an event about a comment says of it and of the pull request it is on. */
export function commentFields(repository: RepositoryState, comment: Comment): Json {
  const pull = repository.pulls.get(comment.pull)
  return { issue: pull === undefined ? {} : issueOfPull(repository, pull), comment: commentShape(repository, comment) }
}
