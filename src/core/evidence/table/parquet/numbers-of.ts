import { decimalText } from './decimal-text.ts'
import type { Meaning } from './meaning.ts'
import type { Values } from './values.ts'

/** Values as doubles; `inexact` where some are whole numbers that no double holds (beyond ±(2^53 − 1)). */
export type Numbers = { readonly numbers: Float64Array; readonly inexact: boolean }

/** Integers that a double divides by a power of ten with one rounding only: both have to be exact. */
const EXACT_POWER = 22

/** What values stand for as doubles, each the nearest there is; null for meanings that are no numbers. */
export function numbersOf(values: Values, meaning: Meaning): Numbers | null {
  switch (meaning.kind) {
    case 'boolean':
    case 'float':
      return asStored(values)
    case 'integer':
      return wholeNumbers(values, meaning.signed)
    case 'decimal':
      return { numbers: decimals(values, meaning.scale), inexact: false }
    case 'half':
      return values.kind === 'texts' ? halves(values) : null
    case 'date':
    case 'time':
    case 'timestamp':
    case 'text':
    case 'uuid':
    case 'unsupported':
      return null
  }
}

function asStored(values: Values): Numbers | null {
  if (values.kind === 'doubles') return { numbers: values.values, inexact: false }
  if (values.kind === 'longs' || values.kind === 'texts') return null
  return { numbers: Float64Array.from(values.values), inexact: false }
}

function wholeNumbers(values: Values, signed: boolean): Numbers | null {
  if (values.kind === 'ints') {
    const numbers = signed ? new Float64Array(values.values) : Float64Array.from(values.values, (value) => value >>> 0)
    return { numbers, inexact: false }
  }
  if (values.kind !== 'longs') return null
  const { words, count } = values
  const numbers = new Float64Array(count)
  let inexact = false
  for (let index = 0; index < count; index++) {
    const high = words[2 * index + 1] ?? 0
    const number = (signed ? high : high >>> 0) * 4_294_967_296 + ((words[2 * index] ?? 0) >>> 0)
    numbers[index] = number
    if (number > Number.MAX_SAFE_INTEGER || number < Number.MIN_SAFE_INTEGER) inexact = true
  }
  return { numbers, inexact }
}

function decimals(values: Values, scale: number): Float64Array {
  const whole = wholeNumbers(values, true)
  if (whole !== null && !whole.inexact && scale <= EXACT_POWER) {
    const power = 10 ** scale
    return whole.numbers.map((number) => number / power)
  }
  return Float64Array.from({ length: values.count }, (_, index) => Number(decimalText(values, index, scale)))
}

/** Half-precision floats of two bytes (IEEE 754 binary16). */
function halves(values: Extract<Values, { kind: 'texts' }>): Numbers {
  const view = new DataView(values.bytes.buffer, values.bytes.byteOffset, values.bytes.byteLength)
  const numbers = Float64Array.from(values.starts, (at) => {
    const bits = view.getUint16(at, true)
    const sign = bits >> 15 === 0 ? 1 : -1
    const exponent = (bits >> 10) & 31
    const fraction = (bits & 1023) / 1024
    if (exponent === 0) return sign * fraction * 2 ** -14
    if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN
    return sign * (1 + fraction) * 2 ** (exponent - 15)
  })
  return { numbers, inexact: false }
}
