import type { Simulator } from './simulator.ts'

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly json: unknown
}

export type Question = { readonly method?: string; readonly body?: unknown; readonly headers?: Record<string, string> }

export type Client = (path: string, question?: Question) => Promise<Answer>

/** A bare HTTP client for tests of the simulator itself: no retries, no parsing beyond JSON. */
export function clientOf({ url }: Pick<Simulator, 'url'>, token: string | null): Client {
  return async (path, { method = 'GET', body, headers = {} } = {}) => {
    const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` }
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const all = { 'user-agent': 'test', ...authorization, ...headers }
    const response = await fetch(path.startsWith('http') ? path : `${url}${path}`, { method, headers: all, ...sent })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: parsed(text) }
  }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

/** Ends a simulator; throws when an exchange left GitHub's description, which a test should not survive. */
export async function closeClean(simulator: Simulator): Promise<void> {
  await simulator.close()
  if (simulator.violations.length > 0) throw new Error(`violations: ${JSON.stringify(simulator.violations, null, 2)}`)
}

/** The value that keys and positions lead to, or undefined. */
export function valueAt(json: unknown, ...keys: readonly (string | number)[]): unknown {
  return keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    json,
  )
}
