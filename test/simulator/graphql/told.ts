import type { Json } from '../json.ts'
import type { Team } from '../organizations.ts'
import { nodeId } from '../shapes/account.ts'
import type { Pull, Review, TimelineItem } from '../state.ts'
import { actorNode } from './actor-node.ts'

/** Reviews as a reader sees them; a lagging read sees fewer. */
export function visibleReviews(pull: Pull): readonly Review[] {
  return pull.reviews
}

/** When the description was last edited; null when it never was. */
export function editedAt(pull: Pull): string | null {
  return pull.editedAt
}

/** Who is asked for a review and has not given one. */
export function requestedOf({ requested }: Pull): readonly Json[] {
  return [...[...requested.users].map(actorNode), ...[...requested.teams].map(teamReference)]
}

function teamReference({ id, slug, organization }: Team): Json {
  return {
    __typename: 'Team',
    id: nodeId('T', id),
    databaseId: id,
    slug,
    combinedSlug: `${organization.login}/${slug}`,
  }
}

const TYPE: Readonly<Record<TimelineItem['kind'], readonly [string, string]>> = {
  base_ref_changed: ['BaseRefChangedEvent', 'BASE_REF_CHANGED_EVENT'],
  convert_to_draft: ['ConvertToDraftEvent', 'CONVERT_TO_DRAFT_EVENT'],
  ready_for_review: ['ReadyForReviewEvent', 'READY_FOR_REVIEW_EVENT'],
  review_requested: ['ReviewRequestedEvent', 'REVIEW_REQUESTED_EVENT'],
  review_dismissed: ['ReviewDismissedEvent', 'REVIEW_DISMISSED_EVENT'],
}

/** Events of the kinds asked for, oldest first. */
export function timelineOf(pull: Pull, page: Json): readonly Json[] {
  const wanted = new Set(Array.isArray(page['itemTypes']) ? page['itemTypes'].map(String) : [])
  return pull.timeline.filter(({ kind }) => wanted.size === 0 || wanted.has(TYPE[kind][1])).map(itemNode)
}

function itemNode(item: TimelineItem): Json {
  const common = { __typename: TYPE[item.kind][0], createdAt: item.at, actor: () => actorNode(item.actor) }
  if (item.kind === 'review_requested') {
    return { ...common, requestedReviewer: 'slug' in item.asked ? teamReference(item.asked) : actorNode(item.asked) }
  }
  if (item.kind !== 'review_dismissed') return common
  const { review, was, message } = item
  return {
    ...common,
    previousReviewState: was,
    dismissalMessage: message,
    review: {
      __typename: 'PullRequestReview',
      id: nodeId('PRR', review.id),
      databaseId: review.id,
      fullDatabaseId: String(review.id),
    },
  }
}
