import { expect, test } from 'vitest'
import { personOf } from '../../../../src/adapters/github/gate/account.ts'
import { reviewOf } from '../../../../src/adapters/github/gate/review-of.ts'

test.each([
  ['a person', { __typename: 'User', login: 'dana', databaseId: 7 }, { id: 7, login: 'dana', bot: false }],
  ['a bot', { __typename: 'Bot', login: 'helper', databaseId: 8 }, { id: 8, login: 'helper[bot]', bot: true }],
  [
    'a placeholder of an import',
    { __typename: 'Mannequin', login: 'm', databaseId: 9 },
    { id: 9, login: 'm', bot: false },
  ],
  [
    'an account of an enterprise',
    { __typename: 'EnterpriseUserAccount', login: 'dana_acme', user: { databaseId: 7, login: 'dana' } },
    { id: 7, login: 'dana', bot: false },
  ],
  [
    'an account of an enterprise without a person',
    { __typename: 'EnterpriseUserAccount', login: 'x', user: null },
    null,
  ],
  ['an account that is gone', null, null],
  ['an account that is gone, by its name', { __typename: 'User', login: 'ghost', databaseId: null }, null],
])('%s', (_, actor, person) => {
  expect(personOf(actor)).toEqual(person)
})

test.each([
  ['without id', { __typename: 'User', login: 'dana' }],
  ['with a text for an id', { __typename: 'User', login: 'dana', databaseId: 'x7' }],
  ['with an id of no number', { __typename: 'User', login: 'dana', databaseId: 0 }],
])('a person %s is a malformed answer', (_, actor) => {
  expect(() => personOf(actor)).toThrow("can't be read")
})

const review = {
  fullDatabaseId: '4503599627370497',
  state: 'APPROVED',
  submittedAt: '2026-11-02T09:00:00Z',
  body: '',
  commit: { oid: 'a'.repeat(40) },
  author: null,
}

test('a review of an account that is gone, on a commit that is gone', () => {
  const expected = {
    id: 4_503_599_627_370_497,
    by: null,
    state: 'approved',
    sha: null,
    at: review.submittedAt,
    body: '',
  }
  expect(reviewOf({ ...review, commit: null })).toEqual(expected)
})

test('a review that is not submitted is none', () => {
  expect(reviewOf({ ...review, state: 'PENDING', submittedAt: null })).toBeNull()
})

test.each([
  ['an id that no number holds', { ...review, fullDatabaseId: '9007199254740993' }],
  ['a state nobody knows', { ...review, state: 'LOVED' }],
  ['no time', { ...review, submittedAt: null }],
  ['a time that is none', { ...review, submittedAt: 'yesterday' }],
  ['a commit that is none', { ...review, commit: { oid: '../x' } }],
  ['nothing said about its author', { ...review, author: undefined }],
])('a review with %s is a malformed answer', (_, node) => {
  expect(() => reviewOf(node)).toThrow("can't be read")
})
