import { nearest } from '../../base/nearest.ts'
import type { Memory } from './memory.ts'
import type { Problems } from './problems.ts'
import { quoted, tell } from './problems.ts'
import { columnOf, slotFor } from './slot.ts'
import type { Slot } from './slot.ts'
import type { Column, ColumnWant, TableLimits } from './table.ts'

/** Reads the file once into these columns, by name: the number of rows; null when something is wrong. */
export type ReadOnce = (slots: ReadonlyMap<string, Slot>) => number | null

export type ColumnsRead = { readonly rows: number; readonly columns: readonly Column[] }

type Job = { readonly name: string; as: ColumnWant['as']; column: Column | null }

/**
 * Reads what is wanted, each column in one reading of the file; once more for `auto` columns that turned out to be
 * text, and for a column wanted in two ways. All other columns share the first reading.
 */
export function readColumns(
  wants: readonly ColumnWant[],
  once: ReadOnce,
  { problems, limits, memory }: { readonly problems: Problems; readonly limits: TableLimits; readonly memory: Memory },
): ColumnsRead | null {
  const jobs = new Map<string, Job>()
  for (const { name, as } of wants) jobs.set(`${as} ${name}`, { name, as, column: null })
  let rows: number | null = null
  let open = [...jobs.values()]
  do {
    const slots = new Map<string, Slot>()
    const taken = open.filter(({ name, as }) => {
      const free = !slots.has(name)
      if (free) slots.set(name, slotFor({ name, as }, memory, limits))
      return free
    })
    const read = once(slots)
    if (read === null) return null
    if (rows !== null && read !== rows) return changed(problems)
    rows = read
    for (const job of taken) finish(job, slots.get(job.name), read, memory)
    open = open.filter(({ column }) => column === null)
  } while (open.length > 0)
  const columns = wants.flatMap(({ name, as }) => jobs.get(`${as} ${name}`)?.column ?? [])
  return { rows, columns }
}

function finish(job: Job, slot: Slot | undefined, rows: number, memory: Memory): void {
  if (slot === undefined) return
  if (slot.kind === 'number' && slot.refused) {
    job.as = 'text'
    // what it took is free again
    memory.left += slot.values.length * 9
    return
  }
  job.column = columnOf(slot, rows)
}

function changed(problems: Problems): null {
  const message = 'changed while it was read'
  tell(problems, { code: 'table/corrupt', at: null, message, hint: null })
  return null
}

/** Tells of wanted columns that no row has or that stand twice; true when there are none. */
export function checkWants(wants: readonly ColumnWant[], names: readonly string[], problems: Problems): boolean {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const name of new Set(wants.map((want) => want.name))) {
    const count = counts.get(name) ?? 0
    if (count === 0) tell(problems, missingColumn(name, names))
    if (count > 1) tell(problems, doubledColumn(name, count))
  }
  return problems.found.length === 0
}

function doubledColumn(name: string, count: number): Parameters<typeof tell>[1] {
  const message = `has ${count} columns named ${quoted(name)}`
  return { code: 'table/duplicate-column', at: null, message, hint: 'Give each column a name of its own' }
}

const MOST_NAMES = 10

function missingColumn(name: string, names: readonly string[]): Parameters<typeof tell>[1] {
  const near = nearest(name, names.slice(0, 1000))
  const listed = names.slice(0, MOST_NAMES).map(quoted).join(', ')
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  const message = `has no column ${quoted(name)}`
  const hint = near === null ? `Its columns are ${listed}${more}` : `Did you mean ${quoted(near)}?`
  return { code: 'table/missing-column', at: null, message, hint: names.length === 0 ? null : hint }
}
