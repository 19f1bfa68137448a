import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientOf, closeClean } from './client.ts'
import type { Client } from './client.ts'
import { REPO } from './facts.ts'
import { startSimulator } from './simulator.ts'
import type { SimulatedRepository, Simulator } from './simulator.ts'

let simulator: Simulator
let repository: SimulatedRepository
let get: Client
beforeEach(async () => {
  simulator = await startSimulator()
  repository = simulator.createRepository('acme/models', { private: true })
  repository.commit({ branch: 'main', files: { a: '1' } })
  repository.commit({ branch: 'side', files: { a: '2' } })
  repository.openPull({ head: 'side', base: 'main' })
  get = clientOf(simulator, simulator.token({ kind: 'actions' }))
})
afterEach(() => closeClean(simulator))

function comment(): ReturnType<Client> {
  return get(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
}

test.each([
  [{ status: 500 }, {}],
  [{ status: 502, body: '<html>bad gateway</html>' }, { 'content-type': 'text/html' }],
  [{ status: 429, headers: { 'retry-after': '7' } }, { 'retry-after': '7' }],
])('an injected %j is answered once, then the truth again', async (respond, headers) => {
  simulator.faults.add({ match: { method: 'GET', path: /\/pulls\/1$/ }, times: 1, respond })
  expect((await get(REPO)).status).toBe(200)
  const failed = await get(`${REPO}/pulls/1`)
  expect(failed.status).toBe(respond.status)
  expect(Object.fromEntries(failed.headers)).toMatchObject(headers)
  expect((await get(`${REPO}/pulls/1`)).status).toBe(200)
})

test('faults may let some requests pass, and go on for ever', async () => {
  simulator.faults.add({ after: 1, respond: { status: 503 } })
  const statuses = [(await get(REPO)).status, (await get(REPO)).status, (await get(REPO)).status]
  expect(statuses).toEqual([200, 503, 503])
  simulator.faults.clear()
  expect((await get(REPO)).status).toBe(200)
})

test('a truncated answer breaks off inside its body', async () => {
  simulator.faults.add({ times: 1, respond: 'truncate' })
  await expect(get(REPO)).rejects.toThrow('terminated')
  expect((await get(REPO)).status).toBe(200)
})

test('a reset does nothing, a lost response did the work', async () => {
  const match = { method: 'POST' }
  simulator.faults.add({ match, times: 1, respond: 'reset' })
  simulator.faults.add({ match, times: 1, respond: 'lose-response' })
  await expect(comment()).rejects.toThrow('fetch failed')
  expect(repository.comments(1)).toHaveLength(0)
  await expect(comment()).rejects.toThrow('fetch failed')
  expect(repository.comments(1)).toHaveLength(1)
  expect((await comment()).status).toBe(201)
})

test('a slow answer is the true one', async () => {
  simulator.faults.add({ times: 1, respond: { delayMs: 30 } })
  expect((await get(REPO)).status).toBe(200)
})

test('the secondary limit is 403 with retry-after (platform.md 4)', async () => {
  simulator.faults.addSecondaryLimit({ times: 1, retryAfter: 3, match: { method: 'GET' } })
  const answer = await get(REPO)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([403, '3'])
  expect(answer.text).toContain('secondary rate limit')
})

test('every request is on record', async () => {
  const token = simulator.token({ kind: 'actions' })
  const mine = clientOf(simulator, token)
  await mine(`${REPO}/issues/1/comments?per_page=5`)
  await mine(`${REPO}/issues/1/comments`, { method: 'POST', body: { body: 'x' } })
  expect(simulator.requests).toMatchObject([
    { method: 'GET', path: `${REPO}/issues/1/comments`, query: 'per_page=5', body: null, token, status: 200 },
    { method: 'POST', body: { body: 'x' }, status: 201 },
  ])
})
