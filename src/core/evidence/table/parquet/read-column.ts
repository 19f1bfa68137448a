import type { Column, ColumnWant, TableLimits } from '../table.ts'
import { readChunk } from './read-chunk.ts'
import type { Chunk } from './chunks.ts'
import type { ColumnPlan } from './column-plan.ts'
import { keySink } from './key-sink.ts'
import { meaningOf } from './meaning.ts'
import type { Meaning } from './meaning.ts'
import { Inexact, numberSink } from './number-sink.ts'
import { numberedTexts } from './number-texts.ts'
import type { Reading } from './reading.ts'
import type { Leaf } from './schema.ts'
import type { Sink } from './sink.ts'
import { textSink } from './text-sink.ts'
import { corrupt, Trouble, unsupported } from './trouble.ts'
import type { Storage } from './values.ts'

export type Wanted = { readonly leaf: Leaf; readonly chunks: readonly Chunk[]; readonly as: ColumnWant['as'] }

/** Reads one column from all row groups. */
export function readColumn(reading: Reading, { leaf, chunks, as }: Wanted): Column {
  const meaning = meaningOf(leaf.element)
  if (meaning.kind === 'unsupported') {
    throw unsupported(`column ${JSON.stringify(leaf.name)} has ${meaning.what}`, 'Write the column as numbers or text')
  }
  const { rows, limits, budget, kernel } = reading
  const plan: ColumnPlan = { name: leaf.name, rows, meaning, limits, budget, kernel }
  const storage = storageOf(leaf, reading.limits)
  const collect = (sink: Sink): Column => {
    let row = 0
    for (const chunk of chunks) row = readChunk(reading, { chunk, leaf, storage }, { sink, row })
    return sink.finish()
  }
  if (as === 'key') return collect(keySink(plan))
  if (as === 'text' || !isNumber(meaning, as)) return numbered(collect(textSink(plan)), as)
  const before = reading.budget.memory
  try {
    return collect(numberSink(plan))
  } catch (error) {
    if (as !== 'auto' || !(error instanceof Inexact)) throw error
    reading.budget.memory = before
    return collect(textSink(plan))
  }
}

/** Booleans are numbers where numbers are asked for, and else the words that JSON has. */
function isNumber(meaning: Meaning, as: 'number' | 'auto'): boolean {
  if (meaning.kind === 'boolean') return as === 'number'
  return meaning.kind === 'integer' || meaning.kind === 'float' || meaning.kind === 'half' || meaning.kind === 'decimal'
}

/** Texts become numbers where they are asked for, or where all of them are. */
function numbered(column: Column, as: ColumnWant['as']): Column {
  if (as === 'text' || column.kind !== 'text' || (as === 'auto' && column.dictionary.length === 0)) return column
  const result = numberedTexts(column)
  if (result.kind === 'column') {
    return as === 'auto' && result.column.missing === column.codes.length ? column : result.column
  }
  if (as === 'auto') return column
  const text = column.dictionary[column.codes[result.row] ?? 0] ?? ''
  const shown = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)
  throw new Trouble(
    'table/cell',
    `row ${result.row + 1} of column ${JSON.stringify(column.name)} is no number: ${shown}`,
  )
}

function storageOf({ name, element }: Leaf, limits: TableLimits): Storage {
  switch (element.type) {
    case 'BOOLEAN':
      return { kind: 'booleans' }
    case 'INT32':
      return { kind: 'ints' }
    case 'INT64':
      return { kind: 'longs' }
    case 'FLOAT':
      return { kind: 'floats' }
    case 'DOUBLE':
      return { kind: 'doubles' }
    case 'BYTE_ARRAY':
      return { kind: 'texts', longest: limits.cell }
    case 'FIXED_LEN_BYTE_ARRAY': {
      const width = element.type_length ?? 0
      if (!Number.isInteger(width) || width < 1 || width > limits.cell) {
        throw corrupt(`column ${JSON.stringify(name)} has values of ${width} bytes, says the footer`, 0)
      }
      return { kind: 'fixed', width }
    }
    default:
      throw unsupported(
        `column ${JSON.stringify(name)} has values of type ${element.type ?? 'unknown'}`,
        'Write it as text',
      )
  }
}
