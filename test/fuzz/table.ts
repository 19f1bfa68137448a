import { isDeepStrictEqual } from 'node:util'
import { readTable } from '../../src/core/evidence/table/read-table.ts'
import type { ByteSource, ColumnWant, TableResult } from '../../src/core/evidence/table/table.ts'
import { withoutKernels } from '../../src/core/kernels/load-kernel.ts'
import { answerProblem } from '../core/evidence/table/parquet/answer-problem.ts'
import type { Input } from './input.ts'

const limits = { rows: 200_000, memory: 32 * 1024 * 1024, distinct: 500, cell: 2_000, columns: 64 }

/** Beside columns and dictionaries: a window of a row's longest, and the kernel's blocks. */
const MOST_MEMORY = limits.memory + 96 * 1024 * 1024

/** So large a file is read by the kernel. */
const KERNEL_BYTES = 270_000

/**
 * Reads any bytes as a table and throws where the answer is unsound, depends on how the bytes come, or takes more than
 * its limits; whether they are read. One input in 128 is repeated until the kernel reads it too.
 */
export function readAsTable({ path, bytes }: Input): boolean {
  const result = read(path, bytes, Infinity)
  check(result)
  const cut = read(path, bytes, 1 + (bytes.length % 97))
  if (!isDeepStrictEqual(result, cut)) throw new Error('the answer depends on how the bytes come')
  if (bytes.length % 128 === 77) compareKernel(path, bytes)
  return result.ok
}

function compareKernel(path: string, bytes: Uint8Array): void {
  const first = bytes.indexOf(0x0a) + 1
  const body = bytes.subarray(first)
  if (body.length === 0) return
  const head = bytes.subarray(0, first)
  const times = Math.ceil(KERNEL_BYTES / body.length)
  const long = Buffer.concat([head, ...Array.from({ length: times }, () => body)])
  const before = process.memoryUsage().arrayBuffers
  const fast = read(path, long, Infinity)
  if (process.memoryUsage().arrayBuffers - before > MOST_MEMORY) throw new Error('took more memory than its limits')
  check(fast)
  const slow = withoutKernels(() => read(path, long, Infinity))
  if (!isDeepStrictEqual(fast, slow)) throw new Error('the kernel and its twin differ')
}

function check(result: TableResult): void {
  const problem = answerProblem(result)
  if (problem !== null && !/^a diagnostic (document\/utf-16|evidence\/pointer)/.test(problem)) throw new Error(problem)
  if (result.ok) return
  if (result.error.length > 5) throw new Error('more problems than anybody reads')
  if (result.error.some(({ at }) => at !== null && !(at.line >= 1 && at.column >= 1))) {
    throw new Error('a place that is none')
  }
}

function read(path: string, bytes: Uint8Array, piece: number): TableResult {
  const source: ByteSource = {
    size: bytes.length,
    read: (into, at) => {
      const there = bytes.subarray(at, at + Math.min(into.length, piece))
      into.set(there)
      return there.length
    },
  }
  return readTable(source, { path, wants, limits, progress: null }, () => ({ ok: false, error: [parquet(path)] }))
}

function parquet(file: string): Extract<TableResult, { ok: false }>['error'][number] {
  return { code: 'table/unsupported', file, at: null, length: 1, message: 'is Parquet', hint: null }
}

/** What the seeds nest is no column. */
const nested: ReadonlySet<string> = new Set(['doc', 'resps', 'metrics', 'more'])

function wants(names: readonly string[]): readonly ColumnWant[] {
  return [...new Set(names)].filter((name) => !nested.has(name)).map(wantOf)
}

/** All ways of wanting a column, by its name, so that an input alone decides. */
function wantOf(name: string): ColumnWant {
  const ways = ['auto', 'text', 'key', 'auto', 'auto', 'auto', 'text', 'number'] as const
  return { name, as: ways[name.length % ways.length] ?? 'auto' }
}
