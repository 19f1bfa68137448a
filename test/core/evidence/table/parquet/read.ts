import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { codecs } from '../../../../../src/adapters/measurer/codecs.ts'
import { parquetReader } from '../../../../../src/core/evidence/table/parquet/parquet-reader.ts'
import { TABLE_LIMITS } from '../../../../../src/core/evidence/table/table.ts'
import type {
  ByteSource,
  Column,
  ColumnWant,
  Table,
  TableLimits,
  TableResult,
} from '../../../../../src/core/evidence/table/table.ts'

export function fixture(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, 'fixtures', name))
}

export function fixtureText(name: string): string {
  return readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
}

/** Bytes as a source, which may say another size than they have: a file that is cut off while it is read. */
export function sourceOf(bytes: Uint8Array, size: number = bytes.length): ByteSource {
  return {
    size,
    read: (into, at) => {
      const there = bytes.subarray(at, at + into.length)
      into.set(there)
      return there.length
    },
  }
}

/** How all columns of a file are wanted, or the columns themselves. */
export type Wants = ColumnWant['as'] | readonly ColumnWant[]

export function readParquet(
  bytes: Uint8Array,
  wants: Wants,
  limits: Partial<TableLimits> = {},
  size: number = bytes.length,
): TableResult {
  return parquetReader(codecs)(sourceOf(bytes, size), {
    path: 'eval/predictions.parquet',
    wants: (names) => (typeof wants === 'string' ? names.map((name) => ({ name, as: wants })) : wants),
    limits: { ...TABLE_LIMITS, ...limits },
    progress: null,
  })
}

/** The table of a file that is sound; else what is wrong with it, thrown. */
export function tableOf(bytes: Uint8Array, wants: Wants, limits: Partial<TableLimits> = {}): Table {
  const result = readParquet(bytes, wants, limits)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** `code: message` of a file that is refused, or `read`. */
export function refusal(bytes: Uint8Array, wants: Wants, limits: Partial<TableLimits> = {}): string {
  const result = readParquet(bytes, wants, limits)
  return result.ok ? 'read' : result.error.map(({ code, message }) => `${code}: ${message}`).join('; ')
}

/** The cells of a column, null where missing; of a key column both halves in hex. */
export function cellsOf(column: Column): readonly (string | number | null)[] {
  switch (column.kind) {
    case 'number':
      return Array.from(column.values, (value, row) => (column.missingAt?.[row] === 1 ? null : value))
    case 'text':
      return Array.from(column.codes, (code) => (code === -1 ? null : (column.dictionary[code] ?? 'no such code')))
    case 'key':
      return Array.from(column.high, (high, row) => `${high.toString(16)} ${(column.low[row] ?? 0).toString(16)}`)
  }
}
