import type { PullReading, ReadReview, Timeline } from './types.ts'

/**
 * A merged pull request as it stood when it was merged: what was said since does not count, and what was dismissed since
 * is taken for what it was.
 */
export function asOfMerge(reading: PullReading, mergedAt: string): PullReading {
  const { reviews, timeline } = reading
  const items = reviews.items
    .filter(({ at }) => at <= mergedAt)
    .map((review) => undismissed(review, timeline, mergedAt))
  return {
    ...reading,
    at: mergedAt,
    state: 'open',
    draft: false,
    reviews: { items, total: reviews.total - (reviews.items.length - items.length) },
    timeline: {
      baseChangedAt: timeline.baseChangedAt.filter((at) => at <= mergedAt),
      draftChanges: timeline.draftChanges.filter(({ at }) => at <= mergedAt),
      dismissals: timeline.dismissals.filter(({ at }) => at <= mergedAt),
      reviewRequests: timeline.reviewRequests.filter(({ at }) => at <= mergedAt),
    },
  }
}

function undismissed(review: ReadReview, { dismissals }: Timeline, mergedAt: string): ReadReview {
  const later = dismissals.find((each) => each.review === review.id && each.at > mergedAt)
  return review.state === 'dismissed' && later !== undefined && later.was !== null
    ? { ...review, state: later.was }
    : review
}
