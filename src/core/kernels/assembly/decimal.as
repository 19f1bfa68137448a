// Twin: src/core/evidence/table/number-text.ts, with the same arithmetic. What is not certain here goes to the twin.

/** The number that `readDecimal` read. */
export let decimal: f64 = 0

const powers = memory.data<f64>([
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
  1e21, 1e22,
])

/** Reads a number at `at` into `decimal`: the byte after it, or 0 where it is none or left to the twin. */
export function readDecimal(at: usize, json: bool): usize {
  let p = at
  let negative = false
  const sign = load<u8>(p)
  if (sign == 0x2d) {
    negative = true
    p++
  } else if (sign == 0x2b && !json) p++
  const start = p
  let mantissa: u64 = 0
  let digit = <u32>load<u8>(p) - 48
  while (digit <= 9) {
    mantissa = mantissa * 10 + digit
    digit = <u32>load<u8>(++p) - 48
  }
  const whole = <i32>(p - start)
  if (whole > 1 && load<u8>(start) == 48) return 0
  let fraction: i32 = 0
  if (load<u8>(p) == 0x2e) {
    const from = ++p
    let eight = load<u64>(p)
    while (areDigits(eight)) {
      mantissa = mantissa * 100000000 + eightDigits(eight)
      p += 8
      eight = load<u64>(p)
    }
    digit = <u32>load<u8>(p) - 48
    while (digit <= 9) {
      mantissa = mantissa * 10 + digit
      digit = <u32>load<u8>(++p) - 48
    }
    fraction = <i32>(p - from)
    if (json && (fraction == 0 || whole == 0)) return 0
  } else if (json && whole == 0) return 0
  if (whole + fraction == 0) return 0
  if (whole + fraction > 19 && significant(start, p) > 19) return 0
  let power = -fraction
  if ((load<u8>(p) | 0x20) == 0x65) {
    p = readExponent(p + 1)
    if (p == 0) return 0
    power += exponent
  }
  return scale(mantissa, power, negative) ? p : 0
}

let exponent: i32 = 0

function readExponent(at: usize): usize {
  let p = at
  const sign = load<u8>(p)
  if (sign == 0x2d || sign == 0x2b) p++
  const start = p
  let value: i32 = 0
  let digit = <u32>load<u8>(p) - 48
  while (digit <= 9) {
    value = min(value * 10 + <i32>digit, 100000)
    digit = <u32>load<u8>(++p) - 48
  }
  exponent = sign == 0x2d ? -value : value
  return p == start ? 0 : p
}

/** Digits from the first that is no zero. */
function significant(from: usize, to: usize): i32 {
  let p = from
  let dot = 0
  while (p < to && (load<u8>(p) == 48 || load<u8>(p) == 0x2e)) p++
  for (let q = p; q < to; q++) if (load<u8>(q) == 0x2e) dot = 1
  return <i32>(to - p) - dot
}

@inline
function areDigits(eight: u64): bool {
  return (((eight + 0x4646464646464646) | (eight - 0x3030303030303030)) & 0x8080808080808080) == 0
}

/** The number that eight digits spell, the first in the lowest byte. */
@inline
function eightDigits(eight: u64): u64 {
  let value = eight - 0x3030303030303030
  value = value * 10 + (value >> 8)
  const low = (value & 0x000000ff000000ff) * 0x000f424000000064
  const high = ((value >> 16) & 0x000000ff000000ff) * 0x0000271000000001
  return (low + high) >> 32
}

function scale(mantissa: u64, power: i32, negative: bool): bool {
  let size: f64 = 0
  if (mantissa != 0) {
    if (power < -44 || power > 22) return false
    let high = <f64>mantissa
    let low = <f64>(<i64>(mantissa - <u64>high))
    const far = power < -22
    if (far) {
      const first = high / 1e22
      const back = first * 1e22
      const second = (high - back - productError(first, 1e22, back) + low) / 1e22
      high = first + second
      low = second - (high - first)
      power += 22
    }
    const factor = load<f64>(powers + (<usize>(power < 0 ? -power : power) << 3))
    if (!far && mantissa <= 9007199254740992) size = power < 0 ? high / factor : high * factor
    else {
      const first = power < 0 ? high / factor : high * factor
      let second: f64
      if (power < 0) {
        const back = first * factor
        second = (high - back - productError(first, factor, back) + low) / factor
      } else second = productError(high, factor, first) + low * factor
      const error = first * 2.5e-29
      size = first + (second - error)
      if (size != first + (second + error)) return false
    }
  }
  decimal = negative ? -size : size
  return true
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
