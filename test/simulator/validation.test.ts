import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clientOf } from './client.ts'
import type { Client } from './client.ts'
import type { Reply } from './call.ts'
import { answer } from './exchange.ts'
import type { Exchange } from './exchange.ts'
import { REPO } from './facts.ts'
import { addRepository, createHub } from './hub.ts'
import { GITHUB_LIMITS } from './limits.ts'
import { RateLimit } from './rate-limit.ts'
import { Router } from './router.ts'
import { startSimulator } from './simulator.ts'
import type { Simulator } from './simulator.ts'
import { fullRepositoryShape } from './shapes/repository.ts'

describe('requests', () => {
  let simulator: Simulator
  let get: Client
  beforeEach(async () => {
    simulator = await startSimulator()
    const repository = simulator.createRepository('acme/models')
    repository.commit({ branch: 'main', files: { a: '1' } })
    repository.commit({ branch: 'side', files: { a: '2' } })
    repository.openPull({ head: 'side', base: 'main' })
    get = clientOf(simulator, simulator.token({ kind: 'actions' }))
  })
  afterEach(() => simulator.close())

  test.each([
    ['a query parameter GitHub does not have', 'request', '/pulls?stat=open', {}],
    ['a query value GitHub does not take', 'request', '/pulls?state=merged', {}],
    ['a number that is none', 'request', '/pulls?per_page=many', {}],
    ['a path parameter that is no number', 'request', '/pulls/one', {}],
    ['a method GitHub does not have there', 'route', '/issues/1/comments', { method: 'PATCH', body: {} }],
    ['a missing field', 'request', '/issues/1/comments', { method: 'POST', body: {} }],
    ['a wrong type', 'request', '/issues/1/comments', { method: 'POST', body: { body: 1 } }],
    [
      'a field GitHub does not know',
      'request',
      '/issues/1/comments',
      { method: 'POST', body: { body: 'x', text: 'x' } },
    ],
    ['no body where one is needed', 'request', '/issues/1/comments', { method: 'POST' }],
    ['a path GitHub does not have', 'route', '/pull/1', {}],
    ['a path that is not simulated', 'route', '/labels', {}],
  ])('%s is a violation', async (_, where, path, question) => {
    expect((await get(`${REPO}${path}`, question)).status).toBe(500)
    expect(simulator.violations).toMatchObject([{ where }])
  })

  test('broken JSON, an unknown API version and a missing user agent are refused as GitHub does', async () => {
    expect((await get(`${REPO}/issues/1/comments`, { method: 'POST', body: '{' })).status).toBe(400)
    expect((await get(REPO, { headers: { 'x-github-api-version': '2020-01-01' } })).status).toBe(400)
    expect((await get(REPO, { headers: { 'user-agent': '' } })).status).toBe(403)
    expect(simulator.violations).toEqual([])
  })

  test('nothing is held against anybody when validation is off', async () => {
    const lax = await startSimulator({ validate: false })
    lax.createRepository('acme/models').commit({ branch: 'main' })
    const ask = clientOf(lax, null)
    expect([(await ask(`${REPO}/pulls?stat=open`)).status, (await ask(`${REPO}/labels`)).status]).toEqual([200, 404])
    expect(lax.violations).toEqual([])
    await lax.close()
  })
})

/** An exchange whose only route answers what a test plants. */
function planted(reply: (shape: Readonly<Record<string, unknown>>) => Reply): { exchange: Exchange; reply: Reply } {
  const hub = createHub(GITHUB_LIMITS)
  hub.url = 'http://127.0.0.1:1'
  const repository = addRepository(hub, 'acme/models')
  const route = {
    method: 'GET',
    template: '/repos/{owner}/{repo}',
    need: null,
    answer: () => reply(fullRepositoryShape(repository)),
  } as const
  const exchange: Exchange = {
    hub,
    router: new Router([route]),
    rateLimit: new RateLimit(),
    validate: true,
    violations: [],
  }
  const headers = { 'user-agent': 'test' }
  const incoming = { method: 'GET', path: REPO, query: new URLSearchParams(), headers, text: '' }
  return { exchange, reply: answer(exchange, incoming) }
}

describe('answers', () => {
  test('one that fits passes', () => {
    const { exchange, reply } = planted((json) => ({ status: 200, json }))
    expect([reply.status, exchange.violations]).toEqual([200, []])
  })

  test.each([
    ['a field is missing', (json: object) => ({ status: 200, json: { ...json, id: undefined } })],
    ['a field is of another type', (json: object) => ({ status: 200, json: { ...json, id: '1' } })],
    ['a field is invented', (json: object) => ({ status: 200, json: { ...json, tier: 'high' } })],
    ['a field inside is wrong', (json: object) => ({ status: 200, json: { ...json, owner: {} } })],
    ['null stands where it may not', (json: object) => ({ status: 200, json: { ...json, name: null } })],
    ['a date is none', (json: object) => ({ status: 200, json: { ...json, created_at: 'today' } })],
    ['an address is none', (json: object) => ({ status: 200, json: { ...json, html_url: 'no address' } })],
    ['the status is not described', (json: object) => ({ status: 201, json })],
    ['an empty answer is not described', () => ({ status: 204 })],
    ['the body is missing', () => ({ status: 200 })],
    ['an error has no message', () => ({ status: 404, json: { error: 'gone' } })],
  ])('when %s it is a violation', (_, reply) => {
    const { exchange, reply: sent } = planted(reply)
    expect(sent.status).toBe(500)
    expect(exchange.violations).toMatchObject([{ where: 'response', method: 'GET', path: REPO }])
  })
})
