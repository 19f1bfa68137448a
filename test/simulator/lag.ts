import type { Pull, Review } from './state.ts'

/**
 * Reviews of a pull request as a reading sees them. A replica that lags has not heard of the last changes yet (approvals.md
 * B157); such a reading is used up by this.
 */
export function visibleReviews(pull: Pull): readonly Review[] {
  const { lag } = pull.base.repository.hub
  if (lag.reads <= 0) return pull.reviews
  lag.reads--
  return reviewsBefore(pull, lag.changes)
}

/** How the reviews of a pull request were before its last `changes` changes. */
function reviewsBefore({ reviews, reviewLog }: Pull, changes: number): readonly Review[] {
  const undone = new Map<Review, Partial<Review> | null>()
  for (const { review, was } of reviewLog.slice(-changes).toReversed()) undone.set(review, was)
  return reviews.flatMap((review) => {
    const was = undone.get(review)
    return was === null ? [] : [was === undefined ? review : { ...review, ...was }]
  })
}
