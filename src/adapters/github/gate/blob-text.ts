import { blobIdLike } from '../../../core/base/git-object.ts'
import { integerAt, memberAt } from '../answer.ts'
import type { GateCaches } from './caches.ts'

/** What of a blob GraphQL hands out. `text` is null for what it takes for binary, and cut short when it is long. */
export const BLOB_TEXT = '... on Blob { oid isBinary isTruncated byteSize text }'

/**
 * The bytes of a blob from its text; null unless they are, to the last one, what its id names. GraphQL replaces what is
 * no UTF-8, so nothing is believed that does not hash to the id.
 */
export function bytesOf(blob: unknown, id: string): Uint8Array | null {
  const text = memberAt(blob, ['text'])
  if (typeof text !== 'string' || memberAt(blob, ['isTruncated']) !== false) return null
  const bytes = Buffer.from(text, 'utf8')
  return bytes.length === integerAt(blob, 'byteSize') && blobIdLike(id, bytes) === id ? bytes : null
}

/** Keeps the policy's text that came along with a branch; without it, or where it is not exact, it is asked for later. */
export function keepText(blobs: GateCaches['blobs'], pull: unknown, branch: readonly string[]): void {
  const blob = memberAt(pull, [...branch, 'target', 'policyFile', 'object'])
  const id = memberAt(blob, ['oid'])
  const bytes = typeof id === 'string' ? bytesOf(blob, id) : null
  if (typeof id === 'string' && bytes !== null) blobs.set(id, bytes)
}
