import { Fault } from '../../app/fault.ts'
import type { Row } from './database.ts'
import { textIn } from './row.ts'

/** The table that says which schema a database has: none but ours bears it. */
export const SCHEMA_TABLE = 'countersign_schema'

/** How many tables of somebody else an error names. */
const NAMED = 3

/**
 * Throws a Fault where a database holds tables and is not ours. A mistyped address must neither mix the gate's tables
 * into another program's, nor start the gate on an empty record. `tables` is what the dialect's query of that name gives.
 */
export function refuseForeign(tables: readonly Row[]): void {
  const names = tables.map((row) => textIn(row, 'name'))
  if (names.length === 0 || names.includes(SCHEMA_TABLE)) return
  const more = names.length - NAMED
  const shown = names.slice(0, NAMED).map((name) => JSON.stringify(name))
  throw new Fault(
    'fault/store',
    `the database is not empty and not Countersign's: it holds ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    'Check its address. Name the database of the gate, or an empty one; this one was left as it is.',
  )
}
