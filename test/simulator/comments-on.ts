import type { Comment, RepositoryState } from './state.ts'

/** A pull request's comments, oldest first. */
export function commentsOn(repository: RepositoryState, pull: number): readonly Comment[] {
  return [...repository.comments.values()].filter((comment) => comment.pull === pull)
}
