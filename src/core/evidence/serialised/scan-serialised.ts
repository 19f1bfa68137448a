import { decodeText } from '../../document/text.ts'
import { entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { parseJson } from '../../document/json.ts'
import { readPointer } from '../pointer.ts'
import { readArchive } from './archive.ts'
import { factList, note } from './fact-list.ts'
import type { FactList } from './fact-list.ts'
import { NUMPY, readNumpy } from './numpy.ts'
import { readOnnx } from './onnx.ts'
import { PROTO, walkPickles } from './pickles.ts'
import { looksLikeSafetensors, readSafetensors } from './safetensors.ts'
import { isTar } from './tar.ts'
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
  // before all others: PyTorch unpacks such an archive first, and the name in its first lines may look like anything
  if (isTar(bytes)) return { format: 'tar', trouble: null }
  // a header's length may begin like a pickle; the name says how it is loaded
  if (path.endsWith('.safetensors') && looksLikeSafetensors(bytes)) return safetensors(bytes)
  if (bytes[0] === PROTO && (bytes[1] ?? 255) <= 5) return pickled(bytes, facts)
  if (begins(bytes, [0x50, 0x4b])) return readArchive(bytes, facts)
  if (begins(bytes, NUMPY)) return { format: 'numpy', trouble: readNumpy(bytes, { facts, member: null }) }
  if (path.endsWith('.safetensors')) return pointerOr(bytes, safetensors)
  const named = MAGIC.find(([magic]) => begins(bytes, magic))
  if (named !== undefined) return { format: named[1], trouble: null }
  if (looksLikeSafetensors(bytes) && isNoPickle(bytes)) return safetensors(bytes)
  return pointerOr(bytes, (all) => readUnmarked(path, all, facts))
}

function pickled(bytes: Uint8Array, facts: FactList): Reading {
  return { format: 'pickle', trouble: walkPickles(bytes, { facts, member: null }) }
}

function safetensors(bytes: Uint8Array): Reading {
  return { format: 'safetensors', trouble: readSafetensors(bytes) }
}

/** Whether a loader of pickles would give up within the length that safetensors begin with, and run nothing of it. */
function isNoPickle(bytes: Uint8Array): boolean {
  const trouble = walkPickles(bytes, { facts: factList(), member: null })
  return trouble !== null && trouble.offset <= 8
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
  const parsed = /^\s*[[{]/.test(text.text) ? parseJson({ path, text: text.text, digest: '' }) : null
  if (parsed === null || !parsed.ok) return { format: 'text', trouble: null }
  notePrograms(parsed.value, facts)
  return { format: 'json', trouble: null }
}

/** A network described in JSON may carry a layer or a function that is a program, or name a module to import. */
function notePrograms(node: Node, facts: FactList): void {
  const entries = entriesOf(node)
  for (const { key, value } of entries) {
    const text = stringOf(value)
    const place = { offset: value.at.start, member: null }
    if ((key === 'class_name' || key === 'name') && text !== undefined && PROGRAMS.has(text)) {
      note(facts, 'script', { name: 'Lambda layer', ...place })
    }
    if (key === 'module' && text !== undefined && entries.some((each) => each.key === 'class_name')) {
      if (!KERAS.test(text)) note(facts, 'import', { name: text, ...place })
    }
    notePrograms(value, facts)
  }
  for (const item of itemsOf(node)) notePrograms(item, facts)
}

const PROGRAMS: ReadonlySet<string> = new Set(['Lambda', '__lambda__'])

/** Modules of Keras itself, and the name under which it refers to its own functions. */
const KERAS = /^(?:builtins$|(?:keras|tf_keras|tensorflow\.keras|keras_hub|keras_nlp|keras_cv)(?:\.|$))/
