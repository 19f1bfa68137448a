import type { Budget } from './call.ts'
import type { Limits } from './limits.ts'

const HOUR = 3_600_000
const MINUTE = 60_000

export type Resource = 'core' | 'graphql'

/** GitHub's primary and secondary limits, by the real clock, because clients wait by it (platform.md 4). */
export class RateLimit {
  readonly #budgets = new Map<string, Budget>()
  readonly #writes = new Map<string, number[]>()
  inFlight = 0

  /** What a token has used of its hour; GraphQL is counted on its own (platform.md 4). */
  budget(token: string, resource: Resource = 'core'): Budget {
    const now = Date.now()
    const key = `${resource} ${token}`
    const known = this.#budgets.get(key)
    if (known !== undefined && known.reset * 1_000 > now) return known
    const fresh = { used: 0, reset: Math.ceil((now + HOUR) / 1_000) }
    this.#budgets.set(key, fresh)
    return fresh
  }

  /** Whether one more written comment or check run is too fast. */
  writesTooFast(token: string, limits: Limits): boolean {
    const now = Date.now()
    const recent = (this.#writes.get(token) ?? []).filter((time) => time > now - MINUTE)
    recent.push(now)
    this.#writes.set(token, recent)
    return recent.length > limits.contentPerMinute
  }
}

/** The headers every answer carries. */
export function rateLimitHeaders(
  { used, reset }: Budget,
  limits: Limits,
  resource: Resource = 'core',
): Readonly<Record<string, string>> {
  const limit = resource === 'core' ? limits.requestsPerHour : limits.graphqlPerHour
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-used': String(Math.min(limit, used)),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': resource,
  }
}
