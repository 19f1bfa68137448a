import { createVerify, createPublicKey } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Probot } from 'probot'
import { afterEach, describe, expect, test } from 'vitest'
import { nodeFetch } from '../../src/adapters/github/fetch.ts'
import { appForge } from '../../src/bot/app-forge.ts'
import { AppOctokit } from '../../src/bot/app-octokit.ts'
import { installationTokens } from '../../src/bot/installation-tokens.ts'
import { openLogger } from '../../src/bot/log.ts'
import type { AppForge, Tokens } from '../../src/bot/world.ts'
import { rsaKey, SECRET } from './keys.ts'
import { ManualClock } from './manual-clock.ts'
import { APP, AT } from './trigger/payloads.ts'

const key = rsaKey(2048)

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const closing: (() => void)[] = []

afterEach(() => {
  for (const close of closing.splice(0)) close()
})

type Asked = { readonly method: string; readonly url: string; readonly authorization: string }

type Bench = { readonly app: AppForge; readonly tokens: Tokens; readonly clock: ManualClock; readonly asked: Asked[] }

/** GitHub over real HTTP, asked by way of Probot. */
async function bench(handler: Handler): Promise<Bench> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const { method = '', url = '', headers } = request
    asked.push({ method, url, authorization: headers.authorization ?? '' })
    handler(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  const { port } = server.address() as AddressInfo
  const log = openLogger({ level: 'error', redact: (text) => text, write: () => {} })
  const request = { fetch: nodeFetch as unknown as typeof fetch }
  const baseUrl = `http://127.0.0.1:${port}`
  const probot = new Probot({ appId: APP, privateKey: key, secret: SECRET, baseUrl, log, Octokit: AppOctokit, request })
  const octokit = await probot.auth()
  const clock = new ManualClock(AT)
  return { app: appForge({ octokit, appId: APP }), tokens: installationTokens(octokit, clock), clock, asked }
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Handler {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return (_, response) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text)
}

test('the App introduces itself with a token its key has signed', async () => {
  const { app, asked } = await bench(json(200, { id: APP, slug: 'countersign', events: ['push'] }))
  expect(await app.identify()).toEqual({ id: APP, slug: 'countersign' })
  const [head = '', body = '', signature = ''] = (asked[0]?.authorization ?? '').replace(/^bearer /i, '').split('.')
  const verifier = createVerify('RSA-SHA256').update(`${head}.${body}`)
  expect(verifier.verify(createPublicKey(key), signature, 'base64url')).toBe(true)
  const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString())
  expect(String((claims as Record<string, unknown>)['iss'])).toBe(String(APP))
})

describe('what is wrong with the key or with GitHub is a fault that says what to do', () => {
  test.each([
    [
      'the key of another App',
      json(200, { id: 8, slug: 'other', events: [] }),
      'fault/unauthorized',
      /APP_ID and PRIVATE_KEY/,
    ],
    ['a key GitHub does not know', json(401, { message: 'Bad credentials' }), 'fault/unauthorized', /clock/],
    ['no such App', json(404, { message: 'Not Found' }), 'fault/not-found', /GITHUB_API_URL/],
    ['GitHub is down', json(502, 'bad gateway'), 'fault/server', /tried again/],
    ['GitHub limits us', json(429, { message: 'slow down' }), 'fault/rate-limited', /tried again/],
    ['an answer without an id', json(200, {}), 'fault/malformed-answer', /githubstatus/],
  ])('%s', async (_, handler, code, hint) => {
    const { app } = await bench(handler)
    await expect(app.identify()).rejects.toMatchObject({ name: 'Fault', code, hint: expect.stringMatching(hint) })
  })

  test.each([
    [429, { 'retry-after': '0' }],
    [403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }],
    [502, {}],
  ])('nothing is repeated behind our back: %i', async (status, headers) => {
    const { app, asked } = await bench(json(status, { message: 'API rate limit exceeded' }, headers))
    await expect(app.redeliver('12')).rejects.toMatchObject({ name: 'Fault' })
    expect(asked).toHaveLength(1)
  })

  test('nobody there', async () => {
    const { app } = await bench((request) => request.socket.destroy())
    await expect(app.identify()).rejects.toMatchObject({ code: 'fault/network' })
  })
})

test('ids of deliveries are exact, however long, and pages follow one another', async () => {
  const listed = `[{"id":9223372036854775807,"guid":"0A-B","delivered_at":"2026-11-22T10:00:00Z","status_code":502},
    {"id":12,"guid":"c","delivered_at":"2026-11-22T09:00:00Z","status_code":null}]`
  const link = { link: '<https://api.github.com/app/hook/deliveries?per_page=100&cursor=v1_12>; rel="next"' }
  const { app, asked } = await bench((request, response) => {
    const last = request.url?.includes('cursor=') === true
    json(200, last ? '[]' : listed, last ? {} : link)(request, response)
  })
  const first = await app.deliveries(null)
  expect(first).toEqual({
    deliveries: [
      { id: '9223372036854775807', guid: '0a-b', deliveredAt: '2026-11-22T10:00:00Z', statusCode: 502 },
      { id: '12', guid: 'c', deliveredAt: '2026-11-22T09:00:00Z', statusCode: 0 },
    ],
    next: 'v1_12',
  })
  expect(await app.deliveries(first.next)).toEqual({ deliveries: [], next: null })
  expect(asked.map(({ url }) => url)).toEqual([
    '/app/hook/deliveries?per_page=100',
    '/app/hook/deliveries?per_page=100&cursor=v1_12',
  ])
})

test('a delivery is asked for by its exact id', async () => {
  const { app, asked } = await bench(json(202, {}))
  await app.redeliver('9223372036854775807')
  expect(asked).toMatchObject([{ method: 'POST', url: '/app/hook/deliveries/9223372036854775807/attempts' }])
})

describe('tokens of installations', () => {
  const text = `ghs_7001_${'x'.repeat(500)}.y.z`
  const hour = { token: text, expires_at: new Date(AT + 3_600_000).toISOString(), permissions: {} }

  test('are fetched once, where the API is, and may be of any length', async () => {
    const { tokens, asked } = await bench(json(201, hour))
    expect(await Promise.all([tokens.of(99), tokens.of(99)])).toEqual([text, text])
    expect(await tokens.of(99)).toBe(text)
    expect(asked.map(({ url }) => url)).toEqual(['/app/installations/99/access_tokens'])
  })

  test('are fetched anew before they end, and when one was refused', async () => {
    const { tokens, clock, asked } = await bench(json(201, hour))
    await tokens.of(99)
    tokens.forget(99)
    await tokens.of(99)
    expect(asked).toHaveLength(2)
    clock.advance(3_600_000 - 300_000)
    await tokens.of(99)
    expect(asked).toHaveLength(3)
  })

  test.each([
    ['an installation that is gone', json(404, { message: 'Not Found' }), 'fault/not-found'],
    ['an answer without a token', json(201, {}), 'fault/malformed-answer'],
  ])('%s is a fault, and is asked for again the next time', async (_, handler, code) => {
    const { tokens, asked } = await bench(handler)
    await expect(tokens.of(99)).rejects.toMatchObject({ code })
    await expect(tokens.of(99)).rejects.toMatchObject({ code })
    expect(asked).toHaveLength(2)
  })
})
