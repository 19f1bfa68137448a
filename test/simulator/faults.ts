/** Which requests a fault meets. */
export type FaultMatch = { readonly method?: string; readonly path?: RegExp }

/**
 * What happens instead. `truncate` sends half of the true answer and hangs up; `reset` hangs up before anything is done;
 * `lose-response` does the work and then hangs up, so that the client can't know; `delayMs` answers truly, but late.
 */
export type FaultResponse =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | { readonly delayMs: number }
  | 'truncate'
  | 'reset'
  | 'lose-response'

export type Fault = {
  readonly match?: FaultMatch
  /** How many matching requests it meets; all of them when absent. */
  readonly times?: number
  /** How many matching requests pass first. */
  readonly after?: number
  readonly respond: FaultResponse
}

type Armed = { readonly fault: Fault; left: number; waiting: number }

/** The world failing on demand, first armed first met. */
export class Faults {
  #armed: Armed[] = []

  add(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY, waiting: fault.after ?? 0 })
  }

  clear(): void {
    this.#armed = []
  }

  /** GitHub's secondary limit: 403 with `retry-after` in seconds (platform.md 4). */
  addSecondaryLimit({ times, retryAfter, match }: SecondaryLimit): void {
    const respond = { status: 403, headers: { 'retry-after': String(retryAfter) }, body: secondaryLimitBody() }
    this.add({ times, respond, ...(match === undefined ? {} : { match }) })
  }

  /** The fault this request meets, which is then used up by one. */
  take(method: string, path: string): FaultResponse | null {
    for (const armed of this.#armed) {
      if (armed.left <= 0 || !matches(armed.fault.match ?? {}, method, path)) continue
      if (armed.waiting > 0) {
        armed.waiting--
        continue
      }
      armed.left--
      return armed.fault.respond
    }
    return null
  }
}

export type SecondaryLimit = { readonly times: number; readonly retryAfter: number; readonly match?: FaultMatch }

export function secondaryLimitBody(): unknown {
  return {
    message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    documentation_url: 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api#about-secondary-rate-limits',
  }
}

function matches(match: FaultMatch, method: string, path: string): boolean {
  return (match.method === undefined || match.method === method) && (match.path === undefined || match.path.test(path))
}
