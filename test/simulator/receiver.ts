import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { Permissions } from './permissions.ts'
import type { SimulatedApp } from './simulated-app.ts'
import type { Simulator } from './simulator.ts'
import { WEBHOOK_NEEDS } from './webhook-needs.ts'

/** A delivery as it arrived. */
export type Received = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly payload: unknown }

/** An App's end of its webhook: takes everything and answers what it is told to. */
export class Receiver {
  readonly received: Received[] = []
  /** What it answers from now on. */
  status = 202
  readonly #server: Server

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8')
        this.received.push({ headers: request.headers, body, payload: JSON.parse(body) })
        response.writeHead(this.status).end('noted')
      })
    })
  }

  /** Its address, once it listens. */
  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.#server.listen(0, '127.0.0.1', () => {
        const address = this.#server.address()
        resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`)
      })
    })
  }

  close(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise((resolve) => this.#server.close(() => resolve()))
  }

  /** Events so far, in the order they arrived: `event.action`. */
  names(): readonly string[] {
    return this.received.map(({ headers, payload }) => {
      const action = typeof payload === 'object' && payload !== null ? Reflect.get(payload, 'action') : undefined
      return [String(headers['x-github-event']), ...(typeof action === 'string' ? [action] : [])].join('.')
    })
  }
}

export const SECRET = 'a secret of the test, long enough'

export function signatureOf(body: string, secret: string = SECRET): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

export const EVERYTHING: Permissions = {
  metadata: 'read',
  contents: 'read',
  pull_requests: 'write',
  issues: 'write',
  checks: 'write',
  statuses: 'write',
  actions: 'read',
  members: 'read',
  merge_queues: 'read',
  administration: 'read',
}

/** An App with every event and permission, unless said otherwise, at a receiver; deliveries come one after the other. */
export async function hookedApp(
  simulator: Simulator,
  receiver: Receiver,
  { slug = 'gate', permissions = EVERYTHING, events = Object.keys(WEBHOOK_NEEDS) }: HookOptions = {},
): Promise<SimulatedApp> {
  simulator.webhooks.concurrency = 1
  const webhookUrl = await receiver.listen()
  return simulator.createApp({ slug, permissions, events, secret: SECRET, webhookUrl })
}

export type HookOptions = {
  readonly slug?: string
  readonly permissions?: Permissions
  readonly events?: readonly string[]
}
