/** What GitHub calls an error's kind. */
export type RefusalType = 'NOT_FOUND' | 'FORBIDDEN' | 'UNPROCESSABLE' | 'RATE_LIMITED' | 'INSUFFICIENT_SCOPES'

/** A field that answers null and an error with a type, as GitHub reports it in a 200. */
export class GraphqlRefusal extends Error {
  readonly type: RefusalType

  constructor(type: RefusalType, message: string) {
    super(message)
    this.type = type
  }
}

export function missing(kind: string, what: string): GraphqlRefusal {
  return new GraphqlRefusal('NOT_FOUND', `Could not resolve to a ${kind} with ${what}.`)
}

export function forbidden(): GraphqlRefusal {
  return new GraphqlRefusal('FORBIDDEN', 'Resource not accessible by integration')
}

export function unprocessable(message: string): GraphqlRefusal {
  return new GraphqlRefusal('UNPROCESSABLE', message)
}
