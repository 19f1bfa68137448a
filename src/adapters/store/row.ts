import { Fault } from '../../app/fault.ts'
import type { Row, Value } from './database.ts'

/** Columns of a row as what they are. A column of another type is a Fault: somebody changed the database by hand. */
export function textIn(row: Row, column: string): string {
  const value = valueIn(row, column)
  return typeof value === 'string' ? value : wrong(column, value)
}

export function textOrNullIn(row: Row, column: string): string | null {
  return valueIn(row, column) === null ? null : textIn(row, column)
}

export function numberIn(row: Row, column: string): number {
  const value = valueIn(row, column)
  return typeof value === 'number' ? value : wrong(column, value)
}

export function numberOrNullIn(row: Row, column: string): number | null {
  return valueIn(row, column) === null ? null : numberIn(row, column)
}

function valueIn(row: Row, column: string): Value {
  const value = row[column]
  return value === undefined ? wrong(column, 'no column') : value
}

function wrong(column: string, value: Value): never {
  const found = typeof value === 'string' ? `the text "${value.slice(0, 40)}"` : String(value)
  throw new Fault(
    'fault/store',
    `column ${column} holds ${found}, which Countersign never writes there`,
    'Somebody changed the database by hand. Restore the latest backup, then run: countersign log verify',
  )
}
