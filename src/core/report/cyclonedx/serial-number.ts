import { sha256 } from '../../base/digest.ts'

/**
 * A serial number that depends on what is described and on nothing else, in the form of a UUID made from a name
 * (version 5, with SHA-256 in the place of SHA-1): the same dossier gives the same document, byte for byte.
 */
export function serialNumber(name: string): string {
  const hex = sha256(name).slice('sha256:'.length)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `urn:uuid:${parts.join('-')}`
}
