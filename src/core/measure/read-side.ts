import { unreachable } from '../base/unreachable.ts'
import { parquetReader } from '../evidence/table/parquet/parquet-reader.ts'
import { readTable } from '../evidence/table/read-table.ts'
import type { ByteSource, ColumnWant, Table } from '../evidence/table/table.ts'
import { TABLE_LIMITS } from '../evidence/table/table.ts'
import type { MeasuredFile } from './measured.ts'
import type { MeasureTools, OpenedFile } from './tools.ts'
import { tableProblem } from './problem.ts'
import type { TaskFile } from './task.ts'

/** A file as it was read: a table, or what is wrong. */
export type ReadSide = { readonly file: MeasuredFile; readonly table: Table | null }

/** Reads the wanted columns of a file that was collected. */
export function readSide(
  { path, content }: TaskFile,
  wants: (names: readonly string[]) => readonly ColumnWant[],
  tools: MeasureTools,
): ReadSide {
  switch (content.kind) {
    case 'absent':
      return unread(path, null, [
        tableProblem(path, { code: 'table/absent', message: 'there is no such file', hint: 'Commit it' }),
      ])
    case 'refused':
      return unread(path, null, [content.problem])
    case 'bytes':
      return readFrom(path, { source: sourceOf(content.bytes), digest: content.digest }, { wants, tools })
    case 'file':
      return readFrom(path, tools.open(content.location), { wants, tools })
    default:
      return unreachable(content)
  }
}

type Reading = {
  readonly wants: (names: readonly string[]) => readonly ColumnWant[]
  readonly tools: MeasureTools
}

function readFrom(path: string, { source, digest }: OpenedFile, { wants, tools }: Reading): ReadSide {
  const request = { path, wants, limits: TABLE_LIMITS, progress: tools.progress }
  const read = readTable(source, request, parquetReader(tools.codecs))
  if (!read.ok) return unread(path, digest, read.error)
  const { format, rows } = read.value
  if (rows === 0) return unread(path, digest, [noRows(path)])
  return { file: { path, digest, format, rows, problems: [] }, table: read.value }
}

function noRows(path: string): MeasuredFile['problems'][number] {
  return tableProblem(path, {
    code: 'table/empty',
    message: 'has columns and no rows',
    hint: 'Write the rows that were evaluated',
  })
}

/** The same side with something wrong about it, which a table alone does not show. */
export function withProblems({ file }: ReadSide, problems: MeasuredFile['problems']): ReadSide {
  return { file: { ...file, problems }, table: null }
}

function unread(path: string, digest: string | null, problems: MeasuredFile['problems']): ReadSide {
  return { file: { path, digest, format: null, rows: null, problems }, table: null }
}

/** Bytes in memory, read like a file. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (into, at) => {
      const part = bytes.subarray(at, at + into.length)
      into.set(part)
      return part.length
    },
  }
}
