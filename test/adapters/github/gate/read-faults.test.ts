import { describe, expect, test } from 'vitest'
import { type Fault, LimitFault } from '../../../../src/app/fault.ts'
import type { FaultResponse } from '../../../simulator/faults.ts'
import { faultOf } from '../fault-of.ts'
import { gateCaches } from '../../../../src/adapters/github/gate/caches.ts'
import { gateClient } from '../../../../src/adapters/github/gate/gate-client.ts'
import { gateForge } from '../../../../src/adapters/github/gate/gate-forge.ts'
import { quiet } from '../../../app/quiet-log.ts'
import type { Permissions } from '../../../simulator/tokens.ts'
import { checkWrite, type GateScene, gateScene, GRANTED, MARKER, POLICY, RUNNING } from './scene.ts'

const GRAPHQL = /^\/graphql$/

/** A GitHub that answers GraphQL like this, so many times. */
async function failing(respond: FaultResponse, times = Number.POSITIVE_INFINITY): Promise<GateScene> {
  const scene = await gateScene()
  await scene.read()
  scene.simulator.faults.add({ match: { path: GRAPHQL }, times, respond })
  scene.spent()
  return scene
}

const said = (errors: unknown, data: unknown = null): FaultResponse => ({ status: 200, body: { data, errors } })
const html = { status: 502, body: '<html>502 Bad Gateway</html>' }
const trouble = said([{ message: 'Something went wrong while executing your query. Please include `0401:6C25`.' }])

describe('failures that do not pass', () => {
  const rows: readonly (readonly [string, FaultResponse, Fault['code']])[] = [
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }, 'fault/forbidden'],
    ['401', { status: 401, body: { message: 'Bad credentials' } }, 'fault/unauthorized'],
    ['404', { status: 404, body: { message: 'Not Found' } }, 'fault/not-found'],
    [
      '200 with FORBIDDEN',
      said([{ type: 'FORBIDDEN', path: ['repository', 'pullRequest'], message: 'Resource not accessible' }]),
      'fault/forbidden',
    ],
    [
      '200 without the repository',
      said([{ type: 'NOT_FOUND', path: ['repository'], message: 'Could not resolve' }], { repository: null }),
      'fault/not-found',
    ],
    ['200 with a refusal', said([{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: 'Too many nodes' }]), 'fault/conflict'],
  ]
  test.each(rows)('%s', async (_, respond, code) => {
    const { read, spent } = await failing(respond)
    const fault = await faultOf(read())
    expect(fault.code).toBe(code)
    expect(fault.hint).not.toMatch(/job|github-token/)
    expect(spent()).toBe(1)
  })
})

describe('failures that may pass', () => {
  const rows: readonly (readonly [string, FaultResponse, Fault['code']])[] = [
    ['502', html, 'fault/server'],
    ['200 with “something went wrong”', trouble, 'fault/server'],
    ['200 with a time-out', said([{ message: "We couldn't respond to your request in time." }]), 'fault/server'],
    ['an empty answer', { status: 200, body: '' }, 'fault/malformed-answer'],
    ['an answer that is no JSON', { status: 200, body: '{"data":' }, 'fault/malformed-answer'],
    ['an answer that is cut off', 'truncate', 'fault/network'],
    ['no answer', 'reset', 'fault/network'],
    ['neither data nor errors', { status: 200, body: {} }, 'fault/malformed-answer'],
  ]
  test.each(rows)('%s is asked again, and in the end a fault', async (_, respond, code) => {
    const { read, spent } = await failing(respond)
    expect((await faultOf(read())).code).toBe(code)
    expect(spent()).toBe(5)
  })

  test.each(rows)('%s is survived', async (_, respond) => {
    const { read, waits } = await failing(respond, 2)
    expect((await read()).number).toBe(1)
    expect(waits).toEqual([1000, 2000])
  })
})

describe('limits', () => {
  test('a used up budget is a 200, and says until when', async () => {
    const { simulator, read, spent, waits } = await gateScene()
    simulator.setLimits({ graphqlPerHour: 0 })
    spent()
    const fault = await faultOf(read())
    expect(fault).toBeInstanceOf(LimitFault)
    const until = fault instanceof LimitFault ? fault.until : null
    expect(until ?? 0).toBeGreaterThan(Date.now() + 3_000_000)
    expect(spent()).toBe(1)
    expect(waits).toEqual([])
  })

  test.each([403, 429])('a secondary limit of %i is waited out', async (status) => {
    const headers = { 'retry-after': '7' }
    const body = { message: 'You have exceeded a secondary rate limit.' }
    const { read, waits } = await failing({ status, headers, body }, 1)
    await read()
    expect(waits).toEqual([7000])
  })
})

describe('answers that are not what the description says', () => {
  const pull = { __typename: 'PullRequest', id: 'PR_1' }
  const rows: readonly (readonly [string, unknown])[] = [
    ['no pull request, and no error', { repository: { pullRequest: null } }],
    ['nothing at all', { repository: null }],
    ['a pull request without facts', { repository: { pullRequest: pull } }],
    ['a list in place of a pull request', { repository: { pullRequest: [] } }],
  ]
  test.each(rows)('%s', async (_, data) => {
    const { read } = await failing({ status: 200, body: { data } })
    expect((await faultOf(read())).code).toBe('fault/malformed-answer')
  })

  test.each([
    ['state', 'DRAFT'],
    ['headRefOid', 'HEAD'],
    ['isDraft', null],
    ['reviews', null],
    ['commits', { totalCount: 1, nodes: [null], pageInfo: { hasNextPage: false, endCursor: null } }],
    ['author', undefined],
    ['baseRef', { target: { oid: 'main' } }],
  ])('a pull request whose %s is %j', async (field, value) => {
    const { read, answerWith } = await gateScene()
    await answerWith({ [field]: value })
    expect((await faultOf(read())).code).toBe('fault/malformed-answer')
  })

  test('an answer without its date', async () => {
    const { read } = await failing({
      status: 200,
      headers: { date: 'yesterday' },
      body: { data: { repository: null } },
    })
    expect((await faultOf(read())).message).toContain('date')
  })
})

async function asked(permissions: Permissions): Promise<Fault> {
  const { simulator, options } = await gateScene()
  const repository = simulator.createRepository('acme/secret', { private: true })
  repository.commit({ branch: 'main', files: { a: '1' } })
  repository.commit({ branch: 'side', files: { a: '2' } })
  repository.openPull({ head: 'side', base: 'main', author: 'bob' })
  const token = simulator.token({ kind: 'app', permissions })
  const client = gateClient({ token: async () => token, baseUrl: simulator.url, log: quiet })
  const name = { owner: 'acme', repo: 'secret' }
  const forge = gateForge({ client, name, caches: gateCaches(), policyPath: POLICY, marker: MARKER })
  return faultOf(forge.readPull(1, options))
}

describe('a private repository', () => {
  test.each(['pull_requests', 'checks'] as const)('is not read without the permission %s', async (scope) => {
    const { [scope]: _, ...less } = GRANTED
    const fault = await asked(less)
    expect(fault.code).toBe('fault/forbidden')
    expect(fault.hint).toContain('permissions')
  })
})

test('a pull request that moves between two pages is read again from the start', async () => {
  const { repository, read, simulator, spent } = await gateScene()
  for (let index = 0; index < 150; index++) repository.review(1, { author: `out${index}`, state: 'COMMENTED' })
  simulator.faults.add({ match: { path: GRAPHQL }, after: 1, times: 1, respond: { delayMs: 300 } })
  spent()
  const reading = read()
  const second = async (): Promise<void> => {
    while (simulator.requests.at(-1)?.path !== '/graphql' || simulator.requests.length < 2) {
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await second()
  const head = repository.commit({ branch: 'retrain', files: { moved: '1' } })
  const { head: read2, commits, reviews } = await reading
  expect(read2.sha).toBe(head)
  expect(commits.items.map(({ sha }) => sha)).toContain(head)
  expect(reviews.items).toHaveLength(150)
  expect(spent()).toBe(4)
})

describe('a write before reading whose fate is unknown', () => {
  test('is not made twice', async () => {
    const { repository, forge, options, read, simulator, spent } = await gateScene()
    await read()
    const head = repository.resolve('retrain') ?? ''
    simulator.faults.add({ match: { path: GRAPHQL }, times: 1, respond: 'lose-response' })
    spent()
    const before = checkWrite(head, RUNNING)
    expect((await faultOf(forge.readPull(1, { ...options, before }))).code).toBe('fault/network')
    expect(spent()).toBe(1)
    expect((await read()).checks).toHaveLength(1)
  })

  test('fails with the write', async () => {
    const { forge, options, read } = await gateScene()
    await read()
    const before = checkWrite('f'.repeat(40), RUNNING)
    expect((await faultOf(forge.readPull(1, { ...options, before }))).code).toBe('fault/conflict')
  })
})
