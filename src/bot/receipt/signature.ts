import { createHmac, timingSafeEqual } from 'node:crypto'

/** The digest a request claims in `X-Hub-Signature-256`; null when it claims none that is well-formed. */
export function claimedDigest(header: string | undefined): Buffer | null {
  const hex = /^sha256=([0-9a-f]{64})$/.exec(header ?? '')?.[1]
  return hex === undefined ? null : Buffer.from(hex, 'hex')
}

/** Whether the bytes were signed with the secret. Takes as long for a wrong digest as for a right one. */
export function isSigned(body: Uint8Array, claimed: Buffer, secret: string): boolean {
  return timingSafeEqual(createHmac('sha256', secret).update(body).digest(), claimed)
}
