// Twin: src/core/evidence/table/number-text.ts. What is not certain here goes to the twin.
import { eightDigits, notDigits, shifts, ZEROS } from './digits'
import { scale } from './scale'

/** Reads a number at `at` into `decimal`: the byte after it, or 0 where it is none or left to the twin. */
@inline
export function readDecimal(at: usize, json: bool): usize {
  let p = at
  const sign = load<u8>(p)
  const negative = sign == 0x2d
  if (negative || (!json && sign == 0x2b)) p++
  const start = p
  let mantissa: u64 = 0
  let digit = <u32>load<u8>(p) - 48
  while (digit <= 9) {
    mantissa = mantissa * 10 + digit
    digit = <u32>load<u8>(++p) - 48
  }
  const whole = <i32>(p - start)
  let fraction: i32 = 0
  if (load<u8>(p) == 0x2e) {
    const from = ++p
    let eight = load<u64>(p) ^ ZEROS
    let others = notDigits(eight)
    while (others == 0) {
      mantissa = mantissa * 100000000 + eightDigits(eight)
      p += 8
      eight = load<u64>(p) ^ ZEROS
      others = notDigits(eight)
    }
    // up to seven digits before the first other byte, moved to the end behind zeros
    const bits = <u64>ctz(others) & 0x78
    mantissa = mantissa * load<u64>(shifts + <usize>bits) + eightDigits((eight << 8) << (56 - bits))
    p += <usize>(bits >> 3)
    fraction = <i32>(p - from)
    if (json && fraction == 0) return 0
  }
  if (json && whole == 0) return 0
  if (whole > 1 && load<u8>(start) == 48) return 0
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

/** The same for CSV, as a function of its own. */
export function decimalAt(at: usize): usize {
  return readDecimal(at, false)
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
