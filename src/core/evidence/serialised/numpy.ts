import { byteReader, latin1, left, take, takeNumber } from './byte-reader.ts'
import type { PickleSink } from './pickle.ts'
import { walkPickles } from './pickles.ts'
import type { Trouble } from './types.ts'

/** The bytes that every `.npy` file begins with. */
export const NUMPY = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59] as const

/** A header that describes one plain array: type, order and shape, and nothing that would have to be worked out. */
const HEADER =
  /^\{'descr': ('[<>|=]?[a-zA-Z]\d*(?:\[\w+\])?'|\[[^{}]*\]), 'fortran_order': (?:True|False), 'shape': \([\d, ]*\),? *\}\s*$/

/** The fields of a table, each with a type of its own that is written out: `object` and `"O"` mean objects as well. */
const FIELDS = /^\[(?:\('[^'"\\]*', '[<>|=]?[a-zA-Z]\d*(?:\[\w+\])?'(?:, \([\d, ]*\))?\)(?:, )?)*\]$/

/** Reads an array of NumPy: one of objects holds a pickle, any other only numbers and texts. */
export function readNumpy(bytes: Uint8Array, sink: PickleSink): Trouble | null {
  const trouble: Trouble = { why: 'header', offset: 0, member: sink.member }
  const reader = byteReader(bytes)
  const magic = take(reader, NUMPY.length)
  const major = takeNumber(reader, 1)
  const minor = takeNumber(reader, 1)
  if (magic === null || !NUMPY.every((byte, index) => magic[index] === byte) || minor === null) return trouble
  const length = major === 1 ? takeNumber(reader, 2) : major === 2 || major === 3 ? takeNumber(reader, 4) : null
  const header = length === null || length > 64 * 1024 ? null : take(reader, length)
  const descr = header === null ? undefined : HEADER.exec(latin1(header))?.[1]
  if (descr === undefined || (descr.startsWith('[') && !FIELDS.test(descr))) return trouble
  // `O` is the code of objects, alone or as the type of a field
  if (!/'[<>|=]?O\d*'/.test(descr)) return null
  return left(reader) === 0 ? trouble : walkPickles(bytes, sink, reader.at)
}
