// Digits many at a time. Eight bytes are turned into digits by `^ ZEROS`; the first of them is the lowest byte.

export const ZEROS: u64 = 0x3030303030303030

/** 10^0 to 10^16. */
export const shifts = memory.data<u64>([
  1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000, 100000000000, 1000000000000,
  10000000000000, 100000000000000, 1000000000000000, 10000000000000000,
])

/** Sixteen bytes from index n on keep the last n of sixteen. */
const keeps = memory.data<u8>([
  0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  255, 255,
])

/** Zero where all eight are digits; else the lowest bit that is set is in the first that is none. */
@inline
export function notDigits(eight: u64): u64 {
  return ((eight + 0x7676767676767676) | eight) & 0x8080808080808080
}

/** The number of eight digits. */
@inline
export function eightDigits(eight: u64): u64 {
  const pairs = eight * 10 + (eight >> 8)
  const low = (pairs & 0x000000ff000000ff) * 0x000f424000000064
  const high = ((pairs >> 16) & 0x000000ff000000ff) * 0x0000271000000001
  return (low + high) >> 32
}

/** The last `count` of the sixteen bytes before `to`, as digits behind zeros. */
@inline
export function lastDigits(to: usize, count: usize): v128 {
  return v128.and(v128.sub<u8>(v128.load(to - 16), v128.splat<u8>(48)), v128.load(keeps + count))
}

/** Whether none is above 9. */
@inline
export function areDigits(sixteen: v128): bool {
  return !v128.any_true(v128.gt<u8>(sixteen, v128.splat<u8>(9)))
}

/** The number of sixteen digits: pairs of them, then fours, then eights. */
@inline
export function sixteenDigits(sixteen: v128): u64 {
  const tens = v128.mul<i16>(v128.and(sixteen, v128.splat<i16>(255)), v128.splat<i16>(10))
  const pairs = v128.add<i16>(tens, v128.shr<u16>(sixteen, 8))
  const fours = i32x4.dot_i16x8_s(pairs, i16x8(100, 1, 100, 1, 100, 1, 100, 1))
  const narrow = i16x8.narrow_i32x4_s(fours, fours)
  const eights = <u64>i64x2.extract_lane(i32x4.dot_i16x8_s(narrow, i16x8(10000, 1, 10000, 1, 10000, 1, 10000, 1)), 0)
  return (eights & 0xffffffff) * 100000000 + (eights >> 32)
}
