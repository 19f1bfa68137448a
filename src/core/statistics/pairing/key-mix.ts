/**
 * 32 bits in which every bit of both halves of a key counts: the finaliser of MurmurHash3 (Appleby 2011) over the
 * halves joined. Whoever knows it can choose keys that mix alike, so no running time may rest on it.
 */
export function keyMix(high: number, low: number): number {
  let mixed = Math.imul(high ^ 0x9e3779b9, 0x85ebca6b) ^ low
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
