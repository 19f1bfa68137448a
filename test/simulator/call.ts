import type { Json } from './json.ts'
import type { ApiVersion } from './api-version.ts'
import type { Hub, RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

/** What a token has used of its hour. `reset` is in seconds since 1970, by the real clock: clients wait for it. */
export type Budget = { used: number; reset: number }

/** One request, after routing: what a route needs to answer it. */
export type Call = {
  readonly hub: Hub
  readonly identity: Identity
  readonly method: string
  /** As the client wrote it, without query. */
  readonly path: string
  readonly parameters: ReadonlyMap<string, string>
  readonly query: URLSearchParams
  readonly body: Json
  /** The `accept` header. */
  readonly accept: string
  /** The repository of the path; null on paths without one. */
  readonly repository: RepositoryState | null
  readonly budget: Budget
  readonly version: ApiVersion
}

/** An answer. `json` is validated against the description; `bytes` are sent as they are. */
export type Reply = {
  readonly status: number
  readonly json?: unknown
  readonly bytes?: Uint8Array
  readonly mediaType?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An answer that ends the request: GitHub's error shape. */
export class Refusal extends Error {
  readonly status: number
  readonly details: Json

  constructor(status: number, message: string, details: Json = {}) {
    super(message)
    this.status = status
    this.details = details
  }
}

export function notFound(): Refusal {
  return new Refusal(404, 'Not Found')
}

/** GitHub's 422 for one wrong field. */
export function invalid(resource: string, field: string, message: string): Refusal {
  const errors = [{ resource, code: 'custom', field, message }]
  return new Refusal(422, 'Validation Failed', { errors })
}

export function ok(json: unknown): Reply {
  return { status: 200, json }
}

export function created(json: unknown): Reply {
  return { status: 201, json }
}

/** A path parameter, decoded. */
export function parameter(call: Call, name: string): string {
  return call.parameters.get(name) ?? ''
}

/** The repository of the path; routes without one never ask. */
export function repositoryOf(call: Call): RepositoryState {
  if (call.repository === null) throw notFound()
  return call.repository
}
