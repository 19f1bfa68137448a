import { createHash } from 'node:crypto'

/** The id git gives a blob of these bytes, in the hash its repository uses: SHA-1, or SHA-256 for 64 digits. */
export function blobIdLike(id: string, bytes: Uint8Array): string {
  return createHash(id.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${bytes.length}\0`)
    .update(bytes)
    .digest('hex')
}

/** Whether a text is a full object id: what may be given to git or put into an address as one. */
export function isObjectId(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text)
}
