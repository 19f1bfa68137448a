import { child, entriesOf, itemsOf, stringOf, textOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { parseJson } from '../../document/json.ts'
import { byteReader, left, take, takeNumber } from './byte-reader.ts'
import { SERIALISED_LIMITS } from './limits.ts'
import type { Trouble } from './types.ts'

/** Bits of one value of each type. */
const BITS: ReadonlyMap<string, number> = new Map([
  ['BOOL', 8],
  ['U8', 8],
  ['I8', 8],
  ['F8_E5M2', 8],
  ['F8_E4M3', 8],
  ['F8_E8M0', 8],
  ['F4', 4],
  ['I16', 16],
  ['U16', 16],
  ['F16', 16],
  ['BF16', 16],
  ['I32', 32],
  ['U32', 32],
  ['F32', 32],
  ['I64', 64],
  ['U64', 64],
  ['F64', 64],
  ['C64', 64],
])

/** Whether bytes look like safetensors: a length that fits, and a JSON object behind it. */
export function looksLikeSafetensors(bytes: Uint8Array): boolean {
  const length = takeNumber(byteReader(bytes), 8)
  return length !== null && bytes[8] === 0x7b && length <= bytes.length - 8
}

/**
 * Reads the header of safetensors and holds it to the format: tensors inside of the file, end to end, none over another,
 * each as large as its shape says. There is nothing in the format that could run.
 */
export function readSafetensors(bytes: Uint8Array): Trouble | null {
  const reader = byteReader(bytes)
  const length = takeNumber(reader, 8)
  const header = length === null || length > SERIALISED_LIMITS.header ? null : take(reader, length)
  if (header === null) return { why: 'header', offset: 0, member: null }
  const spans = tensors(header)
  if (spans === null) return { why: 'header', offset: 8, member: null }
  let at = 0
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start !== at) return { why: 'malformed', offset: reader.at + at, member: null }
    at = end
  }
  return at === left(reader) ? null : { why: 'malformed', offset: reader.at + at, member: null }
}

type TensorSpan = { readonly start: number; readonly end: number }

function tensors(header: Uint8Array): readonly TensorSpan[] | null {
  const text = new TextDecoder('utf-8').decode(header)
  const parsed = parseJson({ path: '', text, digest: '' })
  if (!parsed.ok || parsed.value.kind !== 'mapping') return null
  const spans: TensorSpan[] = []
  for (const { key, value } of entriesOf(parsed.value)) {
    if (key === '__metadata__') {
      if (value.kind !== 'mapping' || value.entries.some((entry) => entry.value.kind !== 'string')) return null
      continue
    }
    const span = tensor(value)
    if (span === null) return null
    spans.push(span)
  }
  return spans
}

function tensor(node: Node): TensorSpan | null {
  const bits = BITS.get(stringOf(child(node, 'dtype')) ?? '')
  const shape = wholeNumbers(child(node, 'shape'))
  const [start, end, ...rest] = wholeNumbers(child(node, 'data_offsets')) ?? []
  if (bits === undefined || shape === null || start === undefined || end === undefined || rest.length > 0) return null
  const size = shape.reduce((product, length) => product * length, 1) * bits
  return end - start === Math.ceil(size / 8) ? { start, end } : null
}

function wholeNumbers(node: Node | undefined): readonly number[] | null {
  if (node?.kind !== 'sequence') return null
  const numbers = itemsOf(node).map((item) => (/^\d{1,15}$/.test(textOf(item) ?? '') ? Number(textOf(item)) : null))
  return numbers.includes(null) ? null : numbers.filter((number) => number !== null)
}
