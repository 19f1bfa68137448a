/**
 * Random streams that depend on nothing but a seed and a block's number, so that any thread can make any block.
 *
 * A block is four lanes of xoshiro128** (Blackman and Vigna, "Scrambled linear pseudorandom number generators", 2021),
 * word by word: state[4 · word + lane].
 */
export function streamState(seed: number, block: number): Uint32Array {
  const state = new Uint32Array(16)
  for (let at = 0; at < 16; at++) state[at] = word(seed, block, at)
  for (let lane = 0; lane < 4; lane++) {
    // all zeros is the one state that never moves
    if (((state[lane] ?? 0) | (state[4 + lane] ?? 0) | (state[8 + lane] ?? 0) | (state[12 + lane] ?? 0)) === 0) {
      state[lane] = 1
    }
  }
  return state
}

/** Seeds are whole numbers from 0 to 2^53 − 1; anything else is a bug of the caller. */
export function checkedSeed(seed: number): number {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`a seed is a whole number from 0, not ${seed}`)
  return seed
}

function word(seed: number, block: number, at: number): number {
  const parts = [seed % 0x1_0000_0000, Math.floor(seed / 0x1_0000_0000), block, at]
  return parts.reduce((hash, part) => mixed(Math.imul(hash, 0x9e37_79b1) ^ (part >>> 0)), 0x243f_6a88) >>> 0
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85eb_ca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2_ae35)
  return hash ^ (hash >>> 16)
}
