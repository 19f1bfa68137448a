import { byteReader, left } from './byte-reader.ts'
import { note } from './fact-list.ts'
import type { FactList } from './fact-list.ts'
import { SERIALISED_LIMITS } from './limits.ts'
import { takeField } from './protobuf.ts'
import type { ProtobufField } from './protobuf.ts'
import type { Trouble } from './types.ts'

type Reading = { readonly facts: FactList; fields: number; hasVersion: boolean; hasGraph: boolean; last: number }

type Message = keyof typeof inside

/** Which fields of which message of ONNX lead on to what is looked for. */
const inside = {
  model: { 1: 'version', 7: 'graph', 8: 'opset', 20: 'training', 25: 'function' },
  training: { 1: 'graph', 2: 'graph' },
  function: { 7: 'node', 9: 'opset', 10: 'domain', 11: 'attribute' },
  graph: { 1: 'node', 5: 'tensor', 15: 'sparse' },
  node: { 5: 'attribute', 7: 'domain' },
  attribute: { 5: 'tensor', 6: 'graph', 10: 'tensor', 11: 'graph', 22: 'sparse', 23: 'sparse' },
  sparse: { 1: 'tensor', 2: 'tensor' },
  tensor: { 13: 'external' },
  opset: { 1: 'domain' },
  external: { 1: 'key', 2: 'value' },
} as const satisfies Readonly<Record<string, Readonly<Record<number, string>>>>

/** The operators of the standard, and those that the common runtime brings along. */
const BUILT_IN: ReadonlySet<string> = new Set([
  '',
  'ai.onnx',
  'ai.onnx.ml',
  'ai.onnx.training',
  'ai.onnx.preview.training',
  'com.microsoft',
])

/**
 * Reads an ONNX model as far as it can reach outside: the files its tensors lie in, and operators of other domains, for
 * which somebody's library must be loaded. Everything else in it is numbers and the standard's own operators.
 */
export function readOnnx(bytes: Uint8Array, facts: FactList): Trouble | null {
  const reading: Reading = { facts, fields: 0, hasVersion: false, hasGraph: false, last: 0 }
  const isWhole = readMessage(reading, 'model', { bytes, start: 0, depth: 0 })
  if (!isWhole) {
    const why = reading.fields > SERIALISED_LIMITS.fields ? 'too-much' : 'malformed'
    return { why, offset: reading.last, member: null }
  }
  return reading.hasVersion && reading.hasGraph ? null : { why: 'malformed', offset: 0, member: null }
}

type Part = { readonly bytes: Uint8Array; readonly start: number; readonly depth: number }

function readMessage(reading: Reading, message: Message, { bytes, start, depth }: Part): boolean {
  if (depth > SERIALISED_LIMITS.depth * 4) return false
  const reader = byteReader(bytes)
  const texts = new Map<string, string>()
  while (left(reader) > 0) {
    reading.last = start + reader.at
    if (++reading.fields > SERIALISED_LIMITS.fields) return false
    const field = takeField(reader)
    if (field === null) return false
    if (!readField(reading, message, { field, texts, start, depth })) return false
  }
  return texts.get('key') === 'location' ? location(reading, texts.get('value') ?? '', start) : true
}

type Place = {
  readonly field: ProtobufField
  readonly texts: Map<string, string>
  readonly start: number
  readonly depth: number
}

function readField(reading: Reading, message: Message, { field, texts, start, depth }: Place): boolean {
  const known: Readonly<Record<number, string>> = inside[message]
  const leads = known[field.id]
  if (leads === undefined) return true
  if (leads === 'version') {
    reading.hasVersion = field.number !== null
    return reading.hasVersion
  }
  // a message where the standard has one, or it is no ONNX
  if (field.bytes === null) return false
  if (leads === 'graph') reading.hasGraph = true
  if (leads === 'domain' || leads === 'key' || leads === 'value') {
    const text = new TextDecoder('utf-8').decode(field.bytes)
    texts.set(leads, text)
    if (leads === 'domain' && !BUILT_IN.has(text)) {
      note(reading.facts, 'custom-domain', { name: text, offset: start + field.start, member: null })
    }
    return true
  }
  // every other value of the table names a message
  return readMessage(reading, leads as Message, { bytes: field.bytes, start: start + field.start, depth: depth + 1 })
}

/** A tensor may lie in a file beside the model, never elsewhere. */
function location(reading: Reading, path: string, offset: number): boolean {
  const segments = path.split(/[\\/]/)
  const leaves =
    path === '' || /^(?:[\\/]|[A-Za-z]:|~|\w+:\/\/)/.test(path) || segments.includes('..') || path.includes('\0')
  if (leaves) note(reading.facts, 'outside-path', { name: path, offset, member: null })
  return true
}
