import { createHmac } from 'node:crypto'
import { type Agent, request } from 'node:http'

/** Where an App's deliveries go. */
export type Hook = { readonly id: number; readonly app: number; url: string; secret: string }

/** One delivery of one event to an App, as `GET /app/hook/deliveries` tells it. */
export type HookDelivery = {
  readonly hook: Hook
  readonly id: number
  readonly guid: string
  readonly event: string
  readonly action: string | null
  readonly installation: number | null
  readonly repository: number | null
  readonly at: string
  readonly redelivery: boolean
  readonly body: string
  /** What was answered; 0 when nobody did, null while held or under way. */
  status: number | null
  /** The body of the answer. */
  answer: string
  /** Seconds. */
  duration: number
}

/** Milliseconds that GitHub waits for an answer (platform.md 4). */
const PATIENCE = 10_000

/** Sends a delivery and writes down what came of it. Never rejects: what fails is a failed delivery. */
export function post(delivery: HookDelivery, agent: Agent): Promise<void> {
  const begun = performance.now()
  const { hook, body } = delivery
  return new Promise((resolve) => {
    const end = (status: number, answer = ''): void => {
      delivery.status = status
      delivery.answer = answer
      delivery.duration = Math.round(performance.now() - begun) / 1_000
      resolve()
    }
    // only plain HTTP is spoken here, to receivers on this machine
    if (!/^http:\/\/./.test(hook.url) || !URL.canParse(hook.url)) return end(0)
    const sent = request(hook.url, { method: 'POST', agent, timeout: PATIENCE, headers: headersOf(delivery) })
    sent.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => end(response.statusCode ?? 0, Buffer.concat(chunks).toString('utf8')))
      response.on('error', () => end(0))
    })
    sent.on('timeout', () => sent.destroy(new Error('timed out')))
    sent.on('error', () => end(0))
    sent.end(body)
  })
}

/** As GitHub sends them (platform.md 4); the signature is over the bytes of the body. */
export function headersOf({ hook, guid, event, body }: HookDelivery): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    'user-agent': 'GitHub-Hookshot/044aadd',
    accept: '*/*',
    'x-github-delivery': guid,
    'x-github-event': event,
    'x-github-hook-id': String(hook.id),
    'x-github-hook-installation-target-id': String(hook.app),
    'x-github-hook-installation-target-type': 'integration',
    'x-hub-signature-256': `sha256=${createHmac('sha256', hook.secret).update(body).digest('hex')}`,
  }
}
