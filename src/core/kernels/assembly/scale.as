// The double next to a whole number times a power of ten, for `decimal.as` and `plain-decimal.as`.

/** The number that was read last. */
export let decimal: f64 = 0

const powers = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
])

/** The first 64 bits of 10^0 to 10^−32, cut off. */
const inverses = memory.data<u64>([
  0x8000000000000000, 0xcccccccccccccccc, 0xa3d70a3d70a3d70a, 0x83126e978d4fdf3b, 0xd1b71758e219652b,
  0xa7c5ac471b478423, 0x8637bd05af6c69b5, 0xd6bf94d5e57a42bc, 0xabcc77118461cefc, 0x89705f4136b4a597,
  0xdbe6fecebdedd5be, 0xafebff0bcb24aafe, 0x8cbccc096f5088cb, 0xe12e13424bb40e13, 0xb424dc35095cd80f,
  0x901d7cf73ab0acd9, 0xe69594bec44de15b, 0xb877aa3236a4b449, 0x9392ee8e921d5d07, 0xec1e4a7db69561a5,
  0xbce5086492111aea, 0x971da05074da7bee, 0xf1c90080baf72cb1, 0xc16d9a0095928a27, 0x9abe14cd44753b52,
  0xf79687aed3eec551, 0xc612062576589dda, 0x9e74d1b791e07e48, 0xfd87b5f28300ca0d, 0xcad2f7f5359a3b3e,
  0xa2425ff75e14fc31, 0x81ceb32c4b43fcf4, 0xcfb11ead453994ba,
])

/** Puts mantissa · 10^power, correctly rounded, into `decimal`; false where that is not certain. */
@inline
export function scale(mantissa: u64, power: i32, negative: bool): bool {
  let size: f64 = 0
  if (mantissa < 0x4000000000000 && power <= 0 && power >= -22) {
    // two exact operands, rounded once (Clinger 1990)
    size = <f64>(<i64>mantissa) / load<f64>(powers + (<usize>(-power) << 3))
  } else {
    const bits = product(mantissa, power)
    size = bits != 0 ? reinterpret<f64>(bits) : scaled(mantissa, power)
    if (bits == 0 && size < 0) return false
  }
  decimal = negative ? -size : size
  return true
}

/** Puts a number of at most eight digits into `decimal`; true. */
@inline
export function wholeNumber(size: u64, negative: bool): bool {
  decimal = negative ? -<f64>(<i64>size) : <f64>(<i64>size)
  return true
}

/**
 * The bits of the double, from the first 64 bits of mantissa and power (after Lemire 2021); 0 where what was cut off could
 * matter, as it does for one number in two hundred.
 */
@inline
function product(mantissa: u64, power: i32): u64 {
  if (power > 0 || power < -32 || mantissa == 0) return 0
  const zeros = clz(mantissa)
  const a = mantissa << zeros
  const b = load<u64>(inverses + (<usize>(-power) << 3))
  // the upper half of a · b, or less by up to four
  const middle = (((a >> 32) * (b & 0xffffffff)) >> 32) + (((a & 0xffffffff) * (b >> 32)) >> 32)
  const upper = (a >> 32) * (b >> 32) + middle
  // 53 bits of it stay; half a unit of the last is added
  const cut = 9 + (upper >> 63)
  const sum = (upper >> 1) + (<u64>1 << (cut - 1))
  if ((sum - 1) >> cut != (sum + 3) >> cut) return 0
  const exponent = <u64>(1077 + ((power * 217706) >> 16)) + cut - zeros
  return (exponent << 52) + (sum >> cut) - 0x10000000000000
}

/** With the arithmetic of the twin: −1 where it is not certain. */
function scaled(mantissa: u64, exponent: i32): f64 {
  let power = exponent
  if (mantissa == 0) return 0
  if (power < -44 || power > 22) return -1
  const top = <f64>(mantissa & 0xfffffffffffff800)
  const rest = <f64>(<i64>(mantissa & 0x7ff))
  let high = top + rest
  let low = rest - (high - top)
  if (power < -22) {
    const first = high / 1e22
    const back = first * 1e22
    const second = (high - back - productError(first, 1e22, back) + low) / 1e22
    high = first + second
    low = second - (high - first)
    power += 22
  }
  const factor = load<f64>(powers + (<usize>(power < 0 ? -power : power) << 3))
  const first = power < 0 ? high / factor : high * factor
  let second: f64
  if (power < 0) {
    const back = first * factor
    second = (high - back - productError(first, factor, back) + low) / factor
  } else second = productError(high, factor, first) + low * factor
  const error = first * 2.5e-29
  const size = first + (second - error)
  return size == first + (second + error) ? size : -1
}

@inline
function productError(a: f64, b: f64, product: f64): f64 {
  const aSplit = a * 134217729
  const aHigh = aSplit - (aSplit - a)
  const aLow = a - aHigh
  const bSplit = b * 134217729
  const bHigh = bSplit - (bSplit - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}
