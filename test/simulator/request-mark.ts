import type { LoggedRequest } from './server.ts'
import type { Hub } from './state.ts'

/** Who sent a request: an App by its JWT, an installation by its token, a person, or nobody known. */
export type TokenKind = 'app' | 'installation' | 'user' | 'anonymous'

/** Requests since a moment. */
export type RequestMark = {
  /** Requests so far, of one kind of token where that is given; those for tokens and to `/rate_limit` are not work. */
  readonly count: (kind?: TokenKind) => number
  readonly requests: () => readonly LoggedRequest[]
}

/** Counts from here on. */
export function markRequests(hub: Hub, log: readonly LoggedRequest[]): RequestMark {
  const start = log.length
  const requests = (): readonly LoggedRequest[] => log.slice(start)
  const count = (kind?: TokenKind): number =>
    requests().filter((request) => isWork(request) && (kind === undefined || kindOf(hub, request) === kind)).length
  return { count, requests }
}

function isWork({ path }: LoggedRequest): boolean {
  return path !== '/rate_limit' && !path.endsWith('/access_tokens')
}

/** An expired token counts as nobody's. */
function kindOf(hub: Hub, { token }: LoggedRequest): TokenKind {
  if (token === '') return 'anonymous'
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token) && !token.startsWith('ghs_')) return 'app'
  return hub.tokens.identify(token)?.kind ?? 'anonymous'
}
