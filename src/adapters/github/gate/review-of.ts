import type { ReadReview } from '../../../app/gate/types.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { personOf } from './account.ts'
import { idAt, instantAt, objectIdAt, presentAt } from './fields.ts'

const STATES: ReadonlyMap<string, ReadReview['state']> = new Map([
  ['APPROVED', 'approved'],
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['COMMENTED', 'commented'],
  ['DISMISSED', 'dismissed'],
])

/** A submitted review; null for one that its author, who can only be ourselves, has not submitted. */
export function reviewOf(node: unknown): ReadReview | null {
  const state = textAt(node, 'state')
  return state === 'PENDING' ? null : submitted(node, stateOf(state))
}

/** The state of a review in our words. */
export function stateOf(state: string): ReadReview['state'] {
  const known = STATES.get(state)
  if (known === undefined) throw malformed(`a review of state ${state}`)
  return known
}

function submitted(node: unknown, state: ReadReview['state']): ReadReview {
  return {
    id: idAt(node, 'fullDatabaseId'),
    by: personOf(presentAt(node, 'author')),
    state,
    sha: memberAt(node, ['commit']) === null ? null : objectIdAt(node, 'commit', 'oid'),
    at: instantAt(node, 'submittedAt'),
    body: textAt(node, 'body'),
  }
}
