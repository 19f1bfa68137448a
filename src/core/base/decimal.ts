/**
 * An exact decimal number: coefficient × 10^exponent. Bounds are compared with numbers as written in the file, so
 * 0.90 − 0.89 is at most 0.01. Values are normalised (no trailing zero in the coefficient; zero is 0 × 10^0).
 */
export type Decimal = { readonly coefficient: bigint; readonly exponent: number }

/** Digits a number may have; longer literals are refused, because comparing them would cost more than they mean. */
const MAX_DIGITS = 1_000

/** Largest decimal exponent of a value: that of an IEEE 754 double, so 1e400 is not a finite number here either. */
const MAX_EXPONENT = 308

const literal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/

/**
 * Reads a decimal literal (`0.91`, `-1`, `1e-3`, `.5`, `+2.`): null when the text is anything else, is longer than
 * `MAX_DIGITS` digits, or lies outside ±10^±308, where producers and readers no longer agree on a value.
 */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > MAX_DIGITS + 16) return null
  const match = literal.exec(text)
  if (match === null) return null
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  if (digits === '' || digits.length > MAX_DIGITS) return null
  const power = Number(exponent) - fraction.length
  if (digits.length <= SAFE_DIGITS && Math.abs(power) < MAX_EXPONENT - SAFE_DIGITS) {
    return everyday(sign === '-' ? -Number(digits) : Number(digits), power)
  }
  const coefficient = BigInt(sign === '-' ? `-${digits}` : digits)
  const value = normalise(coefficient, power)
  return Math.abs(magnitude(value)) > MAX_EXPONENT ? null : value
}

/** So many digits a double holds exactly. */
const SAFE_DIGITS = 15

/** The usual number, of which a file holds thousands: normalised before it becomes a slower big integer. */
function everyday(whole: number, exponent: number): Decimal {
  if (whole === 0) return { coefficient: 0n, exponent: 0 }
  let [rest, power] = [whole, exponent]
  for (; rest % 10 === 0; power++) rest /= 10
  return { coefficient: BigInt(rest), exponent: power }
}

/** The decimal a literal in our own code stands for; a wrong literal is a bug. */
export function decimal(text: string): Decimal {
  const value = parseDecimal(text)
  if (value === null) throw new Error(`not a decimal: ${text}`)
  return value
}

function normalise(coefficient: bigint, exponent: number): Decimal {
  if (coefficient === 0n) return { coefficient: 0n, exponent: 0 }
  // most numbers are normal as they are; the rest is read as text, which is quicker than dividing by ten in steps
  if (coefficient % 10n !== 0n) return { coefficient, exponent }
  const text = coefficient.toString()
  const trimmed = text.replace(/0+$/, '')
  return { coefficient: BigInt(trimmed), exponent: exponent + text.length - trimmed.length }
}

/** Exponent of the leading digit: 0.5 → −1, 5 → 0, 50 → 1. */
function magnitude(value: Decimal): number {
  const digits = value.coefficient.toString().replace('-', '').length
  return value.coefficient === 0n ? 0 : digits - 1 + value.exponent
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  if (a.exponent === b.exponent) return [a.coefficient, b.coefficient, a.exponent]
  const exponent = Math.min(a.exponent, b.exponent)
  const raise = (value: Decimal): bigint => value.coefficient * 10n ** BigInt(value.exponent - exponent)
  return [raise(a), raise(b), exponent]
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, exponent] = aligned(a, b)
  return normalise(x + y, exponent)
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b))
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return normalise(a.coefficient * b.coefficient, a.exponent + b.exponent)
}

export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, exponent: value.exponent }
}

export function absolute(value: Decimal): Decimal {
  return value.coefficient < 0n ? negate(value) : value
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const [x, y] = aligned(a, b)
  if (x === y) return 0
  return x < y ? -1 : 1
}

export function isZero(value: Decimal): boolean {
  return value.coefficient === 0n
}

/** Whether a ≥ b. Written so that every comparison in a gate reads as the rule it states. */
export function atLeast(a: Decimal, b: Decimal): boolean {
  return compare(a, b) >= 0
}

/** Whether a ≤ b. */
export function atMost(a: Decimal, b: Decimal): boolean {
  return compare(a, b) <= 0
}

/**
 * a ÷ b rounded half to even at `digits` significant digits. For showing only: no rule is decided on a quotient.
 * Throws on a zero divisor, which callers rule out before.
 */
export function divideForDisplay(a: Decimal, b: Decimal, digits: number): Decimal {
  if (isZero(b)) throw new Error('division by zero')
  const shift = Math.max(0, digits + 2 + magnitude(b) - magnitude(a))
  const scaled = (a.coefficient * 10n ** BigInt(shift + Math.max(0, a.exponent - b.exponent))) / b.coefficient
  const exponent = a.exponent - b.exponent - shift - Math.max(0, a.exponent - b.exponent)
  return roundToDigits({ coefficient: scaled, exponent }, digits)
}

/** Rounds half to even to so many significant digits. */
export function roundToDigits(value: Decimal, digits: number): Decimal {
  const text = absolute(value).coefficient.toString()
  const drop = text.length - digits
  if (drop <= 0) return normalise(value.coefficient, value.exponent)
  return roundAt(value, value.exponent + drop)
}

function roundAt(value: Decimal, exponent: number): Decimal {
  const unit = 10n ** BigInt(exponent - value.exponent)
  const size = absolute(value).coefficient
  const quotient = size / unit
  const twice = (size % unit) * 2n
  const up = twice > unit || (twice === unit && quotient % 2n === 1n)
  const rounded = quotient + (up ? 1n : 0n)
  return normalise(value.coefficient < 0n ? -rounded : rounded, exponent)
}

/** Plain notation without exponent for everyday magnitudes (`0.871`, `1200`), scientific beyond 10^±15 (`1e-20`). */
export function formatDecimal(value: Decimal): string {
  const sign = value.coefficient < 0n ? '-' : ''
  const digits = absolute(value).coefficient.toString()
  const leading = value.coefficient === 0n ? 0 : digits.length - 1 + value.exponent
  if (value.exponent > 15 || leading < -15) {
    const tail = digits.length > 1 ? `.${digits.slice(1)}` : ''
    return `${sign}${digits.charAt(0)}${tail}e${leading}`
  }
  if (value.exponent >= 0) return `${sign}${digits}${'0'.repeat(value.exponent)}`
  const padded = digits.padStart(1 - value.exponent, '0')
  return `${sign}${padded.slice(0, value.exponent)}.${padded.slice(value.exponent)}`
}
