import type { Diagnostic } from '../../../../src/core/base/diagnostic.ts'
import { readTable } from '../../../../src/core/evidence/table/read-table.ts'
import { TABLE_LIMITS } from '../../../../src/core/evidence/table/table.ts'
import type {
  ByteSource,
  Column,
  ColumnWant,
  TableLimits,
  TableResult,
} from '../../../../src/core/evidence/table/table.ts'

/** Bytes as a file; `piece` makes each read short, so that rows are cut anywhere. */
export function sourceOf(content: string | Uint8Array, piece: number = Infinity): ByteSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    size: bytes.length,
    read: (into, at) => {
      const part = bytes.subarray(at, at + Math.min(into.length, piece))
      into.set(part)
      return part.length
    },
  }
}

export type Reading = {
  readonly piece?: number
  readonly limits?: Partial<TableLimits>
  readonly path?: string
}

/** Reads columns wanted as `{name: as}`. */
export function read(
  content: string | Uint8Array,
  wants: Readonly<Record<string, ColumnWant['as']>>,
  { piece = Infinity, limits = {}, path = 'predictions.csv' }: Reading = {},
): TableResult {
  const list = Object.entries(wants).map(([name, as]) => ({ name, as }))
  return readTable(
    sourceOf(content, piece),
    { path, wants: () => list, limits: { ...TABLE_LIMITS, ...limits }, progress: null },
    neverParquet,
  )
}

/** The columns as plain values: numbers, texts, hexadecimal keys; null where a cell is missing. */
export function cells(result: TableResult): Readonly<Record<string, readonly (number | string | null)[]>> {
  if (!result.ok) throw new Error(result.error.map(({ message }) => message).join('; '))
  return Object.fromEntries(result.value.columns.map((column) => [column.name, valuesOf(column)]))
}

function valuesOf(column: Column): readonly (number | string | null)[] {
  switch (column.kind) {
    case 'number':
      return Array.from(column.values, (value, row) => (column.missingAt?.[row] === 1 ? null : value))
    case 'text':
      return Array.from(column.codes, (code) => (code === -1 ? null : (column.dictionary[code] ?? 'no such code')))
    case 'key':
      return Array.from(column.high, (high, row) => {
        const low = column.low[row] ?? 0
        return high === 0 && low === 0 ? null : high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
      })
  }
}

/** What is wrong, shortly: `code line:column message`. */
export function problems(result: TableResult): readonly string[] {
  if (result.ok) return []
  return result.error.map(shown)
}

export function shown({ code, at, message }: Diagnostic): string {
  return `${code} ${at === null ? '-' : `${at.line}:${at.column}`} ${message}`
}

export function neverParquet(): never {
  throw new Error('no Parquet here')
}
