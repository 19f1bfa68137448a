import type { IncomingMessage, ServerResponse } from 'node:http'

export type Answer = {
  readonly status: number
  /** Ours in every word: nothing of the request stands in it. */
  readonly body?: string
  readonly type?: string
  readonly allow?: string
  /** Seconds. */
  readonly retryAfter?: number
  /** End the connection: what the sender still sends is not read. */
  readonly close?: boolean
}

/** Writes an answer, once. Any failure of the sender's side of the connection is its own. */
export function answer(request: IncomingMessage, response: ServerResponse, given: Answer): void {
  if (response.headersSent || response.destroyed) return
  const { status, body = '', type = 'text/plain; charset=utf-8', allow, retryAfter } = given
  // a body that nobody read must not be taken for the next request
  const close = given.close === true || (!request.complete && hasBody(request))
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    ...(body === '' ? {} : { 'content-type': type }),
    ...(allow === undefined ? {} : { allow }),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    ...(close ? { connection: 'close' } : {}),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(body)
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
}
