import { unreachable } from '../../core/base/unreachable.ts'
import { Fault, LimitFault } from '../../app/fault.ts'

/** The endpoints we use; a new one is added here, with the permission it needs below. */
export type Route =
  | 'GET /repos/{owner}/{repo}/commits/{ref}'
  | 'GET /repos/{owner}/{repo}/compare/{basehead}'
  | 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}'
  | 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}'
  | 'GET /repos/{owner}/{repo}/pulls/{pull_number}'
  | 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
  | 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  | 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
  | 'GET /repos/{owner}/{repo}/pulls'
  | 'POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'
  | 'GET /repos/{owner}/{repo}/activity'
  | 'POST /repos/{owner}/{repo}/issues'
  | 'GET /installation/repositories'
  | 'GET /repos/{owner}/{repo}'
  | 'GET /repos/{owner}/{repo}/branches'
  | 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
  | 'GET /repos/{owner}/{repo}/rules/branches/{branch}'
  | 'GET /repos/{owner}/{repo}/rulesets'
  | 'GET /repos/{owner}/{repo}/rulesets/{ruleset_id}'
  | 'GET /repos/{owner}/{repo}/codeowners/errors'
  | 'GET /repos/{owner}/{repo}/commits/{ref}/check-runs'
  | 'GET /repos/{owner}/{repo}/installation'
  | 'GET /app'
  | 'GET /app/hook/config'
  | 'GET /app/hook/deliveries'
  | 'POST /app/installations/{installation_id}/access_tokens'
  | 'GET /user'
  | 'POST /graphql'

/** How one attempt failed, told apart by what can be done about it. */
export type FailedAttempt = {
  readonly kind:
    | 'network'
    | 'timeout'
    | 'server'
    | 'limited'
    | 'unauthorized'
    | 'forbidden'
    | 'not-found'
    | 'malformed'
    | 'refused'
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** GitHub's own words, or the network's. */
  readonly message: string
  /** How long a limit lasts; null when the answer does not say. */
  readonly retryAfterMs: number | null
  /** Permissions GitHub says the request needs; null when it does not say. */
  readonly permissions: string | null
  readonly cause: unknown
}

/** Reads what octokit, or our own reading of the answer, has thrown. */
export function attemptOf(cause: unknown): FailedAttempt {
  const none = { status: null, retryAfterMs: null, permissions: null, cause }
  if (cause instanceof Fault) {
    return { ...none, kind: cause.code === 'fault/malformed-answer' ? 'malformed' : 'refused', message: cause.message }
  }
  const message = cause instanceof Error ? cause.message : String(cause)
  const response = responseOf(cause)
  if (response === null) {
    const late = isAbort(cause)
    return { ...none, kind: late ? 'timeout' : 'network', message }
  }
  const { status, headers } = response
  const limit = limitOf(status, headers, message)
  return {
    kind: limit === null ? kindOf(status) : 'limited',
    status,
    message: message.replace(/ - https:\/\/docs\.github\.com\S*$/, ''),
    retryAfterMs: limit?.retryAfterMs ?? null,
    permissions: headers.get('x-accepted-github-permissions') ?? null,
    cause,
  }
}

/** The fault a failed attempt becomes when it is not repeated. */
export function faultOf(failed: FailedAttempt, route: Route): Fault {
  const { kind, cause, message } = failed
  if (cause instanceof Fault) return cause
  const place = 'see https://www.githubstatus.com, then run the job again.'
  const fault = (code: Fault['code'], said: string, hint: string): Fault => new Fault(code, said, hint, cause)
  switch (kind) {
    case 'network':
      return fault('fault/network', `GitHub can't be reached: ${message}`, `Check the network and the proxy; ${place}`)
    case 'timeout':
      return fault('fault/timeout', `GitHub did not answer ${route} in time`, `Run the job again, or ${place}`)
    case 'server':
      return fault('fault/server', `GitHub failed (${failed.status}) on ${route}`, `Wait a little: ${place}`)
    case 'limited':
      return limitFault(failed)
    case 'unauthorized':
      return fault(
        'fault/unauthorized',
        'GitHub does not accept the token',
        'Leave `github-token` at its default, or pass a token that has not expired.',
      )
    case 'forbidden':
      return fault('fault/forbidden', `GitHub refuses ${route}: ${message}`, permissionHint(failed, route))
    case 'not-found':
      return fault('fault/not-found', `GitHub does not find what ${route} asks for`, permissionHint(failed, route))
    case 'malformed':
    case 'refused':
      return fault('fault/conflict', `GitHub refuses ${route} (${failed.status}): ${message}`, 'Run the job again.')
    default:
      return unreachable(kind)
  }
}

function limitFault({ message, retryAfterMs, cause }: FailedAttempt): Fault {
  const until = retryAfterMs === null ? null : Date.now() + retryAfterMs
  return new LimitFault(`GitHub's rate limit is used up: ${message}`, waitHint(retryAfterMs), { until, cause })
}

function kindOf(status: number): FailedAttempt['kind'] {
  if (status >= 500) return 'server'
  if (status === 401) return 'unauthorized'
  if (status === 403) return 'forbidden'
  return status === 404 || status === 410 ? 'not-found' : 'refused'
}

/** 429 is a limit; so is a 403 that names a time, an exhausted budget, or says so. */
function limitOf(status: number, headers: Headers, message: string): { readonly retryAfterMs: number | null } | null {
  if (status !== 403 && status !== 429) return null
  const seconds = wholeNumber(headers.get('retry-after'))
  if (seconds !== null) return { retryAfterMs: seconds * 1000 }
  const reset = wholeNumber(headers.get('x-ratelimit-reset'))
  if (headers.get('x-ratelimit-remaining') === '0' && reset !== null) return { retryAfterMs: untilReset(reset) }
  return status === 429 || /rate limit|abuse detection/i.test(message) ? { retryAfterMs: null } : null
}

/** Milliseconds until a limit is lifted, which is given in seconds since 1970; one second more, for clocks that differ. */
export function untilReset(seconds: number): number {
  return Math.max(0, seconds * 1000 - Date.now()) + 1000
}

function wholeNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null
}

function waitHint(ms: number | null): string {
  const minutes = ms === null ? null : Math.ceil(ms / 60_000)
  return minutes === null ? 'Run the job again in a few minutes.' : `Run the job again in ${minutes} minutes.`
}

function permissionHint(failed: FailedAttempt, route: Route): string {
  const needed = failed.permissions?.replaceAll('=', ': ') ?? neededBy(route)
  return `Give the job \`permissions: ${needed}\`, and check that the token may read this repository.`
}

function neededBy(route: Route): string {
  if (/^(POST|PATCH) /.test(route)) return 'pull-requests: write'
  return /\/(issues|pulls)\//.test(route) ? 'pull-requests: read' : 'contents: read'
}

type Headers = ReadonlyMap<string, string>

/** Octokit's errors carry the response when there was one; without it, nobody answered. */
function responseOf(cause: unknown): { readonly status: number; readonly headers: Headers } | null {
  if (!(cause instanceof Error) || !('response' in cause)) return null
  const { response } = cause
  if (typeof response !== 'object' || response === null || !('status' in response)) return null
  const fields = 'headers' in response && typeof response.headers === 'object' ? response.headers : null
  const headers = Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)] as const)
  return { status: Number(response.status), headers: new Map(headers) }
}

function isAbort(cause: unknown): boolean {
  for (let at: unknown = cause; at instanceof Error; at = at.cause) {
    if (at.name === 'AbortError' || at.name === 'TimeoutError' || at.message.startsWith('no answer within')) return true
  }
  return false
}
