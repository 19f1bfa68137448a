import type { Diagnostic } from '../../../base/diagnostic.ts'
import { nearest } from '../../../base/nearest.ts'
import { err, ok } from '../../../base/result.ts'
import type { ByteSource, ColumnWant, Table, TableRequest, TableResult } from '../table.ts'
import type { Budget } from './budget.ts'
import { rowGroups } from './chunks.ts'
import type { Codecs } from './codecs.ts'
import { readFooter } from './footer.ts'
import { pageKernel } from './page-kernel.ts'
import { readColumn } from './read-column.ts'
import type { Wanted } from './read-column.ts'
import { emptyScratch } from './scratch.ts'
import { topFields } from './schema.ts'
import type { Field } from './schema.ts'
import { Trouble, unsupported } from './trouble.ts'

/** Pages may unpack to so many times the memory that columns may take. */
const UNPACKED = 4

/**
 * Reads Parquet files (parquet-format 2.11): the wanted columns, page by page, into typed arrays. Nothing that a file
 * says is believed before it was checked against the file's size or the limits; what is wrong is told with its offset.
 */
export function parquetReader(codecs: Codecs): (source: ByteSource, request: TableRequest) => TableResult {
  return (source, request) => {
    try {
      return ok(readTable(codecs, source, request))
    } catch (error) {
      if (error instanceof Trouble) return err([diagnosticOf(error, request.path)])
      throw error
    }
  }
}

function diagnosticOf({ code, message, hint }: Trouble, file: string): Diagnostic {
  return { code, file, at: null, length: 1, message, hint }
}

function readTable(codecs: Codecs, source: ByteSource, request: TableRequest): Table {
  const { limits } = request
  const footer = readFooter(source)
  const { fields, chunks } = topFields(footer.metadata.schema, footer.offset)
  const groups = rowGroups(footer, chunks)
  const names = namesOf(fields, limits.columns)
  if (groups.rows > limits.rows) {
    throw new Trouble('table/too-many-rows', `the file has ${groups.rows} rows; at most ${limits.rows} are read`)
  }
  const wanted = request.wants(names).map((want): Wanted => {
    const leaf = leafOf(fields, want)
    return { leaf, chunks: groups.chunksOf(leaf), as: want.as }
  })
  const budget: Budget = { memory: limits.memory, unpacked: UNPACKED * limits.memory }
  let read = source.size - footer.offset
  const progress = (bytes: number): void => {
    read += bytes
    request.progress?.(read)
  }
  const reading = {
    source,
    codecs,
    limits,
    budget,
    rows: groups.rows,
    scratch: emptyScratch(),
    kernel: pageKernel(),
    progress,
  }
  return { format: 'parquet', rows: groups.rows, names, columns: wanted.map((one) => readColumn(reading, one)) }
}

function namesOf(fields: readonly Field[], most: number): readonly string[] {
  if (fields.length > most) {
    throw new Trouble('table/too-many-columns', `the file has ${fields.length} columns; at most ${most} are read`)
  }
  const names = new Set<string>()
  for (const { name } of fields) {
    if (names.has(name)) throw new Trouble('table/duplicate-column', `two columns are named ${JSON.stringify(name)}`)
    names.add(name)
  }
  return [...names]
}

function leafOf(fields: readonly Field[], { name }: ColumnWant): NonNullable<Field['leaf']> {
  const field = fields.find((one) => one.name === name)
  if (field === undefined) {
    const similar = nearest(
      name,
      fields.map((one) => one.name),
    )
    const hint = similar === null ? null : `Did you mean ${JSON.stringify(similar)}?`
    throw new Trouble('table/missing-column', `there is no column ${JSON.stringify(name)}`, hint)
  }
  if (field.leaf === null) {
    throw unsupported(`column ${JSON.stringify(name)} is nested or repeated`, 'Write it as a column of single values')
  }
  return field.leaf
}
