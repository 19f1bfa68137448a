import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import type { Delivery, Inbox } from '../../app/gate/store.ts'
import type { RefusalReason } from '../world.ts'
import type { ReceiptLimits } from './limits.ts'
import { readBody } from './read-body.ts'
import type { Room } from './room.ts'
import { claimedDigest, isSigned } from './signature.ts'

/** What becomes of one request to the webhook path. The sender learns a status and nothing else. */
export type Acceptance =
  | { readonly kind: 'kept'; readonly delivery: Delivery; readonly how: 'new' | 'again' | 'known' }
  | {
      readonly kind: 'refused'
      readonly status: 400 | 401 | 413 | 415 | 503
      readonly reason: RefusalReason
      readonly cause: unknown
    }

export type Receipt = {
  readonly secret: string
  readonly limits: ReceiptLimits
  readonly inbox: Pick<Inbox, 'receive'>
  readonly room: Room
  readonly now: () => number
}

/**
 * Takes one delivery in: what its headers show to be wrong is refused before a byte of the body is read; nothing is
 * looked at that is not signed; it is accepted when it is durable. The body is not parsed here.
 */
export async function accept(request: IncomingMessage, receipt: Receipt): Promise<Acceptance> {
  const { limits, room } = receipt
  const claimed = claimedDigest(oneHeader(request, 'x-hub-signature-256'))
  if (claimed === null) return refused(401, 'signature')
  if (!isPlainJson(request)) return refused(415, 'content-type')
  if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes) return refused(413, 'too-large')
  const { body, held } = await readBody(request, limits.bodyBytes, room)
  try {
    if (body.kind === 'whole') return await verified(request, { body: body.bytes, claimed, receipt })
    if (body.kind === 'too-large') return refused(413, 'too-large')
    return body.kind === 'no-room' ? refused(503, 'busy') : refused(400, 'broken-off')
  } finally {
    room.give(held)
  }
}

type Claim = { readonly body: Buffer; readonly claimed: Buffer; readonly receipt: Receipt }

async function verified(request: IncomingMessage, { body, claimed, receipt }: Claim): Promise<Acceptance> {
  if (!isSigned(body, claimed, receipt.secret)) return refused(401, 'signature')
  const guid = oneHeader(request, 'x-github-delivery') ?? ''
  const event = oneHeader(request, 'x-github-event') ?? ''
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(guid) || !/^[a-z][a-z0-9_]{0,63}$/.test(event)) {
    return refused(400, 'headers')
  }
  // neither can stand in JSON, and no database holds them all
  if (!isUtf8(body) || body.includes(0)) return refused(400, 'encoding')
  const delivery = { guid: guid.toLowerCase(), event, receivedAt: receipt.now(), body: body.toString('utf8') }
  try {
    const [how = 'new'] = await receipt.inbox.receive([delivery])
    return { kind: 'kept', delivery, how }
  } catch (cause) {
    return { ...refused(503, 'store'), cause }
  }
}

function refused(
  status: 400 | 401 | 413 | 415 | 503,
  reason: RefusalReason,
): Extract<Acceptance, { readonly kind: 'refused' }> {
  return { kind: 'refused', status, reason, cause: null }
}

/** A header that was sent once; Node joins repeated ones with a comma, which none of ours can hold. */
function oneHeader(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name]
  return typeof value === 'string' ? value : undefined
}

function isPlainJson({ headers }: IncomingMessage): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0] ?? ''
  return type.trim().toLowerCase() === 'application/json' && headers['content-encoding'] === undefined
}
