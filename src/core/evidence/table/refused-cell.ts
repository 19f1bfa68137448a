import { NOT_TEXT, TOO_MANY } from './dictionary.ts'
import { numberHint } from './wrong-number.ts'
import { lineOf, quoted, tell } from './problems.ts'
import type { Problems } from './problems.ts'
import type { TableLimits } from './table.ts'

/** A cell that can't be taken as it is wanted. `row` counts data rows from 1. */
export type RefusedCell = {
  readonly name: string
  readonly row: number
  /** Where row and cell begin in the file, and the cell's length there. */
  readonly rowAt: number
  readonly offset: number
  readonly bytes: number
  readonly text: string
}

/** How a row is named: by its line too where somebody who counts lines would look elsewhere. */
export function rowName(problems: Problems, row: number, rowAt: number, linesBefore: number): string {
  const { line } = lineOf(problems, rowAt)
  return line === row + linesBefore ? `row ${row}` : `row ${row} (line ${line})`
}

/** Tells of a cell that is no number; false when reading must stop, as below. */
export function refuseNumber(problems: Problems, cell: RefusedCell, linesBefore: number): boolean {
  const found = cell.text === '' ? 'an empty text' : quoted(cell.text)
  return tell(problems, {
    code: 'table/cell',
    at: { offset: cell.offset, bytes: cell.bytes },
    message: `${placeOf(problems, cell, linesBefore)}: ${found} is no number`,
    hint: numberHint(cell.text),
  })
}

/** Tells why a text got no code. */
export function refuseText(
  problems: Problems,
  cell: RefusedCell,
  { why, limits, linesBefore }: { readonly why: number; readonly limits: TableLimits; readonly linesBefore: number },
): boolean {
  const at = { offset: cell.offset, bytes: cell.bytes }
  const place = placeOf(problems, cell, linesBefore)
  if (why === NOT_TEXT) {
    const message = `${place}: ${quoted(cell.text)} is no UTF-8 text without NUL`
    return tell(problems, { code: 'table/not-utf8', at, message, hint: 'Save the file as UTF-8' })
  }
  if (why === TOO_MANY) {
    const message = `${place}: the column has more than ${limits.distinct} distinct texts`
    const hint = 'Classes and slices are few; a column of ids pairs rows'
    tell(problems, { code: 'table/too-many-values', at, message, hint })
    return false
  }
  return refuseMemory(problems, limits)
}

/** Tells that the columns are too large; always false. */
export function refuseMemory(problems: Problems, limits: TableLimits): boolean {
  const message = `the columns that are needed take more than ${limits.memory} bytes`
  tell(problems, { code: 'table/too-large', at: null, message, hint: 'Use fewer columns, or a sample of the rows' })
  return false
}

function placeOf(problems: Problems, cell: RefusedCell, linesBefore: number): string {
  return `${rowName(problems, cell.row, cell.rowAt, linesBefore)}, column ${quoted(cell.name)}`
}
