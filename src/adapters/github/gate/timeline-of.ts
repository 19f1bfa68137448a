import type { Timeline } from '../../../app/gate/types.ts'
import { memberAt, textAt } from '../answer.ts'
import { personOf } from './account.ts'
import { idAt, instantAt, presentAt } from './fields.ts'
import { stateOf } from './review-of.ts'

type Dismissal = Timeline['dismissals'][number]
type ReviewRequest = Timeline['reviewRequests'][number]

/** Sorts the events of a pull request, oldest first, by what they mean for signatures. */
export function timelineOf(nodes: readonly unknown[]): Timeline {
  const baseChangedAt: string[] = []
  const draftChanges: Timeline['draftChanges'][number][] = []
  const dismissals: Dismissal[] = []
  const reviewRequests: ReviewRequest[] = []
  for (const node of nodes) {
    switch (textAt(node, '__typename')) {
      case 'BaseRefChangedEvent':
      case 'AutomaticBaseChangeSucceededEvent':
        baseChangedAt.push(instantAt(node, 'createdAt'))
        break
      case 'ConvertToDraftEvent':
        draftChanges.push({ at: instantAt(node, 'createdAt'), to: 'draft' })
        break
      case 'ReadyForReviewEvent':
        draftChanges.push({ at: instantAt(node, 'createdAt'), to: 'ready' })
        break
      case 'ReviewDismissedEvent':
        dismissals.push(...dismissalsOf(node))
        break
      case 'ReviewRequestedEvent':
        reviewRequests.push(...requestsOf(node))
        break
    }
  }
  return { baseChangedAt, draftChanges, dismissals, reviewRequests }
}

/** None where the review itself is gone. */
function dismissalsOf(node: unknown): readonly Dismissal[] {
  if (presentAt(node, 'review') === null) return []
  const was = stateOf(textAt(node, 'previousReviewState'))
  return [
    {
      review: idAt(node, 'review', 'fullDatabaseId'),
      by: personOf(presentAt(node, 'actor')),
      at: instantAt(node, 'createdAt'),
      was: was === 'approved' || was === 'changes-requested' ? was : null,
      reason: reasonOf(memberAt(node, ['dismissalMessage'])),
    },
  ]
}

function reasonOf(message: unknown): string {
  return typeof message === 'string' ? message : ''
}

/** Asking a team asks nobody in particular; an account that is gone can't be asked. */
function requestsOf(node: unknown): readonly ReviewRequest[] {
  const reviewer = presentAt(node, 'requestedReviewer')
  if (reviewer === null || textAt(reviewer, '__typename') === 'Team') return []
  const person = personOf(reviewer)
  return person === null ? [] : [{ person, at: instantAt(node, 'createdAt') }]
}
