import { utf8 } from './utf8.ts'

const encoder = new TextEncoder()

/**
 * The text of a JSON string token (with its quotes, known to be well formed); null where its bytes are no UTF-8 or an
 * escape names half a character.
 */
export function jsonText(bytes: Uint8Array, from: number, to: number): string | null {
  const token = utf8(bytes, from, to)
  if (token === null) return null
  const text: unknown = JSON.parse(token)
  return typeof text === 'string' && text.isWellFormed() ? text : null
}

/** The same as UTF-8 bytes. */
export function jsonTextBytes(bytes: Uint8Array, from: number, to: number): Uint8Array | null {
  const text = jsonText(bytes, from, to)
  return text === null ? null : encoder.encode(text)
}

/** Whether a token is written with escapes, and so is not its own text. */
export function hasEscape(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 0x5c) return true
  return false
}

/** The key's bytes as they stand in most files, between quotes. */
export function keyBytes(name: string): Uint8Array {
  return encoder.encode(JSON.stringify(name))
}
