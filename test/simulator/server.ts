import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import type { Reply } from './call.ts'
import { answer, tokenOf } from './exchange.ts'
import type { Exchange, Incoming } from './exchange.ts'
import type { Faults, FaultResponse } from './faults.ts'
import type { Watch } from './watch.ts'
import { rateLimitHeaders } from './rate-limit.ts'

/** One request as a test may want to see it. */
export type LoggedRequest = {
  readonly method: string
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly token: string
  /** Null while unanswered, and when the connection was cut. */
  status: number | null
}

export type Service = {
  readonly exchange: Exchange
  readonly faults: Faults
  readonly requests: LoggedRequest[]
  readonly watch: Watch
}

/** Serves on loopback, on a free port. Resolves when it listens. */
export function listen(service: Service): Promise<Server> {
  const server = createServer((request, response) => {
    service.exchange.rateLimit.inFlight++
    response.on('close', () => service.exchange.rateLimit.inFlight--)
    serve(service, request, response).catch((error: unknown) => {
      // A bug in the simulator: no answer could be trusted, and the test must see why.
      const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const { method = '', url = '' } = request
      service.exchange.violations.push({ where: 'response', method, path: url, problem })
      response.writeHead(500).end(JSON.stringify({ message: problem }))
    })
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

async function serve(service: Service, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const incoming = await read(request)
  const logged = log(service, incoming)
  const fault = service.faults.take(incoming.method, incoming.path)
  if (fault === 'reset') return void request.socket.destroy()
  if (fault !== null && typeof fault === 'object' && 'delayMs' in fault) await wait(fault.delayMs)
  const reply = injected(fault) ?? answer(service.exchange, incoming)
  if (fault === 'lose-response') return void request.socket.destroy()
  logged.status = send(service, { incoming, response, reply, cut: fault === 'truncate' })
  service.watch.look()
}

function injected(fault: FaultResponse | null): Reply | null {
  if (fault === null || typeof fault === 'string' || 'delayMs' in fault) return null
  const { status, headers = {}, body = { message: 'Server Error' } } = fault
  const text = typeof body === 'string' ? { bytes: Buffer.from(body), mediaType: 'text/html' } : { json: body }
  return { status, headers, ...text }
}

async function read(request: IncomingMessage): Promise<Incoming> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk))
  const url = request.url ?? '/'
  const at = url.indexOf('?')
  const path = at === -1 ? url : url.slice(0, at)
  const query = new URLSearchParams(at === -1 ? '' : url.slice(at + 1))
  const text = Buffer.concat(chunks).toString('utf8')
  return { method: request.method ?? 'GET', path, query, headers: request.headers, text }
}

function log(service: Service, incoming: Incoming): LoggedRequest {
  const { method, path, query, text } = incoming
  const logged = { method, path, query: query.toString(), body: parsedOr(text), token: tokenOf(incoming), status: null }
  service.requests.push(logged)
  return logged
}

function parsedOr(text: string): unknown {
  if (text === '') return null
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return text
  }
}

type Outgoing = {
  readonly incoming: Incoming
  readonly response: ServerResponse
  readonly reply: Reply
  /** Half the body, then nothing. */
  readonly cut: boolean
}

/** Writes an answer and returns its status; an unchanged GET is 304 and costs no request (platform.md 4). */
function send({ exchange }: Service, { incoming, response, reply, cut }: Outgoing): number {
  const body = reply.bytes ?? (reply.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(reply.json)))
  const tagged = incoming.method === 'GET' && reply.status === 200
  const etag = tagged ? `W/"${createHash('sha256').update(body).digest('hex')}"` : null
  const resource = incoming.path === '/graphql' ? 'graphql' : 'core'
  const budget = exchange.rateLimit.budget(tokenOf(incoming), resource)
  const unchanged = etag !== null && incoming.headers['if-none-match'] === etag
  if (unchanged) budget.used--
  const status = unchanged ? 304 : reply.status
  response.writeHead(status, {
    ...rateLimitHeaders(budget, exchange.hub.limits, resource),
    date: new Date(exchange.hub.clock.seconds() * 1000).toUTCString(),
    'x-github-request-id': randomUUID(),
    'x-github-api-version-selected': String(incoming.headers['x-github-api-version'] ?? '2022-11-28'),
    'cache-control': 'private, max-age=60, s-maxage=60',
    ...(etag === null ? {} : { etag }),
    ...(unchanged || status === 204 ? {} : { 'content-type': reply.mediaType ?? 'application/json; charset=utf-8' }),
    ...(unchanged || status === 204 ? {} : { 'content-length': String(body.length) }),
    ...reply.headers,
  })
  if (cut) response.write(body.subarray(0, body.length / 2), () => response.destroy())
  else response.end(unchanged || status === 204 ? undefined : body)
  return status
}
