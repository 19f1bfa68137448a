import { createHash } from 'node:crypto'

/** SHA-256 of bytes or of UTF-8 text, written `sha256:<64 hex>` as in in-toto and OCI digests. */
export function sha256(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

/** MD5 as 32 hex digits: for comparing with what DVC recorded, never as proof of identity. */
export function md5(content: string | Uint8Array): string {
  return createHash('md5').update(content).digest('hex')
}
