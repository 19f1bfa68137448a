import type { Fault } from '../../app/fault.ts'
import type { Log } from '../../app/ports.ts'
import { answerOf, type Answer } from './answer.ts'
import { attemptOf, type FailedAttempt, faultOf, type Route } from './api-fault.ts'
import { type Fetch, nodeFetch } from './fetch.ts'
import { type Budget, budgetOf } from './request-budget.ts'
import { isRepeatable, RETRIES, retryAfterMs } from './retry.ts'

/** GitHub's REST API behind one function. Errors are `Fault`s; waiting and repeating has happened before one is thrown. */
export type GitHubClient = {
  request(route: Route, parameters: RouteParameters, asking?: Asking): Promise<Answer>
}

/** Values for the `{names}` of a route; the rest becomes the query of a GET and the body of other methods. */
export type RouteParameters = Readonly<Record<string, string | number | readonly string[] | object>>

/** What the client can't know of a request. */
export type Asking = {
  /** May be made again when nobody knows what came of it; by default everything but a POST. */
  readonly repeatable?: boolean
  /** A failure that an answer of status 200 tells of; null for none. */
  readonly failure?: (answer: Answer) => FailedAttempt | null
}

export type GitHubClientOptions = {
  /** A token, or what gives one that is valid now: those of installations last an hour. */
  readonly token: string | (() => Promise<string>)
  /** `https://api.github.com`, or the API address of an Enterprise Server. */
  readonly baseUrl: string
  readonly log: Log
  readonly fetch?: Fetch
  /** Waits so many milliseconds; replaced in tests. */
  readonly pause?: (ms: number) => Promise<void>
  /** Milliseconds one attempt may take in all. */
  readonly timeoutMs?: number
  /** Words a fault for somebody else than whoever runs a job. */
  readonly reword?: (fault: Fault) => Fault
  /** Told of what every answer says is left of the hour's requests; null when it says nothing. */
  readonly onBudget?: (budget: Budget | null) => void
}

/** The version whose answers we read; pinned, because the default moves. */
const API_VERSION = '2022-11-28'

/** Long enough for the largest blob over a slow line. */
const ATTEMPT_MS = 300_000

type Ask = (route: Route, parameters: RouteParameters) => Promise<Answer>

/** An attempt that an answer of status 200 tells has failed. */
class TellsFailure extends Error {
  readonly failed: FailedAttempt

  constructor(failed: FailedAttempt) {
    super(failed.message)
    this.failed = failed
  }
}

/** A client that loads octokit with its first request, so that a run that needs none doesn't pay for it. */
export function githubClient(options: GitHubClientOptions): GitHubClient {
  const pause = options.pause ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)))
  const reword = options.reword ?? ((fault) => fault)
  let connecting: Promise<Ask> | null = null
  return {
    async request(route, parameters, { repeatable = isRepeatable(route), failure } = {}) {
      connecting ??= connect(options)
      const ask = await connecting
      for (let attempt = 1; ; attempt++) {
        try {
          const answer = await ask(route, parameters)
          const failed = failure?.(answer) ?? null
          if (failed === null) return answer
          throw new TellsFailure(failed)
        } catch (cause) {
          const failed = cause instanceof TellsFailure ? cause.failed : attemptOf(cause)
          const wait = attempt > RETRIES ? null : retryAfterMs(failed, repeatable, attempt)
          if (wait === null) throw reword(faultOf(failed, route))
          options.log.warn('github.retry', { route, attempt, status: failed.status, wait })
          await pause(wait)
        }
      }
    },
  }
}

async function connect(options: GitHubClientOptions): Promise<Ask> {
  const { Octokit } = await import('@octokit/core')
  const { token } = options
  const octokit = new Octokit({
    ...(typeof token === 'string' ? { auth: token } : {}),
    baseUrl: options.baseUrl,
    userAgent: 'countersign',
    log: silent,
    request: { fetch: withBody(options), parseSuccessResponseBody: false },
  })
  const version = { 'x-github-api-version': API_VERSION }
  return async (route, parameters) => {
    const headers = typeof token === 'string' ? version : { ...version, authorization: `bearer ${await token()}` }
    const signal = AbortSignal.timeout(options.timeoutMs ?? ATTEMPT_MS)
    // an Enterprise Server keeps GraphQL beside the REST API, not below it
    const place = route === 'POST /graphql' ? { baseUrl: options.baseUrl.replace(/\/v3$/, '') } : {}
    const answer = await octokit.request(route, { ...parameters, ...place, headers, request: { signal } })
    return answerOf(route, answer)
  }
}

/** Octokit would take a JSON text that doesn't parse for a plain string; so it hands us the text, and we parse. */
function withBody({
  fetch = nodeFetch,
  onBudget,
}: GitHubClientOptions): (...call: Parameters<Fetch>) => Promise<unknown> {
  return async (url, init) => {
    const answer = await fetch(url, init)
    onBudget?.(budgetOf(answer.headers))
    return { ...answer, body: answer.ok ? await answer.text() : null }
  }
}

/** Octokit prints deprecations to the console, where they would mix with the report. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore }

function ignore(): void {}
