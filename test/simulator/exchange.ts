import { apiVersion, inVersion } from './api-version.ts'
import type { ApiVersion } from './api-version.ts'
import { authorize } from './authorization.ts'
import { Refusal } from './call.ts'
import type { Budget, Call, Reply } from './call.ts'
import type { Json } from './json.ts'
import { secondaryLimitBody } from './faults.ts'
import { answerGraphql } from './graphql/answer.ts'
import { findRepository, findRepositoryById } from './hub.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Match, Router } from './router.ts'
import { isRecord } from './json.ts'
import type { Hub, RepositoryState } from './state.ts'
import { ANONYMOUS } from './tokens.ts'
import type { Identity } from './tokens.ts'
import { validatorOf } from './validation.ts'
import type { Validator, Violation } from './validation.ts'

/** A request as it came over the wire. */
export type Incoming = {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly text: string
}

/** What answers a request: the hub behind its routes, limits and description. */
export type Exchange = {
  readonly hub: Hub
  readonly router: Router
  readonly rateLimit: RateLimit
  readonly validate: boolean
  readonly violations: Violation[]
}

/** Answers one request. Refusals become GitHub's error shapes; anything else thrown is a bug here. */
export function answer(exchange: Exchange, incoming: Incoming): Reply {
  try {
    return route(exchange, incoming)
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

/** The token of a request, empty without one. */
export function tokenOf(incoming: Incoming): string {
  return /^(?:token|bearer) (.+)$/i.exec(header(incoming, 'authorization'))?.[1] ?? ''
}

function route(exchange: Exchange, incoming: Incoming): Reply {
  const identity = identify(exchange.hub, incoming)
  const budget = spend(exchange, incoming)
  const path = namedPath(exchange.hub, incoming.path)
  if (path === '/graphql') return graphql(exchange, incoming, identity)
  const version = versionOf(incoming)
  const match = exchange.router.match(incoming.method, path)
  if (match === null) return unknownRoute(exchange, { ...incoming, path })
  const body = parsed(incoming.text)
  const problem = exchange.validate ? checkRequest(match, incoming, body) : null
  if (problem !== null) return violation(exchange, incoming, { where: 'request', problem })
  const repository = repositoryOf(exchange.hub, match)
  // the one question about a repository that an App asks as itself
  const isOfApp = match.route.template === '/repos/{owner}/{repo}/installation'
  if (repository !== null && !isOfApp) authorize(identity, repository, match.route.need)
  if (match.route.need?.level === 'write') slowDown(exchange, incoming)
  const { hub } = exchange
  const { method, query } = incoming
  const given = { hub, identity, method, path, query, repository, budget, version, accept: header(incoming, 'accept') }
  const call: Call = { ...given, parameters: match.parameters, body: isRecord(body) ? body : {} }
  return checked(exchange, incoming, { match, reply: attempt(match, call) })
}

/** Queries that GitHub's schema refuses and fields that are not simulated are violations, like routes. */
function graphql(exchange: Exchange, incoming: Incoming, identity: Identity): Reply {
  const { method, path, text } = incoming
  const { hub, rateLimit } = exchange
  const token = tokenOf(incoming)
  const budget = rateLimit.budget(token, 'graphql')
  const exhausted = ++budget.used > hub.limits.graphqlPerHour
  const tooFast = (): boolean => rateLimit.writesTooFast(token, hub.limits)
  return answerGraphql({ hub, identity, body: parsed(text), exhausted, tooFast }, (problem) => {
    if (exchange.validate) exchange.violations.push({ where: 'route', method, path, problem })
  })
}

function attempt(match: Match, call: Call): Reply {
  try {
    return match.route.answer(call)
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw error
  }
}

function checked(exchange: Exchange, incoming: Incoming, { match, reply: unversioned }: Answered): Reply {
  const version = versionOf(incoming)
  const reply = version === '2022-11-28' ? unversioned : { ...unversioned, json: inVersion(version, unversioned.json) }
  if (!exchange.validate) return reply
  const problem = validatorFor(incoming).responseProblem(incoming.method, match.route.template, reply)
  return problem === null ? reply : violation(exchange, incoming, { where: 'response', problem })
}

type Answered = { readonly match: Match; readonly reply: Reply }

function checkRequest(match: Match, incoming: Incoming, body: unknown): string | null {
  const { method, query } = incoming
  return validatorFor(incoming).requestProblem({
    method,
    template: match.route.template,
    parameters: match.parameters,
    query,
    body,
  })
}

function validatorFor(incoming: Incoming): Validator {
  return validatorOf(versionOf(incoming))
}

function versionOf(incoming: Incoming): ApiVersion {
  const asked = header(incoming, 'x-github-api-version')
  const version = apiVersion(asked)
  if (version === null) throw new Refusal(400, `'${asked}' is not a supported API version.`)
  return version
}

function identify(hub: Hub, incoming: Incoming): Identity {
  if (header(incoming, 'user-agent') === '') {
    throw new Refusal(
      403,
      'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    )
  }
  if (header(incoming, 'authorization') === '') return ANONYMOUS
  const identity = hub.tokens.identify(tokenOf(incoming)) ?? appIdentity(hub, tokenOf(incoming))
  if (identity === null) throw new Refusal(401, 'Bad credentials')
  return identity
}

/** The App itself, by a JWT it signed with its key. */
function appIdentity(hub: Hub, token: string): Identity | null {
  // by the real clock: that is what the App signs with
  const app = hub.apps.byJwt(token, Math.floor(Date.now() / 1000))
  return app === null ? null : { kind: 'app', account: null, app, permissions: {}, repositories: [] }
}

/** Counts a request against its token's hour; asking for the limit itself is free. */
function spend({ rateLimit, hub }: Exchange, incoming: Incoming): Budget {
  if (rateLimit.inFlight > hub.limits.concurrentRequests) throw secondaryLimit()
  const budget = rateLimit.budget(tokenOf(incoming))
  if (incoming.path === '/rate_limit' || incoming.path === '/graphql') return budget
  budget.used++
  if (budget.used > hub.limits.requestsPerHour) throw new Refusal(403, 'API rate limit exceeded for installation.')
  return budget
}

function slowDown({ rateLimit, hub }: Exchange, incoming: Incoming): void {
  if (rateLimit.writesTooFast(tokenOf(incoming), hub.limits)) throw secondaryLimit()
}

function secondaryLimit(): Refusal {
  const body = secondaryLimitBody()
  return new Refusal(403, isRecord(body) ? String(body['message']) : '', { retryAfter: 60 })
}

/** GitHub's `link` headers name repositories by number; they are the same routes. */
function namedPath(hub: Hub, path: string): string {
  const match = /^\/repositories\/(\d+)(\/.*)?$/.exec(path)
  const repository = match === null ? null : findRepositoryById(hub, Number(match[1]))
  return repository === null ? path : `/repos/${repository.name}${match?.[2] ?? ''}`
}

function repositoryOf(hub: Hub, { route: { template }, parameters }: Match): RepositoryState | null {
  if (!template.startsWith('/repos/{owner}/{repo}')) return null
  const repository = findRepository(hub, `${parameters.get('owner') ?? ''}/${parameters.get('repo') ?? ''}`)
  if (repository === null) throw new Refusal(404, 'Not Found')
  return repository
}

/** A path we do not simulate is our shortfall; a path GitHub does not have is the client's mistake. Both are found out. */
function unknownRoute(exchange: Exchange, incoming: Incoming): Reply {
  if (!exchange.validate) throw new Refusal(404, 'Not Found')
  const known = validatorFor(incoming).knows(incoming.method, incoming.path)
  return violation(exchange, incoming, { where: 'route', problem: known ? 'not simulated' : 'not described by GitHub' })
}

type Found = Pick<Violation, 'where' | 'problem'>

function violation(exchange: Exchange, { method, path }: Incoming, { where, problem }: Found): Reply {
  exchange.violations.push({ where, method, path, problem })
  return { status: 500, json: { message: `Simulator: ${where} ${problem}`, documentation_url: '' } }
}

function parsed(text: string): unknown {
  if (text === '') return undefined
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    throw new Refusal(400, 'Problems parsing JSON')
  }
}

function refused({ status, message, details: { retryAfter, ...details } }: Refusal): Reply {
  const json: Json = { message, ...details, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, json, ...(retryAfter === undefined ? {} : { headers: { 'retry-after': String(retryAfter) } }) }
}

function header({ headers }: Incoming, name: string): string {
  const value = headers[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
