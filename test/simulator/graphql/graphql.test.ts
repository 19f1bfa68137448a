import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf, valueAt } from '../client.ts'
import type { Answer, Client } from '../client.ts'
import { startSimulator } from '../simulator.ts'
import type { Simulator } from '../simulator.ts'

let simulator: Simulator
let get: Client
beforeEach(async () => {
  simulator = await startSimulator()
  const repository = simulator.createRepository('acme/models', { private: true })
  repository.commit({ branch: 'main', files: { a: '1' } })
  repository.commit({ branch: 'side', files: { a: '2' }, message: 'Change' })
  repository.openPull({ head: 'side', base: 'main', author: 'bob' })
  for (const state of ['COMMENTED', 'APPROVED'] as const) repository.review(1, { author: 'dana', state })
  get = clientOf(simulator, simulator.token({ kind: 'actions' }))
})
afterEach(() => simulator.close())

function ask(query: string, variables: unknown = {}): Promise<Answer> {
  return get('/graphql', { method: 'POST', body: { query, variables } })
}

test("queries run on GitHub's own schema", async () => {
  const query = `query ($number: Int!, $after: String) {
    repository(owner: "acme", name: "models") {
      pullRequest(number: $number) {
        changedFiles
        author { login }
        commits(first: 5) { nodes { commit { message } } }
        reviews(first: 1, after: $after) { totalCount nodes { state } pageInfo { hasNextPage endCursor } }
      }
    }
  }`
  const first = await ask(query, { number: 1, after: null })
  const after = valueAt(first.json, 'data', 'repository', 'pullRequest', 'reviews', 'pageInfo', 'endCursor')
  const { json } = await ask(query, { number: 1, after })
  const pageInfo = { hasNextPage: false, endCursor: expect.any(String) }
  const reviews = { totalCount: 2, nodes: [{ state: 'APPROVED' }], pageInfo }
  const commits = { nodes: [{ commit: { message: 'Change' } }] }
  expect(json).toEqual({
    data: { repository: { pullRequest: { changedFiles: 1, author: { login: 'bob' }, commits, reviews } } },
  })
  expect(simulator.violations).toEqual([])
})

test.each([
  ['a field GitHub does not have', '{ repository(owner: "acme", name: "models") { stack } }'],
  ['a field that is not simulated', '{ repository(owner: "acme", name: "models") { forkCount } }'],
])('%s is an error in a 200, and a violation', async (_, query) => {
  const answer = await ask(query)
  expect(answer).toMatchObject({ status: 200, json: { errors: [{}] } })
  expect(simulator.violations).toHaveLength(1)
})

test('lists need a size, and what may not be seen is an error (platform.md 4)', async () => {
  const unsized = await ask(
    '{ repository(owner: "acme", name: "models") { pullRequest(number: 1) { reviews { totalCount } } } }',
  )
  expect(unsized.json).toMatchObject({ errors: [{ message: expect.stringContaining('first') }] })
  const hidden = clientOf(simulator, simulator.token({ kind: 'user', login: 'eve' }))
  const body = { query: '{ repository(owner: "acme", name: "models") { name } }' }
  expect((await hidden('/graphql', { method: 'POST', body })).json).toMatchObject({ data: { repository: null } })
  expect((await clientOf(simulator, null)('/graphql', { method: 'POST', body })).status).toBe(401)
})
