import type { Values } from './values.ts'

/** Bytes of the widest decimal there is (Arrow's decimal256). */
const WIDEST = 32

/** The exact text of a decimal: its digits with `scale` of them behind the point; empty where it is none. */
export function decimalText(values: Values, index: number, scale: number): string {
  const unscaled = unscaledAt(values, index)
  if (unscaled === null) return ''
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0')
  const sign = unscaled < 0n ? '-' : ''
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`
}

/** The digits of a decimal as a whole number; as bytes they are big-endian, two's complement. */
function unscaledAt(values: Values, index: number): bigint | null {
  if (values.kind === 'ints') return BigInt(values.values[index] ?? 0)
  if (values.kind === 'longs') return longAt(values.words, index)
  if (values.kind !== 'texts') return null
  const bytes = values.bytes.subarray(values.starts[index], values.ends[index])
  if (bytes.length === 0 || bytes.length > WIDEST) return null
  const unsigned = bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
  return BigInt.asIntN(8 * bytes.length, unsigned)
}

/** A signed whole number of two words. */
export function longAt(words: Int32Array, index: number): bigint {
  return (BigInt(words[2 * index + 1] ?? 0) << 32n) | BigInt((words[2 * index] ?? 0) >>> 0)
}
