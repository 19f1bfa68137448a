/** The text in a file's bytes, or why there is none. */
export type DecodedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refused'; readonly why: 'binary' | 'utf-16' | 'not-utf8' }

/** So many bytes show what a file is; git looks at as many to tell text from binary. */
const SAMPLE = 8_000

/**
 * Decodes a file strictly as UTF-8. A UTF-8 byte order mark is dropped, line ends stay as they are. UTF-16 (what
 * PowerShell's `>` writes) is named as such, with or without its mark; a NUL byte anywhere else means binary.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (looksUtf16(bytes)) return { kind: 'refused', why: 'utf-16' }
  if (bytes.includes(0)) return { kind: 'refused', why: 'binary' }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { kind: 'refused', why: 'not-utf8' }
  }
}

function looksUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const sample = bytes.subarray(0, Math.min(SAMPLE, bytes.length) & ~1)
  return sample.length >= 4 && (alternates(sample, 0) || alternates(sample, 1))
}

/** Whether every second byte is NUL and the others are printable: ASCII text in UTF-16 without its mark. */
function alternates(sample: Uint8Array, offset: 0 | 1): boolean {
  for (let i = 0; i < sample.length; i += 2) {
    const text = sample[i + 1 - offset] ?? 0
    if (sample[i + offset] !== 0 || !isText(text)) return false
  }
  return true
}

function isText(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x09 || byte === 0x0a || byte === 0x0d
}
