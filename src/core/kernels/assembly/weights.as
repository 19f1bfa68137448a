// Twin: src/core/statistics/bootstrap/poisson-weights.ts. Four lanes of xoshiro128** (Blackman and Vigna 2021) make the
// sixteen weights of a row, one byte each.

/**
 * Writes the weights of `rows` rows, `stride` bytes apart, and moves the sixteen words of state at `state` on.
 */
export function weigh(state: usize, out: usize, rows: i32, stride: i32): void {
  let s0 = v128.load(state)
  let s1 = v128.load(state, 16)
  let s2 = v128.load(state, 32)
  let s3 = v128.load(state, 48)
  const end = out + <usize>rows * <usize>stride
  for (; out < end; out += <usize>stride) {
    // rotl(s1 * 5, 7) * 9
    const five = i32x4.add(s1, i32x4.shl(s1, 2))
    const turned = v128.or(i32x4.shl(five, 7), i32x4.shr_u(five, 25))
    const bits = i32x4.add(turned, i32x4.shl(turned, 3))
    const t = i32x4.shl(s1, 9)
    s2 = v128.xor(s2, s0)
    s3 = v128.xor(s3, s1)
    s1 = v128.xor(s1, s2)
    s0 = v128.xor(s0, s3)
    s2 = v128.xor(s2, t)
    s3 = v128.or(i32x4.shl(s3, 11), i32x4.shr_u(s3, 21))
    v128.store(out, weightsOf(bits))
  }
  v128.store(state, s0)
  v128.store(state, s1, 16)
  v128.store(state, s2, 32)
  v128.store(state, s3, 48)
}

/** How many of the cut-offs 94, 189, 235, 251 and 255 each byte reaches. */
@inline
function weightsOf(bits: v128): v128 {
  const low = i8x16.add(reached(bits, 94), reached(bits, 189))
  const high = i8x16.add(reached(bits, 235), reached(bits, 251))
  return i8x16.neg(i8x16.add(i8x16.add(low, high), reached(bits, 255)))
}

/** −1 where the byte is at least `cut`. */
@inline
function reached(bits: v128, cut: u8): v128 {
  return v128.ge<u8>(bits, v128.splat<u8>(cut))
}
