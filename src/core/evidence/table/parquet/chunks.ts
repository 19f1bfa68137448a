import type { ColumnChunk, RowGroup } from 'hyparquet'
import type { Footer } from './footer.ts'
import { wholeNumber } from './whole-number.ts'
import type { Leaf } from './schema.ts'
import { corrupt, unsupported } from './trouble.ts'

/** The bytes of one column in one row group. */
export type Chunk = {
  readonly start: number
  readonly length: number
  readonly rows: number
  readonly codec: string
}

/** The row groups of a file, after their counts and places were held against each other. */
export type Groups = { readonly rows: number; readonly chunksOf: (leaf: Leaf) => readonly Chunk[] }

type Span = { readonly start: number; readonly end: number }

/** Bytes of the magic at the front. */
const FRONT = 4

/**
 * Checks what a footer says of its row groups: as many chunks as the schema has columns, rows that add up, chunks inside
 * of the file and none over another.
 */
export function rowGroups({ metadata, offset }: Footer, chunks: number): Groups {
  const rows = wholeNumber(metadata.num_rows, { what: 'the number of rows', offset })
  const spans: Span[] = []
  let sum = 0
  for (const group of metadata.row_groups) {
    sum += wholeNumber(group.num_rows, { what: 'the number of rows of a row group', offset })
    if (group.columns.length !== chunks) {
      throw corrupt(`a row group has ${group.columns.length} columns, the schema ${chunks}`, offset)
    }
    for (const column of group.columns) {
      const span = spanOf(column, offset)
      if (span !== null) spans.push(span)
    }
  }
  if (sum !== rows) throw corrupt(`the footer says ${rows} rows, its row groups ${sum}`, offset)
  disjoint(spans, offset)
  return { rows, chunksOf: (leaf) => metadata.row_groups.map((group) => chunkOf(group, leaf, offset)) }
}

function disjoint(spans: readonly Span[], offset: number): void {
  let end = 0
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (span.start < end) throw corrupt(`column chunks overlap at byte ${span.start}, says the footer`, offset)
    end = span.end
  }
}

/** Where a chunk stands; null where it has no bytes, or what it says is encrypted. */
function spanOf({ meta_data: data }: ColumnChunk, offset: number): Span | null {
  if (data === undefined) return null
  const length = wholeNumber(data.total_compressed_size, { what: 'the size of a column chunk', offset })
  const first = wholeNumber(data.data_page_offset, { what: 'the offset of a data page', offset })
  const dictionary = wholeNumber(data.dictionary_page_offset ?? 0n, { what: 'the offset of a dictionary page', offset })
  // some writers give 0 for pages that they don't have
  const starts = [dictionary, first].filter((start) => start > 0)
  if (length === 0 || starts.length === 0) return null
  const start = Math.min(...starts)
  if (start < FRONT || start + length > offset) {
    throw corrupt(
      `a column chunk of ${length} bytes at byte ${start} is not inside of the data, says the footer`,
      offset,
    )
  }
  return { start, end: start + length }
}

function chunkOf(group: RowGroup, leaf: Leaf, offset: number): Chunk {
  const column = group.columns[leaf.chunk]
  const name = JSON.stringify(leaf.name)
  if (column?.crypto_metadata !== undefined || column?.encrypted_column_metadata !== undefined) {
    throw unsupported(`column ${name} is encrypted`, 'Write it without encryption')
  }
  if (column?.file_path !== undefined) {
    throw unsupported(`column ${name} stands in another file`, 'Write one file with all columns')
  }
  const data = column?.meta_data
  if (data === undefined) throw corrupt(`column ${name} has no description`, offset)
  const path = data.path_in_schema
  if (data.type !== leaf.element.type || path.length !== 1 || path[0] !== leaf.name) {
    throw corrupt(`a chunk of column ${name} says it is ${path.join('.')} of type ${data.type}`, offset)
  }
  const rows = wholeNumber(group.num_rows, { what: 'the number of rows of a row group', offset })
  const values = wholeNumber(data.num_values, { what: `the number of values of column ${name}`, offset })
  if (values !== rows) throw corrupt(`column ${name} has ${values} values in a row group of ${rows} rows`, offset)
  const span = spanOf(column ?? { file_offset: 0n }, offset)
  if (span === null && rows > 0) throw corrupt(`column ${name} has ${rows} values in no bytes`, offset)
  return { start: span?.start ?? 0, length: span === null ? 0 : span.end - span.start, rows, codec: data.codec }
}
