import { describe, expect, test } from 'vitest'
import { Fault } from '../../../src/app/fault.ts'
import { type GitHubClient, githubClient } from '../../../src/adapters/github/client.ts'
import type { Fetch, FetchAnswer, FetchInit } from '../../../src/adapters/github/fetch.ts'
import { quiet } from '../../app/quiet-log.ts'

type Scripted = {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly error?: Error
}

type Calls = { readonly url: string; readonly init: FetchInit }[]

/** Answers in turn, the last one again and again. */
function scriptedFetch(...answers: readonly Scripted[]): { readonly fetch: Fetch; readonly calls: Calls } {
  const calls: Calls = []
  const fetch: Fetch = async (url, init) => {
    const answer = answers[Math.min(calls.length, answers.length - 1)] ?? {}
    calls.push({ url, init })
    if (answer.error !== undefined) throw answer.error
    return answerOf(url, answer)
  }
  return { fetch, calls }
}

/** A client of a GitHub that gives these answers. */
function scripted(...answers: readonly Scripted[]): {
  readonly client: GitHubClient
  readonly waits: number[]
  readonly calls: Calls
} {
  const waits: number[] = []
  const { fetch, calls } = scriptedFetch(...answers)
  const pause = async (ms: number): Promise<void> => void waits.push(ms)
  return { client: githubClient({ token: 't', baseUrl: 'https://api.test', log: quiet, fetch, pause }), waits, calls }
}

function answerOf(url: string, { status = 200, headers = {}, body = '{}' }: Scripted): FetchAnswer {
  const all = new Map(Object.entries({ 'content-type': 'application/json; charset=utf-8', ...headers }))
  const ok = status >= 200 && status < 300
  return { status, statusText: '', ok, url, headers: all, text: async () => body, arrayBuffer: none }
}

async function none(): Promise<ArrayBuffer> {
  return new ArrayBuffer(0)
}

const message = (text: string): string =>
  JSON.stringify({ message: text, documentation_url: 'https://docs.github.com/rest' })
const read = (client: GitHubClient) =>
  client.request('GET /repos/{owner}/{repo}/commits/{ref}', { owner: 'o', repo: 'r', ref: 'a/b' })
const post = (client: GitHubClient) =>
  client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    owner: 'o',
    repo: 'r',
    issue_number: 1,
    body: 'x',
  })

async function faultOf(asked: Promise<unknown>): Promise<Fault> {
  const cause = await asked.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (cause instanceof Fault) return cause
  throw new Error(`no Fault but ${String(cause)}`)
}

describe('what is asked', () => {
  test('carries the pinned version and the token, and encodes names into the address', async () => {
    const { client, calls } = scripted({ body: '{"sha":"x"}' })
    expect((await read(client)).body).toEqual({ sha: 'x' })
    expect(calls[0]?.url).toBe('https://api.test/repos/o/r/commits/a%2Fb')
    expect(calls[0]?.init.headers).toMatchObject({ authorization: 'token t', 'x-github-api-version': '2022-11-28' })
  })

  test('sends a body with a POST', async () => {
    const { client, calls } = scripted({ status: 201 })
    await post(client)
    expect(JSON.parse(calls[0]?.init.body ?? '')).toEqual({ body: 'x' })
  })
})

test('GraphQL is asked beside the REST API of an Enterprise Server', async () => {
  const { fetch, calls } = scriptedFetch({})
  const client = githubClient({ token: 't', baseUrl: 'https://ghes.test/api/v3', log: quiet, fetch })
  await client.request('POST /graphql', { query: '{ viewer { login } }' })
  expect(calls[0]?.url).toBe('https://ghes.test/api/graphql')
})

describe('failures that do not pass', () => {
  const rows: readonly (readonly [string, Scripted, Fault['code'], RegExp])[] = [
    ['401', { status: 401, body: message('Bad credentials') }, 'fault/unauthorized', /github-token/],
    [
      '403',
      { status: 403, body: message('Resource not accessible by integration') },
      'fault/forbidden',
      /contents: read/,
    ],
    ['404', { status: 404, body: message('Not Found') }, 'fault/not-found', /contents: read/],
    ['410', { status: 410, body: message('Gone') }, 'fault/not-found', /permissions/],
    ['422', { status: 422, body: message('Validation Failed') }, 'fault/conflict', /again/],
    ['409', { status: 409, body: message('Git Repository is empty.') }, 'fault/conflict', /again/],
    ['a redirect', { status: 301, body: message('Moved Permanently') }, 'fault/conflict', /renamed/],
    [
      '403 without JSON',
      { status: 403, body: '<html>', headers: { 'content-type': 'text/html' } },
      'fault/forbidden',
      /contents: read/,
    ],
  ]
  test.each(rows)('%s', async (_, answer, code, hint) => {
    const { client, calls } = scripted(answer)
    const fault = await faultOf(read(client))
    expect(fault.code).toBe(code)
    expect(fault.hint).toMatch(hint)
    expect(calls).toHaveLength(1)
  })

  test('a refused write names the permission to add', async () => {
    const fault = await faultOf(post(scripted({ status: 403, body: message('no') }).client))
    expect(fault.hint).toContain('pull-requests: write')
  })

  test("GitHub's own list of permissions goes before ours", async () => {
    const headers = { 'x-accepted-github-permissions': 'metadata=read' }
    const fault = await faultOf(read(scripted({ status: 403, headers, body: message('no') }).client))
    expect(fault.hint).toContain('metadata: read')
  })
})

describe('failures that may pass', () => {
  const bad = { status: 502, body: '<html>', headers: { 'content-type': 'text/html' } }
  const cut = { body: '{"sha":"x' }
  const reset = { error: new Error('socket hang up') }
  const good = { body: '{"sha":"x"}' }

  test.each([
    ['a 502', bad],
    ['an answer that is cut off', cut],
    ['a broken connection', reset],
  ] as const)('%s is asked again, with growing waits', async (_, answer) => {
    const { client, waits } = scripted(answer, answer, good)
    expect((await read(client)).body).toEqual({ sha: 'x' })
    expect(waits).toEqual([1000, 2000])
  })

  test.each([
    ['fault/server', bad],
    ['fault/malformed-answer', cut],
    ['fault/network', reset],
  ] as const)('%s when it does not pass', async (code, answer) => {
    const { client, calls } = scripted(answer)
    expect((await faultOf(read(client))).code).toBe(code)
    expect(calls).toHaveLength(5)
  })

  test('a POST whose fate is unknown is not repeated', async () => {
    for (const answer of [bad, cut, reset]) {
      const { client, calls } = scripted(answer)
      await faultOf(post(client))
      expect(calls).toHaveLength(1)
    }
  })
})

describe('limits', () => {
  const secondary = message('You have exceeded a secondary rate limit.')
  const good = { body: '{}' }
  const later = String(Math.floor(Date.now() / 1000) + 3000)

  test.each([
    ['403 with retry-after', { status: 403, headers: { 'retry-after': '7' }, body: secondary }, 7000],
    ['429 with retry-after', { status: 429, headers: { 'retry-after': '3' }, body: '{}' }, 3000],
    ['a secondary limit that names no time', { status: 403, body: secondary }, 60_000],
    ['429 that names no time', { status: 429, body: '{}' }, 60_000],
  ] as const)('%s is waited for, also before a POST', async (_, answer, wait) => {
    for (const ask of [read, post]) {
      const { client, waits } = scripted(answer, good)
      await ask(client)
      expect(waits).toEqual([wait])
    }
  })

  test.each([
    ['retry-after of an hour', { status: 429, headers: { 'retry-after': '3600' }, body: '{}' }],
    [
      'an exhausted hour',
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': later },
        body: message('API rate limit exceeded'),
      },
    ],
  ] as const)('%s is not waited for', async (_, answer) => {
    const { client, waits } = scripted(answer)
    const fault = await faultOf(read(client))
    expect(fault.code).toBe('fault/rate-limited')
    expect(fault.hint).toMatch(/in \d+ minutes/)
    expect(waits).toEqual([])
  })
})

test('an answer that takes too long is a timeout', async () => {
  const client = githubClient({ token: 't', baseUrl: 'https://api.test', log: quiet, fetch: silent, timeoutMs: 1 })
  expect((await faultOf(read(client))).code).toBe('fault/timeout')
})

/** Never answers; ends only when it is given up. */
const silent: Fetch = (_, { signal }) =>
  new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
