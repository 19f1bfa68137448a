import { describe, expect, test } from 'vitest'
import { A, ana, B, machine, plain, pull, pullFour, repository, toldBy, urgent } from './payloads.ts'

const stack = (base: string | null) => ({ kind: 'stack', repository: 5, pull: 4, base })

describe('a pull request is looked at again, first of all where a signature may have lapsed', () => {
  test.each([
    ['opened', {}, urgent],
    ['reopened', {}, urgent],
    ['ready_for_review', {}, plain],
    ['converted_to_draft', {}, urgent],
    ['labeled', {}, plain],
    ['enqueued', {}, plain],
    ['edited', { changes: { title: { from: 'x' } } }, plain],
    ['edited', { changes: { body: { from: 'x' } } }, urgent],
    ['edited', {}, plain],
    ['review_requested', { requested_reviewer: ana }, urgent],
    ['review_requested', { requested_team: { id: 3 } }, plain],
    ['review_request_removed', {}, plain],
    ['stacked', {}, urgent],
  ])('%s %j', (action, fields, mark) => {
    expect(toldBy('pull_request', { action, pull_request: pull(), ...fields })).toEqual({
      observations: [stack(null)],
      marks: [{ ...mark, subject: pullFour }],
      heads: [],
      installation: null,
    })
  })
})

test('a push to a fork is told by the pull request alone', () => {
  const head = { ref: 'main', sha: B, repo: { id: 77 } }
  const told = toldBy('pull_request', { action: 'synchronize', before: A, after: B, pull_request: pull({ head }) })
  expect(told).toMatchObject({
    observations: [
      stack(null),
      {
        kind: 'push',
        repository: 77,
        ref: 'refs/heads/main',
        before: A,
        after: B,
        by: { id: 11, login: 'ana', bot: false },
        at: '2026-11-22T09:59:58Z',
      },
    ],
    marks: [{ ...urgent, subject: pullFour }],
  })
})

test.each([
  ['its fork is gone', { pull_request: pull({ head: { ref: 'x', sha: B, repo: null } }) }],
  ['nobody is named', { sender: null, pull_request: pull() }],
])('a push is marked even where %s', (_, fields) => {
  const told = toldBy('pull_request', { action: 'synchronize', before: A, after: B, ...fields })
  expect(told).toMatchObject({ observations: [stack(null)], marks: [{ ...urgent, subject: pullFour }] })
})

test('the stack a pull request is part of is told each time', () => {
  const inStack = pull({ stack: { base: { ref: 'release/2', sha: B }, position: 2 } })
  expect(toldBy('pull_request', { action: 'opened', pull_request: inStack })).toMatchObject({
    observations: [stack('release/2')],
  })
  const beside = { action: 'stacked', stack: { base: { ref: 'main', sha: B } }, pull_request: pull() }
  expect(toldBy('pull_request', beside)).toMatchObject({ observations: [stack('main')] })
})

test.each([
  ['closed', {}, plain],
  ['edited', { changes: { base: { ref: { from: 'main' } } } }, urgent],
])('others with the same commit are looked at too: %s', (action, fields, mark) => {
  expect(toldBy('pull_request', { action, pull_request: pull(), ...fields })).toMatchObject({
    marks: [{ ...mark, subject: pullFour }],
    heads: [{ ...plain, sha: A }],
  })
})

describe('reviews', () => {
  const review = { id: 31, commit_id: A, submitted_at: '2026-11-22T09:00:00Z', state: 'approved', user: ana }
  const sighting = { kind: 'review', repository: 5, pull: 4, review: 31, sha: A, at: '2026-11-22T09:00:00Z' }

  test.each([
    ['submitted', { state: 'approved' }, plain],
    ['submitted', { state: 'commented' }, plain],
    ['submitted', { state: 'changes_requested' }, urgent],
    ['submitted', { state: 'CHANGES_REQUESTED' }, urgent],
    ['edited', {}, urgent],
    ['dismissed', { state: 'dismissed' }, urgent],
  ])('%s %j', (action, fields, mark) => {
    const payload = { action, review: { ...review, ...fields }, pull_request: pull() }
    expect(toldBy('pull_request_review', payload)).toEqual({
      observations: [sighting],
      marks: [{ ...mark, subject: pullFour }],
      heads: [],
      installation: null,
    })
  })

  test('whose commit is gone, and whose account is gone', () => {
    const gone = { action: 'submitted', review: { ...review, commit_id: null, user: null }, pull_request: pull() }
    expect(toldBy('pull_request_review', gone)).toMatchObject({ observations: [{ ...sighting, sha: null }] })
  })

  test.each([
    [{ id: '31' }, /review\.id/],
    [{ id: 2 ** 60 }, /review\.id/],
    [{ commit_id: 'HEAD' }, /review\.commit_id/],
    [{ submitted_at: 'yesterday' }, /review\.submitted_at/],
  ])('%j is no review', (fields, words) => {
    const payload = { action: 'submitted', review: { ...review, ...fields }, pull_request: pull() }
    expect(toldBy('pull_request_review', payload)).toMatch(words)
  })
})

test('what is no pull request of GitHub’s is refused by the field', () => {
  const payload = { action: 'opened', pull_request: pull({ number: -4 }) }
  expect(toldBy('pull_request', payload)).toBe("pull_request: pull_request.number is no number of GitHub's")
  const noApp = { action: 'opened', installation: undefined, pull_request: pull() }
  expect(toldBy('pull_request', noApp)).toMatch(/installation\.id/)
  const injected = { action: 'opened', repository: { id: 5, full_name: 'a/b/../../c' }, pull_request: pull() }
  expect(toldBy('pull_request', injected)).toMatch(/repository\.full_name/)
})

test('the repository is the one of the payload', () => {
  const told = toldBy('pull_request', { action: 'opened', sender: machine, pull_request: pull() })
  expect(told).toMatchObject({ marks: [{ repository }] })
})
