import { unreachable } from '../../../base/unreachable.ts'
import { decimalText, longAt } from './decimal-text.ts'
import type { Meaning } from './meaning.ts'
import { numbersOf } from './numbers-of.ts'
import { dateText, timeText, timestampText } from './time-text.ts'
import { Trouble } from './trouble.ts'
import type { Texts, Values } from './values.ts'

/**
 * Values as texts: what is text as it stands; whole numbers and decimals exactly; doubles as JavaScript writes them; days
 * and times as ISO 8601. Equal values of two files have equal texts whatever the file's format.
 */
export function textsOf(values: Values, meaning: Meaning, column: string): Texts {
  if (meaning.kind === 'text' && values.kind === 'texts') return values
  const digits = meaning.kind === 'integer' ? smallIntegers(values, meaning.signed) : null
  if (digits !== null) return digits
  const render = renderer(values, meaning)
  const parts: string[] = []
  const starts = new Int32Array(values.count)
  const ends = new Int32Array(values.count)
  let size = 0
  for (let index = 0; index < values.count; index++) {
    const text = render(index)
    if (text === '') {
      throw new Trouble('table/cell', `column ${JSON.stringify(column)} has a value that is no ${meaning.kind}`)
    }
    starts[index] = size
    size += text.length
    ends[index] = size
    parts.push(text)
  }
  return { kind: 'texts', count: values.count, bytes: asciiBytes(parts, size), starts, ends }
}

function asciiBytes(parts: readonly string[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) for (let index = 0; index < part.length; index++) bytes[at++] = part.charCodeAt(index)
  return bytes
}

/** The text of the value of an index; empty where it has none that means something. */
function renderer(values: Values, meaning: Meaning): (index: number) => string {
  switch (meaning.kind) {
    case 'boolean': {
      const numbers = numbersOf(values, meaning)?.numbers
      return (index) => (numbers?.[index] === 1 ? 'true' : 'false')
    }
    case 'float':
    case 'half': {
      const numbers = numbersOf(values, meaning)?.numbers
      return (index) => String(numbers?.[index])
    }
    case 'integer':
      return (index) => String(integerAt(values, index, meaning.signed))
    case 'decimal':
      return (index) => decimalText(values, index, meaning.scale)
    case 'date':
      return (index) => dateText(integerAt(values, index, true))
    case 'time':
      return (index) => timeText(integerAt(values, index, true), meaning)
    case 'timestamp':
      return (index) => timestampText(integerAt(values, index, true), meaning)
    case 'uuid':
      return (index) => uuidText(values, index)
    case 'text':
    case 'unsupported':
      return () => ''
    default:
      return unreachable(meaning)
  }
}

function integerAt(values: Values, index: number, signed: boolean): bigint {
  if (values.kind === 'ints') return BigInt(signed ? (values.values[index] ?? 0) : (values.values[index] ?? 0) >>> 0)
  const long = values.kind === 'longs' ? longAt(values.words, index) : 0n
  return signed ? long : BigInt.asUintN(64, long)
}

function uuidText(values: Values, index: number): string {
  if (values.kind !== 'texts') return ''
  const bytes = values.bytes.subarray(values.starts[index], values.ends[index])
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** A whole number's digits and sign, where doubles are exact. */
const LONGEST = 17

/** Whole numbers that doubles hold, written digit by digit: ids are most often such; null where one is larger. */
function smallIntegers(values: Values, signed: boolean): Texts | null {
  const whole = numbersOf(values, { kind: 'integer', signed })
  if (whole === null || whole.inexact) return null
  const bytes = new Uint8Array(values.count * LONGEST)
  const starts = new Int32Array(values.count)
  const ends = new Int32Array(values.count)
  for (let index = 0; index < values.count; index++) {
    const number = whole.numbers[index] ?? 0
    const end = (index + 1) * LONGEST
    let at = end
    let rest = Math.abs(number)
    while (rest >= 2_147_483_648) {
      const next = Math.floor(rest / 10)
      bytes[--at] = 48 + (rest - next * 10)
      rest = next
    }
    let small = rest | 0
    do {
      const next = (small / 10) | 0
      bytes[--at] = 48 + small - next * 10
      small = next
    } while (small > 0)
    if (number < 0) bytes[--at] = 45
    starts[index] = at
    ends[index] = end
  }
  return { kind: 'texts', count: values.count, bytes, starts, ends }
}
