import { isMissingKey } from './key-column.ts'
import type { KeyColumn } from './key-column.ts'
import { addRepeat, AMBIGUOUS, NO_KEY, NO_MATCH, tally } from './key-match.ts'
import type { KeyMatch, Tally } from './key-match.ts'
import { clear, EMPTY, partTable, slotOf } from './part-table.ts'
import type { PartTable } from './part-table.ts'
import { partBits, partition } from './partition.ts'

/** By place in the baseline's partition, where a key stands first: rows that have it, and the candidate's first. */
type Join = {
  readonly table: PartTable
  readonly copies: Int32Array
  readonly takers: Int32Array
  readonly firstTaker: Int32Array
  readonly match: Int32Array
  readonly candidate: Tally
  readonly baseline: Tally
}

type Range = { readonly from: number; readonly to: number }

/**
 * Equal keys by parts of both sides that fit into fast memory, with a hash table for each: O(rows), unless keys were
 * chosen to collide. Then null, and the rows must be sorted instead.
 */
export function matchByTable(candidate: KeyColumn, baseline: KeyColumn): KeyMatch | null {
  const bits = partBits(Math.max(candidate.low.length, baseline.low.length))
  const ours = partition(candidate, bits)
  const theirs = partition(baseline, bits)
  const n = theirs.rows.length
  const join: Join = {
    table: partTable(ours, theirs),
    copies: new Int32Array(n),
    takers: new Int32Array(n),
    firstTaker: new Int32Array(n),
    match: new Int32Array(candidate.low.length),
    candidate: tally(),
    baseline: tally(),
  }
  for (let part = 0; part < 1 << bits; part++) {
    const mine = { from: ours.starts[part] ?? 0, to: ours.starts[part + 1] ?? 0 }
    const other = { from: theirs.starts[part] ?? 0, to: theirs.starts[part + 1] ?? 0 }
    clear(join.table, mine.to - mine.from + other.to - other.from)
    if (!fill(join, other) || !take(join, mine)) return null
    settle(join, mine, other)
  }
  countMissing(join, candidate, baseline)
  return { match: join.match, candidate: join.candidate, baseline: join.baseline }
}

/** Puts the baseline's rows of a part into the table; false where they collide too often. */
function fill({ table, copies, baseline }: Join, { from, to }: Range): boolean {
  const { theirs } = table
  for (let place = from; place < to; place++) {
    if (table.budget < 0) return false
    const slot = slotOf(table, theirs.high[place] ?? 0, theirs.low[place] ?? 0)
    const found = table.slots[slot] ?? EMPTY
    const first = found === EMPTY ? place : found
    copies[first] = (copies[first] ?? 0) + 1
    if (found === EMPTY) table.slots[slot] = place
    else addRepeat(baseline, theirs.rows[place] ?? 0, theirs.rows[first] ?? 0)
  }
  return true
}

/** Looks up the candidate's rows of a part, and puts in those that the baseline lacks, to see which of them repeat. */
function take({ table, takers, firstTaker, match, candidate }: Join, { from, to }: Range): boolean {
  const { ours } = table
  for (let place = from; place < to; place++) {
    if (table.budget < 0) return false
    const row = ours.rows[place] ?? 0
    const slot = slotOf(table, ours.high[place] ?? 0, ours.low[place] ?? 0)
    const found = table.slots[slot] ?? EMPTY
    if (found < 0) {
      match[row] = NO_MATCH
      if (found === EMPTY) table.slots[slot] = -2 - place
      else addRepeat(candidate, row, ours.rows[-2 - found] ?? 0)
      continue
    }
    match[row] = found
    if (takers[found] === 0) firstTaker[found] = row
    else addRepeat(candidate, row, firstTaker[found] ?? 0)
    takers[found] = (takers[found] ?? 0) + 1
  }
  return true
}

/** Turns places of the baseline into its rows where a key is on each side once, and counts. */
function settle({ table, copies, takers, match, candidate, baseline }: Join, mine: Range, other: Range): void {
  const { ours, theirs } = table
  for (let place = mine.from; place < mine.to; place++) {
    const row = ours.rows[place] ?? 0
    const found = match[row] ?? NO_MATCH
    if (found === NO_MATCH) candidate.only++
    else if (copies[found] === 1 && takers[found] === 1) match[row] = theirs.rows[found] ?? 0
    else {
      match[row] = AMBIGUOUS
      candidate.ambiguous++
    }
  }
  for (let place = other.from; place < other.to; place++) {
    const rows = copies[place] ?? 0
    if (takers[place] === 0) baseline.only += rows
    else if (rows > 1 || (takers[place] ?? 0) > 1) baseline.ambiguous += rows
  }
}

function countMissing({ match, candidate, baseline, table }: Join, keys: KeyColumn, others: KeyColumn): void {
  baseline.missing = others.low.length - table.theirs.rows.length
  candidate.missing = keys.low.length - table.ours.rows.length
  if (candidate.missing === 0) return
  for (let row = 0; row < match.length; row++) if (isMissingKey(keys, row)) match[row] = NO_KEY
}
