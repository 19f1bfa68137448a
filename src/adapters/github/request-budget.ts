/** What is left of the requests (or points, for GraphQL) that a token may spend in an hour. */
export type Budget = {
  /** `core` or `graphql`: each is counted on its own. */
  readonly resource: string
  readonly limit: number
  readonly remaining: number
  /** Milliseconds since 1970. */
  readonly resetAt: number
}

/** Reads an answer's headers, in lower case; null where they don't say. */
export function budgetOf(headers: ReadonlyMap<string, string>): Budget | null {
  const limit = Number(headers.get('x-ratelimit-limit'))
  const remaining = Number(headers.get('x-ratelimit-remaining'))
  const resetAt = Number(headers.get('x-ratelimit-reset')) * 1000
  const known = [limit, remaining, resetAt].every(Number.isSafeInteger)
  return known ? { resource: headers.get('x-ratelimit-resource') ?? 'core', limit, remaining, resetAt } : null
}
