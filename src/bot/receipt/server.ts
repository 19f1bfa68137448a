import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Delivery } from '../../app/gate/store.ts'
import type { MetricsPage } from '../metrics.ts'
import { problemText } from '../problem-text.ts'
import type { BotLog, Meter } from '../world.ts'
import { accept, type Acceptance, type Receipt } from './accept.ts'
import { answer, type Answer } from './answer.ts'
import type { Readiness } from './readiness.ts'

export type ReceiptServer = {
  readonly receipt: Receipt
  readonly webhookPath: string
  readonly readiness: Readiness
  readonly metrics: MetricsPage
  readonly draining: () => boolean
  /** Called for each delivery that has become work. */
  readonly kept: (delivery: Delivery) => void
  readonly log: BotLog
  readonly meter: Meter
}

/** The bot's whole HTTP surface: four paths, each with one method. */
export function receiptServer(options: ReceiptServer): Server {
  const { limits } = options.receipt
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.keepAliveMs,
      connectionsCheckingInterval: limits.checkMs,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
    },
    (request, response) => {
      respond(request, response, options).catch((problem: unknown) => {
        options.log.error('receipt.bug', { message: problemText(problem) })
        answer(request, response, { status: 500 })
      })
    },
  )
  server.maxConnections = limits.connections
  server.maxHeadersCount = 100
  return server
}

async function respond(request: IncomingMessage, response: ServerResponse, options: ReceiptServer): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? ''
  const route = path === options.webhookPath ? 'POST' : Object.hasOwn(pages, path) ? 'GET' : null
  if (route === null) return answer(request, response, { status: 404 })
  if (request.method !== route) return answer(request, response, { status: 405, allow: route })
  const page = Object.hasOwn(pages, path) ? pages[path] : undefined
  const found = page === undefined ? await webhook(request, options) : await page(options)
  answer(request, response, { ...found, close: found.close === true || options.draining() })
}

type Page = (options: ReceiptServer) => Promise<Answer>

const pages: Readonly<Record<string, Page>> = {
  '/healthz': async () => ({ status: 200, body: 'ok\n' }),
  '/readyz': async ({ readiness }) => {
    const because = await readiness()
    const body = `${JSON.stringify({ ready: because.length === 0, because })}\n`
    return { status: because.length === 0 ? 200 : 503, body, type: 'application/json' }
  },
  '/metrics': async ({ metrics, log }) => {
    try {
      return { status: 200, body: await metrics.render(), type: metrics.contentType }
    } catch (problem) {
      log.warn('metrics.unavailable', { message: problemText(problem) })
      return { status: 503 }
    }
  },
}

async function webhook(request: IncomingMessage, options: ReceiptServer): Promise<Answer> {
  const { meter } = options
  if (options.draining()) {
    meter.refused('draining')
    return { status: 503, retryAfter: 10 }
  }
  const accepted = await accept(request, options.receipt)
  return accepted.kind === 'kept' ? thanked(accepted, options) : turnedAway(accepted, options)
}

function thanked({ delivery, how }: Extract<Acceptance, { kind: 'kept' }>, options: ReceiptServer): Answer {
  options.meter.received(how === 'known')
  options.log.debug('delivery.received', { delivery: delivery.guid, github: delivery.event, how })
  if (how !== 'known') options.kept(delivery)
  return { status: 202 }
}

function turnedAway(refused: Extract<Acceptance, { kind: 'refused' }>, { log, meter }: ReceiptServer): Answer {
  const { status, reason, cause } = refused
  meter.refused(reason)
  if (cause === null) log.debug('delivery.refused', { reason, status })
  else log.error('delivery.not-kept', { reason, message: problemText(cause) })
  return { status, close: true, ...(status === 503 ? { retryAfter: 30 } : {}) }
}
