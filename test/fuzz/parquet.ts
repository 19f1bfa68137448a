import { getHeapStatistics } from 'node:v8'
import { codecs } from '../../src/adapters/measurer/codecs.ts'
import { parquetReader } from '../../src/core/evidence/table/parquet/parquet-reader.ts'
import type { ColumnWant } from '../../src/core/evidence/table/table.ts'
import { answerProblem } from '../core/evidence/table/parquet/answer-problem.ts'
import type { Random } from './random.ts'

const read = parquetReader(codecs)
/** What the largest of a few seeds could need; a lie about sizes has to stop here. */
const limits = { rows: 5_000, memory: 1024 * 1024, distinct: 500, cell: 4_096, columns: 64 }
/** Beside columns and dictionaries: pages of at most four times that memory, and what decodes them. */
const MOST_MEMORY = 64 * 1024 * 1024

/** Reads any bytes as Parquet and throws where the answer is unsound or took too much memory; whether they were read. */
export function readAsParquet(bytes: Uint8Array): boolean {
  const before = getHeapStatistics().external_memory
  const result = read(
    {
      size: bytes.length,
      read: (into, at) => {
        const there = bytes.subarray(at, at + into.length)
        into.set(there)
        return there.length
      },
    },
    { path: 'predictions.parquet', wants: (names) => names.map(wantOf), limits, progress: null },
  )
  const problem = answerProblem(result)
  if (problem !== null) throw new Error(problem)
  if (getHeapStatistics().external_memory - before > MOST_MEMORY) throw new Error('took more memory than its limits')
  return result.ok
}

/** All ways of wanting a column, by its name, so that an input alone decides. */
function wantOf(name: string): ColumnWant {
  const ways = ['auto', 'text', 'key', 'auto'] as const
  return { name, as: ways[name.length % ways.length] ?? 'auto' }
}

/** A Parquet file changed in one to four places; in half of the inputs its frame stays whole, so that the rest is tried. */
export function changedParquet(seed: Uint8Array, random: Random): Uint8Array {
  const framed = random.chance(0.8)
  const tail = seed.length - 8
  let body = framed ? seed.subarray(0, tail) : seed
  const times = 1 + random.int(4)
  for (let time = 0; time < times; time++) body = random.pick(changes)(body, random)
  if (!framed) return body
  // the footer is as long as it was, or as it is said to be now
  const footer = new DataView(seed.buffer, seed.byteOffset + tail, 4).getUint32(0, true)
  const moved = footer + body.length - tail
  const end = new Uint8Array(8)
  new DataView(end.buffer).setUint32(0, random.chance(0.7) ? Math.max(0, moved) : footer, true)
  end.set([0x50, 0x41, 0x52, 0x31], 4)
  return joined(body, end)
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

type Change = (bytes: Uint8Array, random: Random) => Uint8Array

const flip: Change = (bytes, random) => {
  const at = random.int(bytes.length + 1)
  return at === bytes.length ? bytes : bytes.with(at, (bytes[at] ?? 0) ^ (1 << random.int(8)))
}

/** A number of one byte, as most of Thrift's are, becomes another one. */
const replace: Change = (bytes, random) => {
  const at = random.int(bytes.length + 1)
  return at === bytes.length
    ? bytes
    : bytes.with(at, random.pick([0, 1, 2, 3, 0x7e, 0x7f, 0x80, 0xfe, 0xff, random.int(256)]))
}

/** A number of one byte becomes a long one. */
const enlarge: Change = (bytes, random) => {
  const at = random.int(bytes.length + 1)
  const long = random.pick([
    [0xff, 0xff, 0xff, 0xff, 0x0f],
    [0xfe, 0xff, 0xff, 0xff, 0x0f],
    [0x80, 0x80, 0x01],
    [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  ])
  return joined(bytes.subarray(0, at), Uint8Array.from(long), bytes.subarray(at + 1))
}

const remove: Change = (bytes, random) => {
  const at = random.int(bytes.length + 1)
  return joined(bytes.subarray(0, at), bytes.subarray(at + 1 + random.int(8)))
}

const move: Change = (bytes, random) => {
  const from = random.int(bytes.length + 1)
  const part = bytes.subarray(from, from + 1 + random.int(16))
  const at = random.int(bytes.length + 1)
  const skip = random.chance(0.6) ? part.length : 0
  return joined(bytes.subarray(0, at), part, bytes.subarray(at + skip))
}

const changes: readonly Change[] = [flip, flip, flip, replace, replace, replace, enlarge, remove, move]
