import { expect, test } from 'vitest'
import { timelineOf } from '../../../../src/adapters/github/gate/timeline-of.ts'

const at = '2026-11-02T09:00:00Z'
const dana = { __typename: 'User', login: 'dana', databaseId: 7 }
const person = { id: 7, login: 'dana', bot: false }
const nothing = { baseChangedAt: [], draftChanges: [], dismissals: [], reviewRequests: [] }

const dismissed = {
  __typename: 'ReviewDismissedEvent',
  createdAt: at,
  previousReviewState: 'APPROVED',
  dismissalMessage: 'No.',
  actor: dana,
  review: { fullDatabaseId: '991' },
}
const requested = { __typename: 'ReviewRequestedEvent', createdAt: at, requestedReviewer: dana }

const rows: readonly (readonly [string, unknown, object])[] = [
  ['another base', { __typename: 'BaseRefChangedEvent', createdAt: at }, { baseChangedAt: [at] }],
  [
    'a base GitHub changed',
    { __typename: 'AutomaticBaseChangeSucceededEvent', createdAt: at },
    { baseChangedAt: [at] },
  ],
  ['a draft', { __typename: 'ConvertToDraftEvent', createdAt: at }, { draftChanges: [{ at, to: 'draft' }] }],
  ['a draft no more', { __typename: 'ReadyForReviewEvent', createdAt: at }, { draftChanges: [{ at, to: 'ready' }] }],
  ['a dismissal', dismissed, { dismissals: [{ review: 991, by: person, at, was: 'approved', reason: 'No.' }] }],
  [
    'a dismissal by nobody, of a request for changes, without words',
    { ...dismissed, actor: null, previousReviewState: 'CHANGES_REQUESTED', dismissalMessage: null },
    { dismissals: [{ review: 991, by: null, at, was: 'changes-requested', reason: '' }] },
  ],
  [
    'a dismissal of a comment',
    { ...dismissed, previousReviewState: 'COMMENTED' },
    { dismissals: [{ review: 991, by: person, at, was: null, reason: 'No.' }] },
  ],
  ['a dismissal of a review that is gone', { ...dismissed, review: null }, {}],
  ['a person asked for a review', requested, { reviewRequests: [{ person, at }] }],
  ['a team asked for a review', { ...requested, requestedReviewer: { __typename: 'Team' } }, {}],
  ['somebody asked who is gone', { ...requested, requestedReviewer: null }, {}],
]

test.each(rows)('%s', (_, node, expected) => {
  expect(timelineOf([node])).toEqual({ ...nothing, ...expected })
})

const draft = (createdAt: string): unknown => ({ __typename: 'ConvertToDraftEvent', createdAt })

test('the order is kept', () => {
  const later = '2026-11-02T10:00:00Z'
  expect(timelineOf([draft(at), draft(later)]).draftChanges.map((change) => change.at)).toEqual([at, later])
})

test.each([
  ['an event without its time', { __typename: 'ConvertToDraftEvent' }],
  ['an event whose review is not told', { ...dismissed, review: undefined }],
  ['a dismissal of an unknown state', { ...dismissed, previousReviewState: 'LIKED' }],
  ['an event that may not be seen', null],
])('%s is a malformed answer', (_, node) => {
  expect(() => timelineOf([node])).toThrow("can't be read")
})
