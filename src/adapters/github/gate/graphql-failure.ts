import { type Answer, malformed, memberAt } from '../answer.ts'
import { attemptOf, type FailedAttempt, untilReset } from '../api-fault.ts'

/** One of the errors that GraphQL reports beside, or in place of, data. */
export type GraphqlError = {
  /** `NOT_FOUND`, `FORBIDDEN`, `RATE_LIMITED` …; empty where GitHub names none. */
  readonly type: string
  /** Which part of the answer is null for it; empty where the whole request failed. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** Reads the errors of an answer; none where it has none. */
export function errorsIn(body: unknown): readonly GraphqlError[] {
  const errors = memberAt(body, ['errors'])
  if (errors === undefined) return []
  if (!Array.isArray(errors)) throw malformed('errors is no list')
  return errors.map((error: unknown) => ({
    type: textOr(memberAt(error, ['type']), ''),
    path: pathOf(memberAt(error, ['path'])),
    message: textOr(memberAt(error, ['message']), 'an error without a message'),
  }))
}

/**
 * How an answer of status 200 failed; null when it did not, or only in parts that the caller puts up with. GitHub
 * reports an exhausted budget, a time-out and a missing permission this way (platform.md 4).
 */
export function failureOf(answer: Answer, puts: (error: GraphqlError) => boolean): FailedAttempt | null {
  const errors = errorsIn(answer.body)
  const data = memberAt(answer.body, ['data'])
  const hasData = typeof data === 'object' && data !== null
  if (errors.length === 0) return hasData ? null : attemptOf(malformed('an answer with neither data nor errors'))
  const [fatal] = hasData ? errors.filter((error) => !puts(error)) : errors
  if (fatal === undefined) return null
  const kind = kindOf(fatal, hasData)
  return {
    kind,
    status: answer.status,
    message: fatal.path.length === 0 ? fatal.message : `${fatal.message} (${fatal.path.join('.')})`,
    retryAfterMs: kind === 'limited' ? waitOf(answer) : null,
    permissions: null,
    cause: fatal,
  }
}

/** How one part of a request failed that the caller put up with. */
export function failedPart(error: GraphqlError): FailedAttempt {
  const none = { status: 200, retryAfterMs: null, permissions: null }
  return { ...none, kind: kindOf(error, true), message: error.message, cause: error }
}

function kindOf({ type, message }: GraphqlError, hasData: boolean): FailedAttempt['kind'] {
  // where some fields were carried out before the limit, asking again could do a thing twice
  if (type.startsWith('RATE_LIMIT') || /rate limit/i.test(message)) return hasData ? 'server' : 'limited'
  if (type === 'NOT_FOUND') return 'not-found'
  if (type === 'FORBIDDEN' || type === 'INSUFFICIENT_SCOPES') return 'forbidden'
  const isServer = /something went wrong|timed? ?out|couldn't respond|try again|internal|unavailable/i
  return isServer.test(message) || isServer.test(type) ? 'server' : 'refused'
}

function waitOf({ headers }: Answer): number | null {
  const after = seconds(headers['retry-after'])
  if (after !== null) return after * 1000
  const reset = headers['x-ratelimit-remaining'] === '0' ? seconds(headers['x-ratelimit-reset']) : null
  return reset === null ? null : untilReset(reset)
}

function seconds(text: string | number | undefined): number | null {
  return text !== undefined && /^\d{1,12}$/.test(String(text)) ? Number(text) : null
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}

function pathOf(value: unknown): readonly (string | number)[] {
  if (!Array.isArray(value)) return []
  return value.filter((step): step is string | number => typeof step === 'string' || typeof step === 'number')
}
