import { latin1 } from './latin1.ts'

/** 10^0 to 10^22: the powers of ten that are doubles. */
const powers: Float64Array = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`))

/** Splits a double into two halves of 26 bits (Veltkamp 1968). */
const SPLIT = 134_217_729

/**
 * The double nearest to the number that the bytes from `from` to before `to` spell, as `Number` gives it; NaN where
 * they spell none. Grammar: JSON's, and a leading plus, a leading or trailing dot. `nan` and `inf` are words, not this.
 *
 * Up to 19 digits and a power of ten from −44 to 22 are computed in double-double arithmetic (Dekker 1971) and taken where
 * its error bound leaves one double; else the text goes to `Number`.
 */
export function readNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  const sign = bytes[at] ?? 0
  const negative = sign === 0x2d
  if (negative || sign === 0x2b) at++
  // the first 15 digits, and up to four that follow with their power of ten
  let mantissa = 0
  let rest = 0
  let restScale = 1
  let digits = 0
  let seen = 0
  let fraction = 0
  let dot = false
  const first = at
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit >= 0 && digit <= 9) {
      seen++
      if (dot) fraction++
      if (digits === 0 && digit === 0) continue
      digits++
      if (digits <= 15) mantissa = mantissa * 10 + digit
      else if (digits <= 19) {
        rest = rest * 10 + digit
        restScale *= 10
      }
    } else if (digit === -2 && !dot) dot = true
    else break
  }
  if (seen === 0 || leadingZero(bytes, first, to)) return Number.NaN
  let exponent = 0
  if (at < to) {
    exponent = readExponent(bytes, at, to)
    if (exponent !== exponent) return Number.NaN
  }
  if (digits > 19) return Number(latin1(bytes, from, to))
  const size = scaled(mantissa, rest, restScale, exponent - fraction)
  if (size !== size) return Number(latin1(bytes, from, to))
  return negative ? -size : size
}

/** JSON has no `007`: what is written so is mostly a code, and loses its zeros as a number. */
function leadingZero(bytes: Uint8Array, first: number, to: number): boolean {
  if (bytes[first] !== 0x30 || first + 1 >= to) return false
  const next = bytes[first + 1] ?? 0
  return next >= 0x30 && next <= 0x39
}

/** NaN where it is no exponent. */
function readExponent(bytes: Uint8Array, from: number, to: number): number {
  let at = from
  if (((bytes[at] ?? 0) | 0x20) !== 0x65) return Number.NaN
  at++
  const sign = bytes[at] ?? 0
  if (at < to && (sign === 0x2d || sign === 0x2b)) at++
  if (at >= to) return Number.NaN
  let value = 0
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (!(digit >= 0 && digit <= 9)) return Number.NaN
    value = Math.min(value * 10 + digit, 1_000_000)
  }
  return sign === 0x2d ? -value : value
}

/** (mantissa · restScale + rest) · 10^power, correctly rounded; NaN where that is not certain. */
function scaled(mantissa: number, rest: number, restScale: number, power: number): number {
  if (mantissa === 0) return 0
  if (power < -44 || power > 22) return Number.NaN
  if (power < -22) return twice(mantissa, rest, restScale, power)
  const scale = powers[power < 0 ? -power : power] ?? 1
  if (restScale === 1) {
    // one rounding of two exact operands is the right one (Clinger 1990)
    return power < 0 ? mantissa / scale : mantissa * scale
  }
  const product = mantissa * restScale
  const high = product + rest
  const low = rest - (high - product) + productError(mantissa, restScale, product)
  return power < 0 ? quotient(high, low, scale) : timesPower(high, low, scale)
}

/** Divides by 10^22 first, in double-double, so that small probabilities need no text. */
function twice(mantissa: number, rest: number, restScale: number, power: number): number {
  const product = mantissa * restScale
  const high = product + rest
  const low = rest - (high - product) + productError(mantissa, restScale, product)
  const first = high / 1e22
  const back = first * 1e22
  const second = (high - back - productError(first, 1e22, back) + low) / 1e22
  const sum = first + second
  return quotient(sum, second - (sum - first), powers[-22 - power] ?? 1)
}

function quotient(high: number, low: number, scale: number): number {
  const first = high / scale
  const back = first * scale
  const second = (high - back - productError(first, scale, back) + low) / scale
  return certain(first, second)
}

function timesPower(high: number, low: number, scale: number): number {
  const first = high * scale
  const second = productError(high, scale, first) + low * scale
  return certain(first, second)
}

/** The sum, where nothing within its error (far less than 2^-95 of it) rounds to another double. */
function certain(first: number, second: number): number {
  const error = first * 2.5e-29
  const sum = first + (second - error)
  return sum === first + (second + error) ? sum : Number.NaN
}

/** a·b − product, exactly (Dekker 1971). */
function productError(a: number, b: number, product: number): number {
  const aSplit = a * SPLIT
  const aHigh = aSplit - (aSplit - a)
  const aLow = a - aHigh
  const bSplit = b * SPLIT
  const bHigh = bSplit - (bSplit - b)
  const bLow = b - bHigh
  return aHigh * bHigh - product + aHigh * bLow + aLow * bHigh + aLow * bLow
}
