import type { Observation } from '../../app/gate/store.ts'
import { countingAt, isAbsent, memberAt, momentAt, shaAt } from './fields.ts'
import { rowsOf, type EventRow } from './row.ts'
import { pullMark, repositoryOf, told, type Occasion, type Told, type Urgency } from './told.ts'

/** Reviews: given, reworded, taken away. */
export const reviewRows: readonly EventRow[] = rowsOf('pull_request_review', {
  submitted: { alters: ['approvals'], revokes: 'sometimes', read: submitted },
  // its text says which role the reviewer signs as
  edited: { alters: ['approvals'], revokes: 'always', read: (at) => reviewed(at, 'revoking') },
  dismissed: { alters: ['approvals'], revokes: 'always', read: (at) => reviewed(at, 'revoking') },
})

function submitted(occasion: Occasion): Told {
  const state = memberAt(occasion.payload, ['review', 'state'])
  return reviewed(occasion, String(state).toLowerCase() === 'changes_requested' ? 'revoking' : 'plain')
}

function reviewed(occasion: Occasion, urgency: Urgency): Told {
  const pull = countingAt(occasion.payload, ['pull_request', 'number'])
  return told({ observations: sightingOf(occasion, pull), marks: [pullMark(occasion, pull, urgency)] })
}

/** GitHub moves a review's commit forward on some rebases: what counts is where it was first seen. */
function sightingOf(occasion: Occasion, pull: number): readonly Observation[] {
  const { payload } = occasion
  const review = countingAt(payload, ['review', 'id'])
  if (isAbsent(memberAt(payload, ['review', 'submitted_at']))) return []
  const commit = memberAt(payload, ['review', 'commit_id'])
  const sha = isAbsent(commit) ? null : shaAt(payload, ['review', 'commit_id'])
  const at = momentAt(payload, ['review', 'submitted_at'])
  return [{ kind: 'review', repository: repositoryOf(occasion).id, pull, review, sha, at }]
}
