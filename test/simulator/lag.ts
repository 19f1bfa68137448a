import { comparedNow } from './compared.ts'
import type { Compared, Hub, Lag, Pull, Review } from './state.ts'

/** What a reading can lag behind in, each for itself. */
export type LagOf = keyof Hub['lag']

/**
 * Reviews of a pull request as a reading sees them. A replica that lags has not heard of the last changes yet (approvals.md
 * B157); such a reading is used up by this.
 */
export function visibleReviews(pull: Pull): readonly Review[] {
  const changes = usedUp(pull, 'reviews')
  return changes === 0 ? pull.reviews : reviewsBefore(pull, changes)
}

/**
 * The two commits that a reading's list of commits is made between. One that lags has not heard of the last pushes to the
 * head and changes of the base, whatever it says of these themselves (approvals.md B93: a list without the head).
 */
export function visiblyCompared(pull: Pull): Compared {
  const changes = usedUp(pull, 'commits')
  const { comparedBefore } = pull
  const known = changes === 0 ? undefined : (comparedBefore.at(-changes) ?? comparedBefore[0])
  return known ?? comparedNow(pull)
}

/** How many changes behind this reading is. */
function usedUp({ base }: Pull, of: LagOf): number {
  const lag: Lag = base.repository.hub.lag[of]
  if (lag.reads <= 0) return 0
  lag.reads--
  return lag.changes
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
