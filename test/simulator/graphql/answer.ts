import { execute, parse, validate } from 'graphql'
import type { ExecutionResult, GraphQLError, GraphQLFieldResolver } from 'graphql'
import { Refusal } from '../call.ts'
import type { Reply } from '../call.ts'
import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { Hub } from '../state.ts'
import type { Identity } from '../tokens.ts'
import { commitNode } from './commit-node.ts'
import { mutationRoot } from './mutations.ts'
import { pullNode } from './pull-node.ts'
import { GraphqlRefusal } from './refusal.ts'
import { queryRoot } from './query-root.ts'
import { branchNode, repositoryNode } from './repository-node.ts'
import { githubSchema } from './schema.ts'
import type { Nodes } from './world.ts'

export type GraphqlRequest = {
  readonly hub: Hub
  readonly identity: Identity
  readonly body: unknown
  /** Whether the hour's budget is used up. */
  readonly exhausted: boolean
  /** Counts one written comment or check run; true when that was one too many for this minute. */
  readonly tooFast: () => boolean
}

/** Told of queries GitHub's schema refuses, and of fields it has and this does not: no test may rest on either. */
export type Report = (problem: string) => void

/** Answers a query by graphql-js on GitHub's own schema. What goes wrong is a 200 with `errors`, as on GitHub. */
export function answerGraphql(request: GraphqlRequest, report: Report): Reply {
  const { identity, body, exhausted } = request
  if (identity.kind === 'anonymous') throw new Refusal(401, 'This endpoint requires you to be authenticated.')
  if (!isRecord(body) || typeof body['query'] !== 'string')
    throw new Refusal(400, 'A query attribute must be specified.')
  if (exhausted) return { status: 200, json: RATE_LIMITED }
  return { status: 200, json: run(body['query'], request, report) }
}

/** The form clients have met (renovatebot/renovate#21861): no data at all. */
const RATE_LIMITED = {
  errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for installation.' }],
}

const NODES: Nodes = { repository: repositoryNode, branch: branchNode, pull: pullNode, commit: commitNode }

function run(query: string, request: GraphqlRequest, report: Report): unknown {
  const schema = githubSchema()
  const variableValues = isRecord(request.body) && isRecord(request.body['variables']) ? request.body['variables'] : {}
  try {
    const document = parse(query)
    const errors = validate(schema, document)
    if (errors.length > 0) {
      report(errors.map((error) => error.message).join(' '))
      return { errors: errors.map(errorOf) }
    }
    const world = { ...request, nodes: NODES }
    const rootValue = { ...queryRoot(world), ...mutationRoot(world) }
    return synchronous(execute({ schema, document, rootValue, variableValues, fieldResolver: resolver(report) }))
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] }
  }
}

function synchronous(result: ExecutionResult | Promise<ExecutionResult>): unknown {
  if (result instanceof Promise) throw new Error('a resolver is asynchronous')
  return result.errors === undefined ? result : { data: result.data ?? null, errors: result.errors.map(errorOf) }
}

/** GitHub writes an error's type beside its message. */
function errorOf(error: GraphQLError): Json {
  const { message, path, locations } = error
  const type = error.originalError instanceof GraphqlRefusal ? { type: error.originalError.type } : {}
  return {
    ...type,
    ...(path === undefined ? {} : { path }),
    ...(locations === undefined ? {} : { locations }),
    message,
  }
}

/** Unknown to this simulator is not null: a field that is not there fails, and is told. */
function resolver(report: Report): GraphQLFieldResolver<unknown, unknown> {
  return (source, parameters: Json, _context, { fieldName, parentType }) => {
    const value = isRecord(source) ? source[fieldName] : undefined
    if (value === undefined) {
      report(`${parentType.name}.${fieldName} is not simulated`)
      throw new Error(`Simulator: ${parentType.name}.${fieldName} is not simulated`)
    }
    return typeof value === 'function' ? (value(parameters) as unknown) : value
  }
}
