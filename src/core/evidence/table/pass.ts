import { unreachable } from '../../base/unreachable.ts'
import type { Memory } from './memory.ts'
import type { Problems } from './problems.ts'
import { tell } from './problems.ts'
import { refuseMemory } from './refused-cell.ts'
import { grow, roomOf } from './slot.ts'
import type { Slot } from './slot.ts'
import type { TableLimits } from './table.ts'
import type { Window } from './window.ts'
import { fill } from './window.ts'

/** What one reading of a file, from its first row to its last, holds. */
export type Pass = {
  readonly window: Window
  readonly problems: Problems
  readonly limits: TableLimits
  readonly memory: Memory
  /** The columns being read, each once. */
  slots: readonly Slot[]
  /** Rows read, and rows there is room for. */
  rows: number
  room: number
  readonly progress: ((read: number) => void) | null
}

/**
 * What became of one row: taken; only a blank line; not all of it is here yet; or something is wrong that ends the
 * reading. What was told and put of a row that is not all here is put again.
 */
export type RowEnd = 'row' | 'blank' | 'more' | 'stop'

/** The longest row, in bytes, for cells of a limited length. */
export function longestRow(limits: TableLimits): number {
  return 16 * limits.cell
}

/**
 * Reads rows to the end of the file, one by `step` or many by `leap`, which passes over what only `step` understands.
 * False when something is wrong.
 */
export function runPass(pass: Pass, step: () => RowEnd, leap: (() => void) | null): boolean {
  const { window, problems } = pass
  for (;;) {
    if (!makeRoom(pass, 1)) return false
    leap?.()
    if (!makeRoom(pass, 1)) return false
    const end = step()
    switch (end) {
      case 'row':
        pass.rows++
        break
      case 'blank':
        break
      case 'stop':
        return false
      case 'more': {
        const more = fill(window)
        pass.progress?.(Math.min(window.base + window.end, window.source.size))
        if (more) break
        if (window.last && window.at >= window.end) return problems.found.length === 0
        return refuseLongRow(pass)
      }
      default:
        unreachable(end)
    }
  }
}

/** Room for so many more rows in each column. */
export function makeRoom(pass: Pass, more: number): boolean {
  const need = pass.rows + more
  if (need <= pass.room) return true
  if (need > pass.limits.rows + 1) return tooManyRows(pass)
  const wanted = Math.min(estimate(pass, need), pass.limits.rows + 1)
  const least = Math.max(need, Math.min(pass.limits.rows + 1, Math.ceil(pass.room * 1.25)))
  if (growAll(pass, Math.max(wanted, need)) || growAll(pass, least)) return true
  return refuseMemory(pass.problems, pass.limits)
}

/** Rows the whole file has if it goes on like this. */
function estimate({ window, rows }: Pass, need: number): number {
  const used = window.base + window.at
  if (rows < 100 || used === 0) return Math.max(need, 4096)
  return Math.max(need + 4096, Math.ceil((rows / used) * window.source.size * 1.01) + 64)
}

function growAll(pass: Pass, rows: number): boolean {
  const { slots, memory } = pass
  const missing = slots.reduce((sum, slot) => sum + (rows - roomOf(slot)) * 9, 0)
  if (missing > memory.left) return false
  for (const slot of slots) if (!grow(slot, rows, memory)) return false
  pass.room = rows
  return true
}

function tooManyRows({ problems, limits }: Pass): boolean {
  const message = `has more than ${limits.rows} rows`
  tell(problems, { code: 'table/too-many-rows', at: null, message, hint: 'Measure on a sample of the rows' })
  return false
}

/** Tells that the row at the window's place does not fit into it; always false. */
export function refuseLongRow({ window, problems, limits, rows }: Pass): boolean {
  const message = `row ${rows + 1} is longer than ${longestRow(limits)} bytes`
  const at = { offset: window.base + window.at, bytes: 1 }
  tell(problems, { code: 'table/too-large', at, message, hint: null })
  return false
}

/**
 * Calls `leap` for each row as long as it gets on; where it does not, ever more rarely, so that a file without plain
 * rows costs no more than without it.
 */
export function patient(leap: () => number): () => void {
  let wait = 0
  let left = 0
  return () => {
    if (left > 0) {
      left--
      return
    }
    wait = leap() === 0 ? Math.min(64, 2 * wait + 1) : 0
    left = wait
  }
}
