import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clientOf, closeClean, valueAt } from '../client.ts'
import type { SimulatedRepository, Simulator } from '../simulator.ts'
import { startSimulator } from '../simulator.ts'
import type { TokenRequest } from '../tokens.ts'

let simulator: Simulator
let repository: SimulatedRepository
let head: string
const APP: TokenRequest = {
  kind: 'app',
  permissions: { contents: 'read', pull_requests: 'write', checks: 'write', statuses: 'read' },
}

beforeEach(async () => {
  simulator = await startSimulator()
  repository = simulator.createRepository('acme/models', { private: true })
  repository.commit({ branch: 'main', files: { a: '1' } })
  head = repository.commit({ branch: 'side', files: { a: '2' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob' })
})
afterEach(() => closeClean(simulator))

type Ask = (query: string, variables?: unknown) => Promise<unknown>

function as(request: TokenRequest): Ask {
  const client = clientOf(simulator, simulator.token(request))
  return async (query, variables = {}) =>
    (await client('/graphql', { method: 'POST', body: { query, variables } })).json
}

async function ids(ask: Ask): Promise<{ readonly repositoryId: unknown; readonly pull: unknown }> {
  const json = await ask('{ repository(owner: "acme", name: "models") { id pullRequest(number: 1) { id } } }')
  const place = ['data', 'repository'] as const
  return { repositoryId: valueAt(json, ...place, 'id'), pull: valueAt(json, ...place, 'pullRequest', 'id') }
}

const CREATE = `mutation ($input: CreateCheckRunInput!) {
  createCheckRun(input: $input) { checkRun { id status conclusion } }
}`
const UPDATE = `mutation ($input: UpdateCheckRunInput!) {
  updateCheckRun(input: $input) { checkRun { id status conclusion } }
}`
const COMMENT = `mutation ($input: AddCommentInput!) { addComment(input: $input) { commentEdge { node { id body } } } }`
const EDIT = `mutation ($input: UpdateIssueCommentInput!) { updateIssueComment(input: $input) { issueComment { body } } }`

async function created(ask: Ask, more: object = {}): Promise<unknown> {
  const { repositoryId } = await ids(ask)
  return ask(CREATE, { input: { repositoryId, name: 'countersign/production', headSha: head, ...more } })
}

const run = (json: unknown, mutation: string, ...path: readonly string[]): unknown =>
  valueAt(json, 'data', mutation, 'checkRun', ...path)

describe('check runs', () => {
  test('are made and changed by an App, and REST tells the same', async () => {
    const ask = as(APP)
    const made = await created(ask)
    expect(run(made, 'createCheckRun')).toMatchObject({ status: 'QUEUED', conclusion: null })
    const { repositoryId } = await ids(ask)
    const checkRunId = run(made, 'createCheckRun', 'id')
    const output = { title: 'Fine', summary: 'All of it' }
    const changed = await ask(UPDATE, { input: { repositoryId, checkRunId, conclusion: 'SUCCESS', output } })
    expect(run(changed, 'updateCheckRun')).toEqual({ id: checkRunId, status: 'COMPLETED', conclusion: 'SUCCESS' })
    const rest = clientOf(simulator, simulator.token(APP))
    const { json } = await rest(`/repos/acme/models/commits/${head}/check-runs`)
    expect(valueAt(json, 'check_runs', 0)).toMatchObject({ node_id: checkRunId, conclusion: 'success', output })
  })

  test('do not go back once they are completed, whatever the answer looks like', async () => {
    const ask = as(APP)
    const { repositoryId } = await ids(ask)
    const checkRunId = run(await created(ask, { conclusion: 'SUCCESS' }), 'createCheckRun', 'id')
    const back = await ask(UPDATE, { input: { repositoryId, checkRunId, status: 'IN_PROGRESS' } })
    expect(run(back, 'updateCheckRun')).toMatchObject({ status: 'COMPLETED', conclusion: 'SUCCESS' })
  })

  test.each([
    ['without the permission', { ...APP, permissions: { contents: 'read', pull_requests: 'read' } }],
    ['to a person', { kind: 'user', login: 'octocat' }],
    ['to a read-only token', { kind: 'read-only' }],
  ] as const)('are refused %s', async (_, request) => {
    repository.addCollaborator('octocat')
    const refused = await created(as(request))
    expect(refused).toMatchObject({
      data: { createCheckRun: null },
      errors: [{ type: 'FORBIDDEN', path: ['createCheckRun'] }],
    })
  })

  test('of another App are not changed', async () => {
    const ask = as(APP)
    const { repositoryId } = await ids(ask)
    const checkRunId = run(await created(ask), 'createCheckRun', 'id')
    const other = as({ ...APP, login: 'other' })
    expect(await other(UPDATE, { input: { repositoryId, checkRunId, conclusion: 'SUCCESS' } })).toMatchObject({
      errors: [{ type: 'FORBIDDEN' }],
    })
  })

  const annotation = {
    path: 'a',
    location: { startLine: 1, endLine: 1 },
    annotationLevel: 'FAILURE',
    message: 'no',
  }
  const output = { title: 'x', summary: 'y' }
  test.each([
    [
      'more than fifty annotations',
      { output: { ...output, annotations: Array.from({ length: 51 }, () => annotation) } },
    ],
    ['a long summary', { output: { title: 'x', summary: 'y'.repeat(65_536) } }],
    ['a long text', { output: { ...output, text: 'y'.repeat(65_536) } }],
    ['a long label', { actions: [{ label: 'x'.repeat(21), description: 'd', identifier: 'i' }] }],
    ['four buttons', { actions: Array.from({ length: 4 }, () => ({ label: 'l', description: 'd', identifier: 'i' })) }],
    ['a commit that is not there', { headSha: 'f'.repeat(40) }],
  ])('%s: no', async (_, more) => {
    expect(await created(as(APP), more)).toMatchObject({
      errors: [{ type: 'UNPROCESSABLE', path: ['createCheckRun'] }],
    })
    expect(repository.checks(head)).toEqual([])
  })
})

describe('comments', () => {
  test('are written and edited by their author alone', async () => {
    const ask = as(APP)
    const { pull: subjectId } = await ids(ask)
    const written = await ask(COMMENT, { input: { subjectId, body: 'Blocked.' } })
    const id = valueAt(written, 'data', 'addComment', 'commentEdge', 'node', 'id')
    expect(await ask(EDIT, { input: { id, body: 'Fine.' } })).toEqual({
      data: { updateIssueComment: { issueComment: { body: 'Fine.' } } },
    })
    const other = as({ ...APP, login: 'other' })
    expect(await other(EDIT, { input: { id, body: 'Mine.' } })).toMatchObject({ errors: [{ type: 'FORBIDDEN' }] })
    expect(repository.comments(1).map(({ body }) => body)).toEqual(['Fine.'])
  })

  test.each([
    ['too long', 'x'.repeat(65_537), 'UNPROCESSABLE'],
    ['blank', ' ', 'UNPROCESSABLE'],
  ])('that are %s are refused', async (_, body, type) => {
    const ask = as(APP)
    const { pull: subjectId } = await ids(ask)
    expect(await ask(COMMENT, { input: { subjectId, body } })).toMatchObject({ errors: [{ type }] })
  })

  test('that are gone are not found', async () => {
    const id = `IC_${Buffer.from('IC:1').toString('base64url')}`
    expect(await as(APP)(EDIT, { input: { id, body: 'x' } })).toMatchObject({ errors: [{ type: 'NOT_FOUND' }] })
  })
})

test('the parts of a mutation are carried out in order, and fail each by itself', async () => {
  const ask = as(APP)
  const { repositoryId, pull } = await ids(ask)
  const both = `mutation ($check: CreateCheckRunInput!, $comment: AddCommentInput!) {
    check: createCheckRun(input: $check) { checkRun { status } }
    comment: addComment(input: $comment) { commentEdge { node { body } } }
  }`
  const check = { repositoryId, name: 'countersign/production', headSha: 'f'.repeat(40) }
  expect(await ask(both, { check, comment: { subjectId: pull, body: 'Said.' } })).toMatchObject({
    data: { check: null, comment: { commentEdge: { node: { body: 'Said.' } } } },
    errors: [{ path: ['check'] }],
  })
})

test('an hour of GraphQL has a budget of its own; used up, it answers 200 with an error', async () => {
  simulator.setLimits({ graphqlPerHour: 2 })
  const client = clientOf(simulator, simulator.token(APP))
  const body = { query: '{ viewer { login } }' }
  const answers = [1, 2, 3].map(() => client('/graphql', { method: 'POST', body }))
  const [first, , third] = [await answers[0], await answers[1], await answers[2]]
  expect(first?.json).toEqual({ data: { viewer: { login: 'countersign' } } })
  expect(third).toMatchObject({ status: 200, json: { errors: [{ type: 'RATE_LIMITED' }] } })
  expect(third?.headers.get('x-ratelimit-resource')).toBe('graphql')
  expect(third?.headers.get('x-ratelimit-remaining')).toBe('0')
  expect((await client('/repos/acme/models')).status).toBe(200)
})
