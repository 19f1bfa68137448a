/**
 * The 64-bit hash of a key's text, as two signed 32-bit halves, for pairing rows of two files. In an `Uint32Array` they
 * stand unsigned. A missing key (no text) is never hashed: it stands as 0, 0 and is counted.
 */
export type KeyHash = { high: number; low: number }

/** A place for one hash, to be used again and again: a row makes no object. */
export function keyHash(): KeyHash {
  return { high: 0, low: 0 }
}

/**
 * Hashes the bytes from `from` to before `to`. Two FNV-1a lanes with different seeds and multipliers, each ended by the
 * length and the finaliser of MurmurHash3 (fmix32, Appleby 2011). It is no secret: whoever can choose ids can make two
 * of them collide, and then has a doubled id, which pairing counts like any other.
 */
export function hashKey(bytes: Uint8Array, span: { readonly from: number; readonly to: number }, into: KeyHash): void {
  const { from, to } = span
  let high = 0x811c9dc5 | 0
  let low = 0x9747b28c | 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    high = Math.imul(high ^ byte, 0x01000193)
    low = Math.imul(low ^ byte, 0x85ebca6b)
  }
  into.high = finished(high ^ (to - from))
  into.low = finished(low ^ (to - from))
}

function finished(hash: number): number {
  let mixed = hash ^ (hash >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
