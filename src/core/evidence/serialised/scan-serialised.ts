import { decodeText } from '../../document/text.ts'
import { parseJson } from '../../document/json.ts'
import { readPointer } from '../pointer.ts'
import { readArchive } from './archive.ts'
import { latin1 } from './byte-reader.ts'
import { factList, note } from './fact-list.ts'
import type { FactList } from './fact-list.ts'
import { NUMPY, readNumpy } from './numpy.ts'
import { readOnnx } from './onnx.ts'
import { PROTO, walkPickles } from './pickles.ts'
import { looksLikeSafetensors, readSafetensors } from './safetensors.ts'
import type { SerialFormat, SerialisedScan, Trouble } from './types.ts'

/** Formats that are only told by how they begin; they are not read. */
const MAGIC: readonly (readonly [readonly number[], SerialFormat])[] = [
  [[0x89, 0x48, 0x44, 0x46], 'hdf5'],
  [[0x47, 0x47, 0x55, 0x46], 'gguf'],
  [[0x1f, 0x8b], 'compressed'],
  [[0x42, 0x5a, 0x68], 'compressed'],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a], 'compressed'],
  [[0x28, 0xb5, 0x2f, 0xfd], 'compressed'],
  [[0x04, 0x22, 0x4d, 0x18], 'compressed'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'compressed'],
  // zlib, as joblib writes it
  [[0x78, 0x01], 'compressed'],
  [[0x78, 0x5e], 'compressed'],
  [[0x78, 0x9c], 'compressed'],
  [[0x78, 0xda], 'compressed'],
]

/** Git LFS and DVC pointers are shorter. */
const POINTER_BYTES = 4_096

/** Endings under which a pickle of the oldest protocols, which begins with no mark, is looked for. */
const PICKLED = /\.(?:pkl|pickle|p|joblib|sav|pt|pth|ckpt|bin|model|dump)$/i

/**
 * What loading a file would do, told from its bytes. Nothing is loaded, and what is not understood is never called
 * harmless: its format is `unknown`, or the reading ends in trouble.
 */
export function scanSerialised(path: string, bytes: Uint8Array): SerialisedScan {
  const facts = factList()
  const { format, trouble } = read(path, bytes, facts)
  return { format, facts: [...facts.found.values()], more: facts.hidden.size, trouble }
}

type Reading = { readonly format: SerialFormat; readonly trouble: Trouble | null }

function read(path: string, bytes: Uint8Array, facts: FactList): Reading {
  if (bytes.length === 0) return { format: 'empty', trouble: null }
  if (bytes[0] === PROTO && (bytes[1] ?? 255) <= 5) return pickled(bytes, facts)
  if (begins(bytes, [0x50, 0x4b])) return readArchive(bytes, facts)
  if (begins(bytes, NUMPY)) return { format: 'numpy', trouble: readNumpy(bytes, { facts, member: null }) }
  // before the marks of others: its first bytes are a length, and may look like any of them
  if (looksLikeSafetensors(bytes) || path.endsWith('.safetensors')) return pointerOr(bytes, safetensors)
  const named = MAGIC.find(([magic]) => begins(bytes, magic))
  if (named !== undefined) return { format: named[1], trouble: null }
  if (latin1(bytes.subarray(257, 262)) === 'ustar') return { format: 'tar', trouble: null }
  return pointerOr(bytes, (all) => readUnmarked(path, all, facts))
}

function pickled(bytes: Uint8Array, facts: FactList): Reading {
  return { format: 'pickle', trouble: walkPickles(bytes, { facts, member: null }) }
}

function safetensors(bytes: Uint8Array): Reading {
  return { format: 'safetensors', trouble: readSafetensors(bytes) }
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function pointerOr(bytes: Uint8Array, otherwise: (bytes: Uint8Array) => Reading): Reading {
  const text = bytes.length <= POINTER_BYTES ? decodeText(bytes) : null
  const pointer = text?.kind === 'text' ? readPointer(text.text) : null
  return pointer === null ? otherwise(bytes) : { format: pointer.kind, trouble: null }
}

/** Formats that begin with no mark of their own: each is tried, and must hold to its end. */
function readUnmarked(path: string, bytes: Uint8Array, facts: FactList): Reading {
  const oldPickle = factList()
  const trouble = walkPickles(bytes, { facts: oldPickle, member: null })
  const isTried = PICKLED.test(path) && (trouble === null || trouble.offset > 0)
  if (isTried || (trouble === null && oldPickle.found.size > 0)) {
    for (const [key, fact] of oldPickle.found) facts.found.set(key, fact)
    return { format: 'pickle', trouble }
  }
  if (path.endsWith('.onnx')) return { format: 'onnx', trouble: readOnnx(bytes, facts) }
  const text = decodeText(bytes)
  if (text.kind === 'refused') return { format: 'unknown', trouble: null }
  const isJson = /^\s*[[{]/.test(text.text) && parseJson({ path, text: text.text, digest: '' }).ok
  if (isJson) noteLambdas(text.text, facts)
  return { format: isJson ? 'json' : 'text', trouble: null }
}

/** A network described in JSON may carry a layer that is a program. */
function noteLambdas(text: string, facts: FactList): void {
  const found = /"(?:class_name|name)"\s*:\s*"Lambda"/.exec(text)
  if (found !== null) note(facts, 'script', { name: 'Lambda layer', offset: found.index, member: null })
}
