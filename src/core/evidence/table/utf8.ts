import { latin1 } from './latin1.ts'

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of UTF-8 bytes; null where they are none. */
export function utf8(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from < 256 && isAscii(bytes, from, to)) return latin1(bytes, from, to)
  try {
    return strict.decode(bytes.subarray(from, to))
  } catch {
    return null
  }
}

/** The text, with U+FFFD for what is no UTF-8: for messages only. */
export function shownText(bytes: Uint8Array, from: number, to: number): string {
  return lenient.decode(bytes.subarray(from, to))
}

function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((bytes[at] ?? 0) >= 0x80) return false
  return true
}
