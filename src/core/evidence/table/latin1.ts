const STEP = 8192

/** Bytes as characters, one by one: the text itself where it is ASCII. */
export function latin1(bytes: Uint8Array, from: number, to: number): string {
  if (to - from <= STEP) return String.fromCharCode(...bytes.subarray(from, to))
  let text = ''
  for (let at = from; at < to; at += STEP) text += String.fromCharCode(...bytes.subarray(at, Math.min(to, at + STEP)))
  return text
}
