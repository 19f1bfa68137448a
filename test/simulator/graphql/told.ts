import type { Json } from '../json.ts'
import type { Team } from '../organizations.ts'
import { nodeId } from '../shapes/account.ts'
import type { Account } from '../accounts.ts'
import type { Pull, TimelineItem } from '../state.ts'
import { actorNode } from './actor-node.ts'

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
  closed: ['ClosedEvent', 'CLOSED_EVENT'],
  reopened: ['ReopenedEvent', 'REOPENED_EVENT'],
  head_ref_force_pushed: ['HeadRefForcePushedEvent', 'HEAD_REF_FORCE_PUSHED_EVENT'],
  convert_to_draft: ['ConvertToDraftEvent', 'CONVERT_TO_DRAFT_EVENT'],
  ready_for_review: ['ReadyForReviewEvent', 'READY_FOR_REVIEW_EVENT'],
  review_request_removed: ['ReviewRequestRemovedEvent', 'REVIEW_REQUEST_REMOVED_EVENT'],
  review_requested: ['ReviewRequestedEvent', 'REVIEW_REQUESTED_EVENT'],
  review_dismissed: ['ReviewDismissedEvent', 'REVIEW_DISMISSED_EVENT'],
}

/** Events of the kinds asked for, oldest first. */
export function timelineOf(pull: Pull, page: Json): readonly Json[] {
  const wanted = new Set(Array.isArray(page['itemTypes']) ? page['itemTypes'].map(String) : [])
  return pull.timeline
    .filter(({ kind }) => wanted.size === 0 || wanted.has(TYPE[kind][1]))
    .map((item) => itemNode(pull, item))
}

function itemNode(pull: Pull, item: TimelineItem): Json {
  const { accounts } = pull.base.repository.hub
  const present = (account: Account): Json | null => (accounts.present(account) === null ? null : actorNode(account))
  const common = { __typename: TYPE[item.kind][0], createdAt: item.at, actor: () => present(item.actor) }
  switch (item.kind) {
    case 'review_requested':
    case 'review_request_removed':
      return { ...common, requestedReviewer: 'slug' in item.asked ? teamReference(item.asked) : present(item.asked) }
    case 'base_ref_changed':
      return { ...common, previousRefName: item.from, currentRefName: item.to }
    case 'head_ref_force_pushed':
      return { ...common, beforeCommit: { oid: item.before }, afterCommit: { oid: item.after } }
    case 'review_dismissed':
      return { ...common, ...dismissalNode(item) }
    default:
      return common
  }
}

/** `pullRequestCommit` is there where a push made the review stale (platform.md 3). */
function dismissalNode({ review, was, message, commit }: TimelineItem & { readonly kind: 'review_dismissed' }): Json {
  return {
    pullRequestCommit: commit === null ? null : { commit: { oid: commit } },
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
