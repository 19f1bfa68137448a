import { readFileSync } from 'node:fs'
import { buildSchema, execute, parse, validate } from 'graphql'
import type { ExecutionResult, GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import { authorize } from './authorization.ts'
import { Refusal } from './call.ts'
import type { Reply } from './call.ts'
import type { Json } from './json.ts'
import { commitsBetween } from './ancestry.ts'
import { resolveRef } from './commits.ts'
import { findRepository } from './hub.ts'
import { pullFiles } from './pulls.ts'
import { nodeId, SITE } from './shapes/account.ts'
import { isRecord } from './json.ts'
import { commitOf } from './shapes/commit.ts'
import { repositoryPage } from './shapes/repository.ts'
import type { Account } from './accounts.ts'
import type { Hub, Pull, RepositoryState } from './state.ts'
import type { Identity } from './tokens.ts'

let schema: GraphQLSchema | null = null

export type GraphqlRequest = { readonly hub: Hub; readonly identity: Identity; readonly body: unknown }

/** Told of queries GitHub's schema refuses, and of fields it has and this does not: no test may rest on either. */
export type Report = (problem: string) => void

/** Answers a query by graphql-js on GitHub's own schema. Wrong queries are 200 with `errors`, as on GitHub. */
export function answerGraphql({ hub, identity, body }: GraphqlRequest, report: Report): Reply {
  if (identity.kind === 'anonymous') throw new Refusal(401, 'This endpoint requires you to be authenticated.')
  if (!isRecord(body) || typeof body['query'] !== 'string')
    throw new Refusal(400, 'A query attribute must be specified.')
  const variables = isRecord(body['variables']) ? body['variables'] : {}
  const json = run(body['query'], { variables, root: rootOf(hub, identity), report })
  return { status: 200, json }
}

type Run = { readonly variables: Json; readonly root: Json; readonly report: Report }

function run(query: string, { variables, root, report }: Run): unknown {
  schema ??= load()
  try {
    const document = parse(query)
    const errors = validate(schema, document)
    if (errors.length > 0) {
      report(errors.map((error) => error.message).join(' '))
      return { errors: errors.map((error) => error.toJSON()) }
    }
    return synchronous(
      execute({ schema, document, rootValue: root, variableValues: variables, fieldResolver: resolver(report) }),
    )
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] }
  }
}

function synchronous(result: ExecutionResult | Promise<ExecutionResult>): unknown {
  if (result instanceof Promise) throw new Error('a resolver is asynchronous')
  return result.errors === undefined
    ? result
    : { data: result.data, errors: result.errors.map((error) => error.toJSON()) }
}

function load(): GraphQLSchema {
  // The package lets nobody import the file itself, but it lies beside its entry.
  const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'))
  return buildSchema(readFileSync(file, 'utf8'), { assumeValid: true })
}

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

function rootOf(hub: Hub, identity: Identity): Json {
  return {
    viewer: () => actor(identity.account ?? hub.accounts.get('ghost')),
    repository: ({ owner, name }: Json) => {
      const repository = findRepository(hub, `${String(owner)}/${String(name)}`)
      if (repository === null)
        throw new Error(`Could not resolve to a Repository with the name '${String(owner)}/${String(name)}'.`)
      authorize(identity, repository, { scopes: ['contents'], level: 'read' })
      return repositoryNode(repository)
    },
  }
}

function repositoryNode(repository: RepositoryState): Json {
  return {
    __typename: 'Repository',
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name.split('/')[1],
    nameWithOwner: repository.name,
    isPrivate: repository.private,
    url: repositoryPage(repository),
    owner: () => actor(repository.owner),
    pullRequest: ({ number }: Json) => {
      const pull = repository.pulls.get(Number(number))
      if (pull === undefined)
        throw new Error(`Could not resolve to a PullRequest with the number of ${String(number)}.`)
      return pullNode(repository, pull)
    },
    object: ({ oid, expression }: Json) => objectNode(repository, String(oid ?? expression)),
  }
}

function pullNode(repository: RepositoryState, pull: Pull): Json {
  const commits = (): readonly string[] => commitsBetween(repository.store, pull.base.sha, pull.head.sha)
  return {
    __typename: 'PullRequest',
    id: nodeId('PR', pull.id),
    databaseId: pull.id,
    number: pull.number,
    title: pull.title,
    body: pull.body ?? '',
    state: pull.merge === null ? pull.state.toUpperCase() : 'MERGED',
    isDraft: pull.draft,
    url: `${repositoryPage(repository)}/pull/${pull.number}`,
    author: () => actor(pull.author),
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    changedFiles: () => pullFiles(pull).length,
    createdAt: pull.createdAt,
    updatedAt: pull.updatedAt,
    commits: (page: Json) =>
      connection(
        commits().map((id) => ({ commit: commitNode(repository, id) })),
        page,
      ),
    reviews: (page: Json) =>
      connection(
        pull.reviews.map((review) => reviewNode(repository, review)),
        page,
      ),
  }
}

function reviewNode(repository: RepositoryState, review: Pull['reviews'][number]): Json {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PRR', review.id),
    databaseId: review.id,
    state: review.state,
    body: review.body,
    submittedAt: review.submittedAt,
    author: () => actor(review.author),
    commit: () => commitNode(repository, review.sha),
  }
}

function objectNode(repository: RepositoryState, expression: string): Json | null {
  const id = resolveRef(repository, expression)
  return id === null ? null : commitNode(repository, id)
}

function commitNode(repository: RepositoryState, id: string): Json {
  const { message, tree } = commitOf(repository, id)
  return { __typename: 'Commit', id: nodeId('C', id), oid: id, message, tree: { oid: tree } }
}

function actor({ login, id, kind }: Account): Json {
  return { __typename: kind, id: nodeId('U', id), databaseId: id, login, url: `${SITE}/${login}` }
}

/** A page of a list; the cursor is the position. GitHub demands `first` or `last`, up to 100. */
function connection(nodes: readonly Json[], { first, after }: Json): Json {
  if (typeof first !== 'number') throw new Error('You must provide a `first` or `last` value to properly paginate.')
  if (first < 1 || first > 100) throw new Error('`first` must be between 1 and 100.')
  const start = typeof after === 'string' ? Number(after) : 0
  const end = Math.min(start + first, nodes.length)
  return {
    nodes: nodes.slice(start, end),
    totalCount: nodes.length,
    pageInfo: {
      hasNextPage: end < nodes.length,
      endCursor: String(end),
      hasPreviousPage: start > 0,
      startCursor: String(start),
    },
  }
}
