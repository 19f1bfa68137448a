/** Replicates that share a stream, and bytes of a row in a block. */
export const BLOCK = 16

/**
 * How often a random byte puts a row into a replicate: 94, 95, 46, 16, 4 and 1 of 256 give 0 to 5. Mean and variance are
 * exactly 1, as those of Poisson(1), the limit of how often resampling with replacement draws a row (Hanley and
 * MacGibbon 2006); its third central moment is 0.984.
 */
const TIMES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  [94, 189, 235, 251, 255].reduce((times, cut) => times + (byte >= cut ? 1 : 0), 0),
)

/**
 * Writes the weights of the next `rows` rows in sixteen replicates, replicate by byte, rows `stride` bytes apart, and
 * moves `state` (see stream.ts) on. Lane l makes the replicates 4l to 4l + 3, its lowest byte the first.
 */
export function poissonWeights(state: Uint32Array, out: Uint8Array, rows: number, stride: number): void {
  for (let lane = 0; lane < 4; lane++) {
    let s0 = state[lane] ?? 0
    let s1 = state[4 + lane] ?? 0
    let s2 = state[8 + lane] ?? 0
    let s3 = state[12 + lane] ?? 0
    for (let row = 0, at = 4 * lane; row < rows; row++, at += stride) {
      const five = Math.imul(s1, 5)
      const bits = Math.imul((five << 7) | (five >>> 25), 9)
      const t = s1 << 9
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= t
      s3 = (s3 << 11) | (s3 >>> 21)
      out[at] = TIMES[bits & 255] ?? 0
      out[at + 1] = TIMES[(bits >>> 8) & 255] ?? 0
      out[at + 2] = TIMES[(bits >>> 16) & 255] ?? 0
      out[at + 3] = TIMES[bits >>> 24] ?? 0
    }
    state[lane] = s0
    state[4 + lane] = s1
    state[8 + lane] = s2
    state[12 + lane] = s3
  }
}
