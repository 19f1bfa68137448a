import { streamState } from './stream.ts'

/** Random numbers in order: one lane of xoshiro128**, which the seed and a number choose. */
export type Random = {
  /** A whole number from 0 to 2^32 − 1. */
  readonly word: () => number
  /** A number above 0 and below 1, in steps of 2^−52. */
  readonly unit: () => number
}

/** Blocks of Poisson weights count up from 0; what draws one replicate at a time counts up from here. */
const FIRST = 0x8000_0000

export function randomFor(seed: number, replicate: number): Random {
  const state = streamState(seed, FIRST + replicate)
  let [s0, s1, s2, s3] = [state[0] ?? 0, state[4] ?? 0, state[8] ?? 0, state[12] ?? 0]
  const word = (): number => {
    const five = Math.imul(s1, 5)
    const bits = Math.imul((five << 7) | (five >>> 25), 9)
    const t = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= t
    s3 = (s3 << 11) | (s3 >>> 21)
    return bits >>> 0
  }
  const unit = (): number => {
    const high = word() >>> 6
    const low = word() >>> 6
    // 52 bits and a half step, so that neither end is reached
    return (high * 0x400_0000 + low + 0.5) / 0x10_0000_0000_0000
  }
  return { word, unit }
}
