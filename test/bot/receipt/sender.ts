import { createHmac, randomUUID } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { SECRET } from '../keys.ts'

export type Delivered = { readonly status: number; readonly body: string; readonly headers: Headers }

/** The headers GitHub sends with a body. */
export function signedHeaders(body: string | Uint8Array, secret: string = SECRET): Record<string, string> {
  return {
    'content-type': 'application/json',
    'x-github-event': 'pull_request',
    'x-github-delivery': randomUUID(),
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  }
}

/** Sends a body as GitHub does, with some headers changed. */
export async function send(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  changed: Readonly<Record<string, string | null>> = {},
): Promise<Delivered> {
  const headers = new Headers(signedHeaders(body))
  for (const [name, value] of Object.entries(changed)) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  const response = await fetch(url, { method: 'POST', body, headers })
  return { status: response.status, body: await response.text(), headers: response.headers }
}

/** A connection without any manners. */
export type RawConnection = {
  readonly socket: Socket
  /** Everything received until the other side ended. */
  readonly ended: Promise<string>
  /** Resolves when this was received. */
  received(text: string, times?: number): Promise<void>
}

export function rawConnection(port: number): RawConnection {
  const socket = connect(port, '127.0.0.1')
  let text = ''
  const watchers = new Set<() => void>()
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1')
    for (const watch of watchers) watch()
  })
  // what is cut off while we still send is an answer, too
  socket.on('error', () => {})
  const ended = new Promise<string>((resolve) => socket.on('close', () => resolve(text)))
  return {
    socket,
    ended,
    received: (wanted, times = 1) =>
      new Promise((resolve) => {
        const watch = (): void => {
          if (text.split(wanted).length - 1 < times) return
          watchers.delete(watch)
          resolve()
        }
        watchers.add(watch)
        watch()
      }),
  }
}

/** A request as bytes. */
export function rawRequest(body: string, changed: Readonly<Record<string, string>> = {}): string {
  const headers = { host: 'bot', 'content-length': String(Buffer.byteLength(body)), ...signedHeaders(body), ...changed }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return `POST /hook HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${body}`
}
