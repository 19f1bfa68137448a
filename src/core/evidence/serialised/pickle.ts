import { latin1, left, littleEndian, take, takeLine, takeNumber } from './byte-reader.ts'
import type { ByteReader } from './byte-reader.ts'
import { note } from './fact-list.ts'
import type { FactList } from './fact-list.ts'
import { SERIALISED_LIMITS } from './limits.ts'
import { PICKLE_OPCODES } from './pickle-opcodes.ts'
import type { PickleArgument, PickleOpcode } from './pickle-opcodes.ts'
import { dropToMark, pickleStack, popValues, push, remember } from './pickle-stack.ts'
import type { PickleStack } from './pickle-stack.ts'
import type { TroubleKind } from './types.ts'

/** Where facts of a pickle go, and in which member of an archive it stands. */
export type PickleSink = { readonly facts: FactList; readonly member: string | null }

/** How the reading of one pickle ended: at its STOP, or why before it. */
export type PickleEnd = { readonly kind: 'stop' } | { readonly kind: TroubleKind; readonly offset: number }

/** The arguments of one instruction: numbers as such, texts where they are short enough to be names. */
type Argument = { readonly numeral: string; readonly text: string | null; readonly second: string }

type Walk = { readonly reader: ByteReader; readonly stack: PickleStack; readonly sink: PickleSink; start: number }

/** A text longer than this is no name. */
const NAME_BYTES = 512
const NEWEST_PROTOCOL = 5
const LONGEST_LINE = 64 * 1024

/**
 * Reads one pickle up to its STOP and notes everything it would import. The instructions are followed on a stack of
 * our own that holds texts and otherwise nothing, so that a name put together from remembered parts is found as well;
 * nothing is loaded, and no length is believed before the bytes are there.
 */
export function walkPickle(reader: ByteReader, sink: PickleSink): PickleEnd {
  const walk: Walk = { reader, stack: pickleStack(), sink, start: reader.at }
  for (let count = 0; count < SERIALISED_LIMITS.opcodes; count++) {
    walk.start = reader.at
    const opcode = PICKLE_OPCODES.get(takeNumber(reader, 1) ?? -1)
    const argument = opcode === undefined ? null : readArgument(reader, opcode.argument)
    if (opcode === undefined || argument === null) return { kind: 'malformed', offset: walk.start }
    if (opcode.effect === 'stop') {
      return popValues(walk.stack, 1) === null ? { kind: 'malformed', offset: walk.start } : { kind: 'stop' }
    }
    if (!apply(walk, opcode, argument)) {
      const full =
        walk.stack.values.length >= SERIALISED_LIMITS.stack || walk.stack.memo.size >= SERIALISED_LIMITS.stack
      return { kind: full ? 'too-much' : 'malformed', offset: walk.start }
    }
  }
  return { kind: 'too-much', offset: reader.at }
}

const nothing: Argument = { numeral: '', text: null, second: '' }

function readArgument(reader: ByteReader, kind: PickleArgument): Argument | null {
  if (kind === 'none') return nothing
  if (kind === 'line' || kind === 'two-lines') {
    const line = takeLine(reader, LONGEST_LINE)
    const second = kind === 'line' ? '' : takeLine(reader, LONGEST_LINE)
    return line === null || second === null ? null : { numeral: line.trim(), text: line, second }
  }
  if (typeof kind === 'number') {
    const bytes = take(reader, kind)
    return bytes === null ? null : { ...nothing, numeral: String(littleEndian(bytes)) }
  }
  const length = takeNumber(reader, kind === 'length-1' ? 1 : kind === 'length-4' ? 4 : 8)
  const bytes = length === null ? null : take(reader, length)
  if (bytes === null) return null
  return { ...nothing, text: bytes.length > NAME_BYTES ? null : latin1(bytes) }
}

/** Follows one instruction; false when the pickle can't mean it. */
function apply(walk: Walk, { argument: shape, effect }: PickleOpcode, argument: Argument): boolean {
  const { stack } = walk
  switch (effect) {
    case 'nothing':
      // a protocol that there is, or a frame that is not longer than what is left
      return Number(argument.numeral) <= (shape === 1 ? NEWEST_PROTOCOL : left(walk.reader))
    case 'push':
    case 'extension':
      if (effect === 'extension') noted(walk, 'extension', argument.numeral)
      return push(stack, effect === 'push' ? 'other' : 'import')
    case 'push-text':
      return pushText(stack, shape === 'line' ? unquoted(argument.text) : argument.text)
    case 'mark':
      return push(stack, 'mark')
    case 'pop':
      return stack.values.pop() !== undefined
    case 'duplicate':
      return push(stack, stack.values.at(-1) ?? 'other')
    case 'drop-1':
    case 'drop-2':
      return popValues(stack, effect === 'drop-1' ? 1 : 2) !== null
    case 'drop-to-mark':
      return dropToMark(stack)
    case 'gather-to-mark':
      return dropToMark(stack) && push(stack, 'other')
    case 'put':
      return isPlainKey(walk, argument.numeral) && remember(stack, argument.numeral)
    case 'memoize':
      return remember(stack, String(stack.memo.size))
    case 'stop':
      return true
    default:
      return typeof effect === 'number'
        ? popValues(stack, effect) !== null && push(stack, 'other')
        : applyImport(walk, effect, argument)
  }
}

function applyImport(
  walk: Walk,
  effect: 'build' | 'get' | 'global' | 'instance' | 'stack-global',
  argument: Argument,
): boolean {
  const { stack } = walk
  switch (effect) {
    case 'get': {
      if (!isPlainKey(walk, argument.numeral)) return false
      const value = stack.memo.get(argument.numeral)
      return value !== undefined && push(stack, value)
    }
    case 'build': {
      if (popValues(stack, 1) === null) return false
      const below = stack.values.at(-1)
      if (below === 'import') noted(walk, 'overwritten-import', '')
      return below !== undefined && below !== 'mark'
    }
    case 'global':
    case 'instance':
      noted(walk, 'import', `${argument.text ?? ''} ${argument.second}`)
      return effect === 'global' ? push(stack, 'import') : dropToMark(stack) && push(stack, 'other')
    case 'stack-global':
      return stackGlobal(walk)
  }
}

/** `p01` and `p1_0` name places as `p1` and `p10` do, and no pickle is written so except to hide a name. */
function isPlainKey(walk: Walk, key: string): boolean {
  const isPlain = /^(?:0|[1-9]\d{0,11})$/.test(key)
  if (!isPlain) noted(walk, 'computed-import', '')
  return isPlain
}

function stackGlobal(walk: Walk): boolean {
  const taken = popValues(walk.stack, 2)
  if (taken === null) return false
  const [module, name] = taken
  if (typeof module === 'object' && typeof name === 'object') noted(walk, 'import', `${module.text} ${name.text}`)
  else noted(walk, 'computed-import', '')
  return push(walk.stack, 'import')
}

function noted({ sink, start }: Walk, what: Parameters<typeof note>[1], name: string): void {
  note(sink.facts, what, { name, offset: start, member: sink.member })
}

function pushText(stack: PickleStack, text: string | null): boolean {
  return push(stack, text === null ? 'other' : { text })
}

/** The text of a quoted line, where it has no escapes: a name with escapes is one that hides. */
function unquoted(line: string | null): string | null {
  if (line === null || line.includes('\\') || line.length > NAME_BYTES) return null
  return /^(['"])(.*)\1$/.exec(line.trim())?.[2] ?? line
}
