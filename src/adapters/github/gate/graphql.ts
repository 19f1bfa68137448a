import { rfc3339 } from '../../../core/base/instant.ts'
import { malformed, memberAt } from '../answer.ts'
import type { GitHubClient } from '../client.ts'
import { errorsIn, failureOf, type GraphqlError } from './graphql-failure.ts'

/** GitHub's GraphQL API behind one function. What fails is a `Fault`, also where GitHub reports it with status 200. */
export type Graphql = (document: string, variables: Variables, asking?: GraphqlAsking) => Promise<GraphqlAnswer>

export type Variables = Readonly<Record<string, unknown>>

export type GraphqlAsking = {
  /** False for what creates something: it is not asked again when nobody knows what came of it. */
  readonly repeatable?: boolean
  /** Errors that the caller reads from the answer itself. All others are thrown. */
  readonly putsUpWith?: (error: GraphqlError) => boolean
}

export type GraphqlAnswer = {
  readonly data: unknown
  /** Those the caller puts up with. */
  readonly errors: readonly GraphqlError[]
  /** GitHub's clock when it answered: RFC 3339, whole seconds. */
  readonly at: string
}

export function graphqlOf(client: GitHubClient): Graphql {
  return async (document, variables, { repeatable = true, putsUpWith = () => false } = {}) => {
    const answer = await client.request(
      'POST /graphql',
      { query: document, variables },
      { repeatable, failure: (each) => failureOf(each, putsUpWith) },
    )
    const at = clockOf(answer.headers['date'])
    return { data: memberAt(answer.body, ['data']), errors: errorsIn(answer.body), at }
  }
}

/** RFC 9110, 5.6.7: `Sun, 06 Nov 1994 08:49:37 GMT`. */
function clockOf(date: string | number | undefined): string {
  const time =
    typeof date === 'string' && /^\w{3}, \d\d \w{3} \d{4} [\d:]{8} GMT$/.test(date) ? Date.parse(date) : Number.NaN
  if (Number.isNaN(time)) throw malformed('an answer without its date')
  return rfc3339(time)
}
