/** The bytes behind base64, standard or safe for addresses; null where it is no base64. */
export function bytesOfBase64(encoded: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = new Uint8Array(binary.length)
    for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at)
    return bytes
  } catch {
    return null
  }
}

/** The text behind base64, standard or safe for addresses; null where it is no base64 or no UTF-8. */
export function textOfBase64(encoded: string): string | null {
  const bytes = bytesOfBase64(encoded)
  if (bytes === null) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
