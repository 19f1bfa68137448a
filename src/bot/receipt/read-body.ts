import type { IncomingMessage } from 'node:http'
import type { Room } from './room.ts'

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' | 'no-room' | 'broken-off' }

/**
 * Reads a body, and stops as soon as it is too large, whatever length was declared. `held` tells how many bytes were
 * taken from the room; the caller gives them back when it is done with them.
 */
export function readBody(
  request: IncomingMessage,
  most: number,
  room: Room,
): Promise<{ readonly body: Body; readonly held: number }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    let held = 0
    const settle = (body: Body): void => {
      request.removeAllListeners('data')
      resolve({ body, held })
    }
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > most) return settle({ kind: 'too-large' })
      if (!room.take(chunk.length)) return settle({ kind: 'no-room' })
      held += chunk.length
      chunks.push(chunk)
    })
    request.on('end', () => settle({ kind: 'whole', bytes: whole(chunks) }))
    request.on('error', () => settle({ kind: 'broken-off' }))
    request.on('close', () => settle({ kind: 'broken-off' }))
  })
}

function whole(chunks: readonly Buffer[]): Buffer {
  const [only = Buffer.alloc(0)] = chunks
  return chunks.length < 2 ? only : Buffer.concat(chunks)
}
