import type { Log } from '../../app/ports.ts'
import { answerOf, type Answer } from './answer.ts'
import { attemptOf, faultOf, type Route } from './api-fault.ts'
import { type Fetch, nodeFetch } from './fetch.ts'
import { RETRIES, retryAfterMs } from './retry.ts'

/** GitHub's REST API behind one function. Errors are `Fault`s; waiting and repeating has happened before one is thrown. */
export type GitHubClient = {
  request(route: Route, parameters: RouteParameters): Promise<Answer>
}

/** Values for the `{names}` of a route; the rest becomes the query of a GET and the body of other methods. */
export type RouteParameters = Readonly<Record<string, string | number>>

export type GitHubClientOptions = {
  readonly token: string
  /** `https://api.github.com`, or the API address of an Enterprise Server. */
  readonly baseUrl: string
  readonly log: Log
  readonly fetch?: Fetch
  /** Waits so many milliseconds; replaced in tests. */
  readonly pause?: (ms: number) => Promise<void>
  /** Milliseconds one attempt may take in all. */
  readonly timeoutMs?: number
}

/** The version whose answers we read; pinned, because the default moves. */
const API_VERSION = '2022-11-28'

/** Long enough for the largest blob over a slow line. */
const ATTEMPT_MS = 300_000

type Ask = (route: Route, parameters: RouteParameters) => Promise<Answer>

/** A client that loads octokit with its first request, so that a run that needs none doesn't pay for it. */
export function githubClient(options: GitHubClientOptions): GitHubClient {
  const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  let asking: Promise<Ask> | null = null
  return {
    async request(route, parameters) {
      asking ??= connect(options)
      const ask = await asking
      for (let attempt = 1; ; attempt++) {
        try {
          return await ask(route, parameters)
        } catch (cause) {
          const failed = attemptOf(cause)
          const wait = attempt > RETRIES ? null : retryAfterMs(failed, route, attempt)
          if (wait === null) throw faultOf(failed, route)
          options.log.warn('github.retry', { route, attempt, status: failed.status, wait })
          await pause(wait)
        }
      }
    },
  }
}

async function connect(options: GitHubClientOptions): Promise<Ask> {
  const { Octokit } = await import('@octokit/core')
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.baseUrl,
    userAgent: 'countersign',
    log: silent,
    request: { fetch: withBody(options.fetch ?? nodeFetch), parseSuccessResponseBody: false },
  })
  const headers = { 'x-github-api-version': API_VERSION }
  return async (route, parameters) => {
    const signal = AbortSignal.timeout(options.timeoutMs ?? ATTEMPT_MS)
    // an Enterprise Server keeps GraphQL beside the REST API, not below it
    const place = route === 'POST /graphql' ? { baseUrl: options.baseUrl.replace(/\/v3$/, '') } : {}
    const answer = await octokit.request(route, { ...parameters, ...place, headers, request: { signal } })
    return answerOf(route, answer)
  }
}

/** Octokit would take a JSON text that doesn't parse for a plain string; so it hands us the text, and we parse. */
function withBody(fetch: Fetch): (...call: Parameters<Fetch>) => Promise<unknown> {
  return async (url, init) => {
    const answer = await fetch(url, init)
    return { ...answer, body: answer.ok ? await answer.text() : null }
  }
}

/** Octokit prints deprecations to the console, where they would mix with the report. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

function ignore(): void {}
